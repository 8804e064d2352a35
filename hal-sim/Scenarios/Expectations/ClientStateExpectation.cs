using System;

namespace AccessStandalone.HalSim.Scenarios.Expectations;

/// <summary><c>expect client connected</c>, <c>expect client disconnected</c>: whether the device keeps the connection of the client that watches.</summary>
public sealed class ClientStateExpectation : Expectation
{
    private const string Connected = "client connected";
    private const string Disconnected = "client disconnected";

    private readonly bool _isConnected;

    public ClientStateExpectation(bool isConnected)
        : base(isConnected ? Connected : Disconnected)
    {
        _isConnected = isConnected;
    }

    protected override bool IsMet(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        return (bench.Client is { IsConnected: true }) == _isConnected;
    }

    protected override string Seen(Bench bench) => _isConnected ? Disconnected : Connected;
}
