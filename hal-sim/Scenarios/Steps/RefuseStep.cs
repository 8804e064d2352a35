using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Platform;
using AccessStandalone.HalSim.Records;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary><c>refuse platform VERB ARGS… because REASON</c>: what the management platform asks must be refused, for that reason.</summary>
public sealed class RefuseStep : IStep
{
    private readonly IPlatformVerb _verb;
    private readonly PlatformResult _reason;

    private RefuseStep(IPlatformVerb verb, PlatformResult reason)
    {
        _verb = verb;
        _reason = reason;
    }

    public bool Expects => true;

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (!words.TryTake("platform"))
        {
            throw new FormatException("only 'refuse platform …' can be refused");
        }

        IReadOnlyList<string> rest = words.Rest();
        if (rest.Count < 3 || rest[^2] != "because")
        {
            throw new FormatException("'because REASON' is missing");
        }

        if (!RecordWords.Results.TryParse(rest[^1], out PlatformResult reason, out string? error))
        {
            throw new FormatException(error);
        }

        var verb = new StepWords(string.Join(' ', rest.Take(rest.Count - 2)));
        var step = new RefuseStep(PlatformVerbs.Parse(verb), reason);
        verb.End();
        return step;
    }

    public void Run(Bench bench)
    {
        PlatformResult result = _verb.Ask(bench);
        if (result != _reason)
        {
            string seen = result == PlatformResult.Done ? "done" : Refused(result);
            throw new ExpectationFailedException(Refused(_reason), seen);
        }
    }

    private static string Refused(PlatformResult reason) => "refused because " + RecordWords.Results.WordOf(reason);
}
