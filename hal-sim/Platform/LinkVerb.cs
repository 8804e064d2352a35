using System;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Scenarios;

namespace AccessStandalone.HalSim.Platform;

/// <summary>A verb that is asked over the link.</summary>
public sealed class LinkVerb : IPlatformVerb
{
    private readonly Func<LocalLink, PlatformResult> _ask;

    public LinkVerb(Func<LocalLink, PlatformResult> ask)
    {
        _ask = ask;
    }

    /// <param name="payload">Of the request; the answer has none that matters.</param>
    public LinkVerb(PlatformOperation operation, ReadOnlyMemory<byte> payload)
        : this(link => link.Ask(operation, payload).Result)
    {
    }

    /// <summary>A request with one entry, or some, each with its result.</summary>
    public static LinkVerb ForEach(PlatformOperation operation, ReadOnlyMemory<byte> payload) => new(link => link.AskForEach(operation, payload));

    public PlatformResult Ask(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        PlatformResult result = _ask(new LocalLink(bench));
        bench.LetPlatformSettle();
        return result;
    }
}
