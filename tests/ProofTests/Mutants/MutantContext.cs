using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;

namespace AccessStandalone.Proof.Tests.Mutants;

/// <summary>
/// Loads a mutant of the firmware or of one of its libraries, and the rest of them, the campaigns and the image reader so that they use it. The virtual board
/// is shared. It is never unloaded: the runtime has crashed while contexts were, and in one that can be it allocates now and then for itself, which
/// tests of what the firmware allocates would see. All mutants together take some hundred megabytes until the tests end.
/// </summary>
internal sealed class MutantContext : AssemblyLoadContext
{
    private const string Campaigns = "Proof";

    private static readonly Assembly[] Around =
    [
        typeof(AccessStandalone.Control.Device).Assembly,
        typeof(AccessStandalone.Wiegand.WiegandFrame).Assembly,
        typeof(AccessStandalone.Rs485.OsdpFrame).Assembly,
        typeof(AccessStandalone.Protocol.Sha256).Assembly,
        typeof(AccessStandalone.Storage.Record).Assembly,
        typeof(CampaignReport).Assembly,
        typeof(HalSim.FlashImages.FlashImage).Assembly,
    ];

    private readonly Mutant _mutant;

    public MutantContext(Mutant mutant)
        : base("mutant")
    {
        _mutant = mutant;
    }

    public Assembly LoadCampaigns() => LoadFromAssemblyName(new AssemblyName(Campaigns));

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == _mutant.Assembly)
        {
            return LoadFromStream(new MemoryStream(_mutant.Image));
        }

        Assembly? own = Around.FirstOrDefault(assembly => assembly.GetName().Name == assemblyName.Name);
        return own == null ? null : LoadFromAssemblyPath(own.Location);
    }
}
