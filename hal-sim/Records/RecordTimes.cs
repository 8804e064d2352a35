using System;
using System.Globalization;

namespace AccessStandalone.HalSim.Records;

/// <summary>The times of records by the clock on the wall.</summary>
public sealed class RecordTimes
{
    /// <summary>Wide enough for every time: what follows stands in a column.</summary>
    private const int Width = 20;

    private static readonly long LatestMs = (long)(DateTime.MaxValue.AddDays(-2) - DateTime.UnixEpoch).TotalMilliseconds;

    private readonly Func<long, TimeSpan> _offsetAt;

    /// <param name="offsetAt">Local time minus UTC at a time in milliseconds since 1970.</param>
    public RecordTimes(Func<long, TimeSpan> offsetAt)
    {
        _offsetAt = offsetAt;
    }

    public static RecordTimes Utc { get; } = new(_ => TimeSpan.Zero);

    /// <param name="utcMs">Milliseconds since 1970; 0 if unknown.</param>
    /// <returns>Such as <c>21 Nov 2026 08:00:03</c>.</returns>
    public string Of(long utcMs)
    {
        if (utcMs == 0)
        {
            return "time unknown";
        }

        return utcMs > 0 && utcMs < LatestMs
            ? Local(utcMs).ToString("dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{utcMs} ms since 1970");
    }

    /// <summary>The same, in a column.</summary>
    public string InColumn(long utcMs) => Of(utcMs).PadRight(Width);

    /// <summary>Local seconds since 1970, to compare; of a known time.</summary>
    public long LocalSOf(long utcMs) => utcMs > 0 && utcMs < LatestMs
        ? (long)Math.Floor((Local(utcMs) - DateTime.UnixEpoch).TotalSeconds)
        : utcMs / 1000;

    private DateTime Local(long utcMs) => DateTime.UnixEpoch.AddMilliseconds(utcMs) + _offsetAt(utcMs);
}
