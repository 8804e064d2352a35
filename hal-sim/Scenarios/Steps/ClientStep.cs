using System;
using System.Collections.Generic;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary><c>client disconnect</c>: the client that watches closes its connection; <c>client cut</c>: it vanishes. <c>client …</c> also begins the steps that may be refused.</summary>
public sealed class ClientStep : IStep
{
    private readonly bool _inOrder;

    private ClientStep(bool inOrder)
    {
        _inOrder = inOrder;
    }

    public bool Expects => false;

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        string word = words.Next("'connect', 'ask', 'disconnect' or 'cut'");
        return word switch
        {
            "connect" => ClientConnectStep.Parse(words),
            "ask" => ParseAsk(words),
            "disconnect" => new ClientStep(inOrder: true),
            "cut" => new ClientStep(inOrder: false),
            _ => throw new FormatException($"a client can 'connect', 'ask', 'disconnect' or be 'cut', not '{word}'"),
        };
    }

    public void Run(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        ScenarioClient client = bench.Client ?? throw new StepFailedException("there is no client; 'client connect' makes one");
        if (_inOrder)
        {
            client.Disconnect(bench);
        }
        else
        {
            client.Cut();
        }
    }

    private static ClientAskStep ParseAsk(StepWords words)
    {
        IReadOnlyList<string> verb = words.Rest();
        if (verb.Count == 0)
        {
            throw new FormatException("the platform's verb is missing");
        }

        SessionVerbs.Check(verb);
        return new ClientAskStep(verb);
    }
}
