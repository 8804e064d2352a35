using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace AccessStandalone.Proof.Tests.Mutants;

/// <summary>Loads a mutant of the firmware, and the campaigns and the image reader so that they use it. The virtual board is shared.</summary>
internal sealed class MutantContext : AssemblyLoadContext
{
    public const string Firmware = "AccessStandalone.Firmware";
    private const string Campaigns = "Proof";
    private const string ImageReader = "hal-sim";

    private readonly byte[] _mutant;

    public MutantContext(byte[] mutant)
        : base("mutant", isCollectible: true)
    {
        _mutant = mutant;
    }

    public Assembly LoadCampaigns() => LoadFromAssemblyName(new AssemblyName(Campaigns));

    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name switch
    {
        Firmware => LoadFromStream(new MemoryStream(_mutant)),
        Campaigns => LoadFromAssemblyPath(typeof(CampaignReport).Assembly.Location),
        ImageReader => LoadFromAssemblyPath(typeof(HalSim.FlashImages.FlashImage).Assembly.Location),
        _ => null,
    };
}
