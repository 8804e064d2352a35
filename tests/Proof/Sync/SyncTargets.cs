using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using AccessStandalone.Proof.Bench;

namespace AccessStandalone.Proof.Sync;

/// <summary>The works of the platform that the sync bench measures, and what they may cost.</summary>
public static class SyncTargets
{
    private const int UsersInMessage = 100;
    private const int RecordsInMessage = 200;

    /// <summary>Two frames of a login; what begins and ends a work.</summary>
    private const int OtherRequests = 4;

    /// <summary>No step may keep the keypad and PUSH waiting for longer.</summary>
    private const double MostStepMs = 50;

    /// <summary>A user is 80 bytes, and a result; the rest is frames and answers.</summary>
    private const double MostUserBytes = 84;
    private const double MostRecordBytes = 38;

    /// <summary>One for the user, one for his card; and each sector that is begun, once for the whole set.</summary>
    private const double MostUserPrograms = 2.1;
    private const double SectorsBegun = 1_500;

    /// <summary>Of virtual time: much more than three minutes for 30,000 would be too long for a person who waits.</summary>
    private const double MostUserS = 200.0 / 30_000;
    private const double MostBeginS = 20;

    public static IReadOnlyList<int> Sizes { get; } = [1_000, 10_000, 30_000];

    public static int Records => 60_000;

    public static IReadOnlyList<BenchTarget> All { get; } = For(Sizes, Records);

    public static IReadOnlyList<BenchTarget> For(IReadOnlyList<int> sizes, int records) =>
    [
        .. sizes.SelectMany(size => SyncTargetsOf(Sync(size), size)),
        .. SyncTargetsOf(Resync(sizes[^1]), sizes[^1]),
        new(AfterAbandoned(sizes[0]), BenchFigure.LongestStepMs, MostStepMs),
        .. ReadTargetsOf(Extract(sizes[^1]), (sizes[^1] / UsersInMessage) + 1, MostUserBytes),
        .. ReadTargetsOf(Pull(records), (2 * records / RecordsInMessage) + 2, MostRecordBytes),
    ];

    public static string Sync(int users) => $"sync {Text(users)} users";

    public static string Resync(int users) => $"sync {Text(users)} users over as many";

    public static string AfterAbandoned(int users) => $"sync {Text(users)} users right after one given up";

    public static string Extract(int users) => $"extract {Text(users)} users";

    public static string Pull(int records) => $"pull and acknowledge {Text(records)} records";

    private static BenchTarget[] SyncTargetsOf(string operation, int users) =>
    [
        new(operation, BenchFigure.Requests, (users / UsersInMessage) + OtherRequests),
        new(operation, BenchFigure.WireBytes, MostUserBytes),
        new(operation, BenchFigure.MeanPrograms, MostUserPrograms + (SectorsBegun / users)),
        new(operation, BenchFigure.LongestStepMs, MostStepMs),
        new(operation, BenchFigure.TotalS, (MostUserS * users) + MostBeginS),
    ];

    private static BenchTarget[] ReadTargetsOf(string operation, int requests, double bytes) =>
    [
        new(operation, BenchFigure.Requests, requests + OtherRequests),
        new(operation, BenchFigure.WireBytes, bytes),
        new(operation, BenchFigure.LongestStepMs, MostStepMs),
    ];

    private static string Text(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
