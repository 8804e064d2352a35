using System.Collections.Generic;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary><c>client ask VERB ARGS…</c>: the verb as the command line has it, from where the client is, over a login of its own.</summary>
internal sealed class ClientAskStep : IRefusable
{
    private readonly IReadOnlyList<string> _verb;

    public ClientAskStep(IReadOnlyList<string> verb)
    {
        _verb = verb;
    }

    public bool Expects => false;

    public void Run(Bench bench)
    {
        string result = Try(bench);
        if (result != ClientWords.Done)
        {
            throw new StepFailedException("refused: " + result);
        }
    }

    public string Try(Bench bench) => SessionVerbs.Run(bench, _verb, bench.ClientAddress);
}
