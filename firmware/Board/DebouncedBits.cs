namespace AccessStandalone.Board;

/// <summary>A set of contacts that count as changed once they have stayed the same for 20 ms.</summary>
public sealed class DebouncedBits
{
    public const int SettleTimeMs = 20;

    private int _candidate;
    private long _candidateSinceMs;

    /// <summary>The bits, one a contact, as they last settled.</summary>
    public int Stable { get; private set; }

    /// <summary>Whether a change is under way, so that the next reading should not wait.</summary>
    public bool IsSettling => _candidate != Stable;

    /// <returns>The bits that have just become 1.</returns>
    public int Update(int raw, long nowMs)
    {
        if (raw != _candidate)
        {
            _candidate = raw;
            _candidateSinceMs = nowMs;
        }

        if (_candidate == Stable || nowMs - _candidateSinceMs < SettleTimeMs)
        {
            return 0;
        }

        int risen = _candidate & ~Stable;
        Stable = _candidate;
        return risen;
    }

    /// <summary>Takes the bits as they are, without any having changed: at start.</summary>
    public void Reset(int raw)
    {
        _candidate = raw;
        Stable = raw;
    }
}
