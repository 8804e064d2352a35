namespace AccessStandalone.Storage;

/// <summary>Range and default of every numeric setting: the one place that knows them.</summary>
public static class SettingTable
{
    /// <summary>One more than the largest <see cref="SettingId"/>.</summary>
    public const int Count = 50;

    // In the order of SettingId; two bytes hold each.
    private static readonly short[] Minimum =
    {
        0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, -1, -1, -720, 0, 0, 0, 0, 0, 0, 0, -1, 10,
        0,
        0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 20, 700,
        0, 0, 0,
    };

    private static readonly short[] Maximum =
    {
        0, 3, 600, 1, 1, 1, 1, 9999, 600, 1, 1, 1, 2, 127, 127, 840, 1, 1, 1, 4, 1, 1, 1, 255, 500,
        4,
        2, 2, 2, 2, 2, 2, 2, 2,
        126, 126, 126, 126, 126, 126, 126, 126,
        126, 1, 1, 100, 20000,
        1, 1, 1,
    };

    private static readonly short[] DefaultValue =
    {
        0, 0, 3, 0, 0, 0, 0, 30, 0, 0, 0, 0, 0, -1, -1, 0, 0, 0, 0, 0, 0, 0, 0, -1, 50,
        0,
        0, 0, 0, 0, 0, 0, 0, 0,
        1, 2, 3, 4, 5, 6, 7, 8,
        0, 0, 0, 50, 2000,
        1, 1, 1,
    };

    public static int Default(SettingId id) => DefaultValue[(int)id];

    /// <summary>Whether <paramref name="id"/> is a setting and <paramref name="value"/> one it takes.</summary>
    public static bool Takes(SettingId id, int value) =>
        id > SettingId.None && (int)id < Count && value >= Minimum[(int)id] && value <= Maximum[(int)id];
}
