using System;

namespace AccessStandalone.Proof.Osdp;

/// <summary>
/// What a step of a role may cost: calls of what was given to it, and memory. All that a role does goes through its line, its ciphers and its events: each tells
/// its calls here, and what it allocates itself does not count.
/// </summary>
internal sealed class StepBounds
{
    /// <summary>160 bytes are 20 frames at most; none of them costs more than a handshake, which is a dozen calls.</summary>
    private const int MostCalls = 20 * 12;

    private int _calls;
    private long _outside;
    private long _enteredBytes;

    /// <summary>Bytes that the role itself has allocated in all its steps.</summary>
    public long AllocatedBytes { get; private set; }

    public void Step(Action<long> step, long nowMs)
    {
        _calls = 0;
        _outside = 0;
        long before = GC.GetAllocatedBytesForCurrentThread();
        step(nowMs);
        AllocatedBytes += GC.GetAllocatedBytesForCurrentThread() - before - _outside;
    }

    /// <summary>The role calls something of the campaign's.</summary>
    /// <exception cref="InvalidOperationException">The step does not come to an end.</exception>
    public void Enter()
    {
        _enteredBytes = GC.GetAllocatedBytesForCurrentThread();
        _calls++;
        if (_calls > MostCalls)
        {
            throw new InvalidOperationException($"a step does more than {MostCalls} things");
        }
    }

    public void Leave() => _outside += GC.GetAllocatedBytesForCurrentThread() - _enteredBytes;

    public void ForgetAllocated() => AllocatedBytes = 0;
}
