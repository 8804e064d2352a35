namespace AccessStandalone.Protocol.Open;

/// <summary>Lets so many things through at once, and then so many in a time.</summary>
public sealed class TokenBucket
{
    private readonly int _burst;
    private readonly int _refillMs;
    private long _fullMs;

    /// <param name="burst">How many at once.</param>
    /// <param name="refillMs">After so long there may be one more.</param>
    public TokenBucket(int burst, int refillMs)
    {
        _burst = burst;
        _refillMs = refillMs;
    }

    /// <param name="nowMs">Never less than before.</param>
    /// <returns>Whether there may be one now.</returns>
    public bool TryTake(long nowMs)
    {
        // When it would be full again, if nothing more is taken.
        long fullMs = _fullMs > nowMs ? _fullMs : nowMs;
        if (fullMs - nowMs > (long)_refillMs * (_burst - 1))
        {
            return false;
        }

        _fullMs = fullMs + _refillMs;
        return true;
    }
}
