namespace AccessStandalone.Rs485;

/// <summary>What the number of a command means to a peripheral.</summary>
public enum SequenceVerdict : byte
{
    /// <summary>The next command: do it.</summary>
    Next = 0,

    /// <summary>The last one again: send the last reply's bytes again, do nothing.</summary>
    Again = 1,

    /// <summary>The link begins anew: end the secure channel, then do it.</summary>
    Restart = 2,

    /// <summary>Neither: NAK <see cref="NakReason.Sequence"/>, do nothing.</summary>
    Bad = 3,
}

/// <summary>The peripheral's count. Judge every command addressed to this device once, before its MAC.</summary>
public sealed class PeripheralSequence
{
    private const int None = -1;

    private int _last = None;

    /// <summary>Judges without remembering: a command whose MAC then fails has not happened.</summary>
    public SequenceVerdict Judge(int sequence)
    {
        if (sequence == OsdpSequence.Restart)
        {
            return SequenceVerdict.Restart;
        }

        if (_last == None)
        {
            return SequenceVerdict.Bad;
        }

        if (sequence == _last)
        {
            return SequenceVerdict.Again;
        }

        return sequence == OsdpSequence.After(_last) ? SequenceVerdict.Next : SequenceVerdict.Bad;
    }

    /// <summary>The command with this number was taken.</summary>
    public void Accept(int sequence)
    {
        _last = sequence;
    }

    /// <summary>As after a start: only a command with number 0 is next.</summary>
    public void Forget()
    {
        _last = None;
    }
}
