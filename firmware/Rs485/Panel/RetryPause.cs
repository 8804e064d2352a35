namespace AccessStandalone.Rs485;

/// <summary>How long a peripheral is left alone before its link begins anew: longer from time to time, so that it costs the others little.</summary>
public sealed class RetryPause
{
    /// <summary>After a fault of a link that was good.</summary>
    public const int QuickMs = 250;

    /// <summary>With the time a start takes it is well under the 10 s after which a repaired peripheral must be back.</summary>
    public const int LongestMs = 5000;

    private static readonly int[] LengthsMs = { QuickMs, 1000, 2000, 4000, LongestMs };

    private int _next;

    /// <param name="isQuick">Whether there was a link; a peripheral that does not answer gets no quick pause.</param>
    public int NextMs(bool isQuick)
    {
        if (!isQuick && _next == 0)
        {
            _next = 1;
        }

        int length = LengthsMs[_next];
        if (_next < LengthsMs.Length - 1)
        {
            _next++;
        }

        return length;
    }

    /// <summary>The link was good for a while.</summary>
    public void Reset()
    {
        _next = 0;
    }
}
