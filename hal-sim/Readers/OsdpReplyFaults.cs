using System;
using System.Collections.Generic;

namespace AccessStandalone.HalSim.Readers;

/// <summary>What is wrong between a simulated OSDP reader and the line; all well on a new one. The reader itself notices nothing of it. See <see cref="OsdpFrameChange"/> for changes.</summary>
public sealed class OsdpReplyFaults
{
    private readonly Queue<Func<byte[], byte[]>> _changes = new();

    /// <summary>The cable is cut: it hears nothing and is not heard.</summary>
    public bool IsCut { get; set; }

    /// <summary>It hears, and does what it is told, and is not heard.</summary>
    public bool IsMute { get; set; }

    /// <summary>Every so many bytes one of those it hears is lost; 0 for none.</summary>
    public int LosesEvery { get; set; }

    /// <summary>Later than it would answer, in microseconds.</summary>
    public int LateUs { get; set; }

    /// <summary>Done to each reply: gets what the reader sends, gives what goes to the line instead, nothing if it is empty. After those of <see cref="ChangeNext"/>.</summary>
    public Func<byte[], byte[]>? Change { get; set; }

    /// <summary>Replies still to be changed by <see cref="ChangeNext"/>.</summary>
    public int ChangesWaiting => _changes.Count;

    /// <summary>Whether the next reply is changed.</summary>
    internal bool HasChange => Change != null || _changes.Count > 0;

    /// <summary>Does something to so many replies from now on, or from when those before it are used up.</summary>
    public void ChangeNext(Func<byte[], byte[]> change, int replies = 1)
    {
        for (int i = 0; i < replies; i++)
        {
            _changes.Enqueue(change);
        }
    }

    internal byte[] Changed(byte[] reply)
    {
        byte[] changed = _changes.TryDequeue(out Func<byte[], byte[]>? next) ? next(reply) : reply;
        return Change == null ? changed : Change(changed);
    }
}
