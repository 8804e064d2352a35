using System;

namespace AccessStandalone.Rs485;

/// <summary>
/// The bytes of the last reply, mark included, for a command that comes again: building the reply anew would advance the MAC chain and lose
/// an event.
/// </summary>
public sealed class LastReply
{
    public LastReply(int maximum)
    {
        Bytes = new byte[maximum + 1];
    }

    public byte[] Bytes { get; }

    /// <summary>0 where there is none.</summary>
    public int Count { get; private set; }

    /// <summary>Keeps a frame that was built; false, with nothing kept, if it is larger than the buffer.</summary>
    public bool Keep(OsdpFrame frame)
    {
        Count = 0;
        if (frame.Bytes == null || frame.Length == 0 || frame.SendCount > Bytes.Length)
        {
            return false;
        }

        Array.Copy(frame.Bytes, frame.SendOffset, Bytes, 0, frame.SendCount);
        Count = frame.SendCount;
        return true;
    }

    public void Clear()
    {
        Count = 0;
    }
}
