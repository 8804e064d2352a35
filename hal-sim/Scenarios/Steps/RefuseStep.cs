using System;
using System.Collections.Generic;
using System.Linq;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary>
/// <c>refuse platform VERB ARGS… because REASON</c>, <c>refuse client … because REASON</c>, <c>refuse dhip … because REASON</c>: what the management platform asks must be refused, for that reason.
/// </summary>
public sealed class RefuseStep : IStep
{
    private readonly IRefusable _step;
    private readonly string _reason;

    private RefuseStep(IRefusable step, string reason)
    {
        _step = step;
        _reason = reason;
    }

    public bool Expects => true;

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        IReadOnlyList<string> rest = words.Rest();
        if (rest.Count < 3 || rest[^2] != "because")
        {
            throw new FormatException("'because REASON' is missing");
        }

        string reason = ClientWords.ParseReason(rest[^1]);
        return StepParser.Parse(string.Join(' ', rest.Take(rest.Count - 2))) is IRefusable step
            ? new RefuseStep(step, reason)
            : throw new FormatException("only 'platform …', 'client connect …', 'client ask …', 'dhip connect …' and 'dhip ask …' can be refused");
    }

    public void Run(Bench bench)
    {
        string result = _step.Try(bench);
        if (result != _reason)
        {
            throw new ExpectationFailedException(Refused(_reason), result == ClientWords.Done ? "done" : Refused(result));
        }
    }

    private static string Refused(string reason) => "refused because " + reason;
}
