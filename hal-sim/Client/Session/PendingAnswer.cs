using System;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Messages;

namespace AccessStandalone.HalSim.Client.Session;

/// <summary>A request that was sent, and its answer once it is there. Who does not wait for it any more need not: it is dropped when it comes.</summary>
public sealed class PendingAnswer
{
    private readonly PlatformSession _session;
    private volatile PlatformMessage? _answer;

    internal PendingAnswer(PlatformSession session, ushort number, PlatformOperation operation)
    {
        _session = session;
        Number = number;
        Operation = operation;
    }

    public ushort Number { get; }

    public PlatformOperation Operation { get; }

    internal bool IsThere => _answer != null;

    /// <summary>Waits for it.</summary>
    /// <returns>Its payload.</returns>
    /// <exception cref="PlatformRefusedException">The device refuses.</exception>
    /// <exception cref="ConnectionLostException">The connection broke, or the answer took too long.</exception>
    public async Task<ReadOnlyMemory<byte>> PayloadAsync(CancellationToken cancel)
    {
        PlatformMessage answer = _answer ?? await _session.WaitForAsync(this, cancel).ConfigureAwait(false);
        return answer.Result == PlatformResult.Done
            ? answer.Payload
            : throw new PlatformRefusedException(Operation, answer.Result, answer.Payload);
    }

    internal PlatformMessage Answer() => _answer ?? throw new InvalidOperationException("there is no answer yet");

    internal void Set(PlatformMessage answer) => _answer = answer;
}
