using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Scenarios;

namespace AccessStandalone.HalSim.Platform;

/// <summary>A verb of the language that the device has no answer to yet.</summary>
public sealed class UnsupportedVerb : IPlatformVerb
{
    private readonly string _what;

    /// <param name="what">The verb in words.</param>
    public UnsupportedVerb(string what)
    {
        _what = what;
    }

    public PlatformResult Ask(Bench bench) => throw StepFailedException.NotSupported("platform " + _what);
}
