using System;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Scenarios;
using AccessStandalone.Platform;
using AccessStandalone.Protocol;

namespace AccessStandalone.HalSim.Platform;

/// <summary>
/// The platform's messages without a network: each goes to the device's desk as bytes, between two steps, under a session of its own that needs no login. Where the
/// device does a request in parts, it goes on with its work between them.
/// </summary>
public sealed class LocalLink
{
    /// <summary>127.0.0.1: where records say that the requests came from.</summary>
    public const uint Address = 0x7F000001;

    private const int StepMs = 10;

    /// <summary>No request takes the device so long.</summary>
    private const int LimitMs = 600_000;

    private readonly Bench _bench;

    public LocalLink(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        _bench = bench;
    }

    /// <summary>Asks, and waits for the answer.</summary>
    /// <exception cref="StepFailedException">The device is off, or there was no answer.</exception>
    public PlatformAnswer Ask(PlatformOperation operation, ReadOnlyMemory<byte> payload)
    {
        byte[] request = payload.ToArray();
        byte[] answer = new byte[PlatformMessage.MaxPayloadBytes];
        var call = new PlatformCall { Session = PlatformDesk.LocalSession, Address = Address, Op = (PlatformOp)operation };
        call.Request.Open(request, 0, request.Length);
        call.Answer.Open(answer, 0, answer.Length);
        int restarts = _bench.Device.Restarts;
        for (int waitedMs = 0; !_bench.Ask((firmware, nowMs) => firmware.Desk.Handle(call, nowMs)); waitedMs += StepMs)
        {
            _bench.RunFor(StepMs);
            if (_bench.Device.Restarts != restarts)
            {
                throw new StepFailedException("the device restarted before it answered");
            }

            if (waitedMs == LimitMs)
            {
                throw new StepFailedException("the device does not answer");
            }
        }

        return new PlatformAnswer((Client.Messages.PlatformResult)call.Result, answer.AsMemory(0, call.Answer.Count));
    }

    /// <summary>Asks for what has a result for each entry.</summary>
    /// <returns>The first that is not done, of the request or an entry.</returns>
    /// <exception cref="StepFailedException">The device is off, or there was no answer.</exception>
    public Client.Messages.PlatformResult AskForEach(PlatformOperation operation, ReadOnlyMemory<byte> payload)
    {
        PlatformAnswer answer = Ask(operation, payload);
        if (answer.Result != Client.Messages.PlatformResult.Done)
        {
            return answer.Result;
        }

        foreach (Client.Messages.PlatformResult result in ResultList.Parse(answer.Payload.Span))
        {
            if (result != Client.Messages.PlatformResult.Done)
            {
                return result;
            }
        }

        return Client.Messages.PlatformResult.Done;
    }
}
