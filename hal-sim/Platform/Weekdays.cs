using System;
using System.Collections.Generic;

namespace AccessStandalone.HalSim.Platform;

/// <summary>The days of the week as scripts write them, in the firmware's order.</summary>
internal static class Weekdays
{
    private static readonly string[] All = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    public static IReadOnlyList<string> Names => All;

    /// <returns>0 Sunday to 6 Saturday, or -1.</returns>
    public static int Find(string name) => Array.IndexOf(All, name);
}
