using System.Collections.Generic;
using AccessStandalone.Proof.Bench;

namespace AccessStandalone.Proof.Storage;

/// <summary>The operations that the storage bench measures, and what they may cost.</summary>
public static class StorageTargets
{
    public const string FindByCard = "card → user";
    public const string MissByCard = "card of nobody";
    public const string FindById = "user ID → user";
    public const string MissById = "user ID of nobody";
    public const string Insert = "insert a user";
    public const string Update = "update a user";
    public const string Delete = "delete a user";
    public const string FindWhileErasing = "card → user while a sector is erased";
    public const string FirstFind = "card → user, first after a mount";
    public const string LogAppend = "record: append";
    public const string LogAppendRested = "record: append, after idle time";
    public const string LogGet = "record: read one";
    public const string LogNewest = "records: the newest 100";
    public const string Mount = "mount";
    public const string Replace = "replace all 30,000 users";
    public const string Ram = "RAM, by the device's rules";

    /// <summary>A user table as it was loaded, or after 24,000 changes.</summary>
    public static readonly IReadOnlyList<string> Ages = ["fresh", "aged"];

    public static IReadOnlyList<BenchTarget> All { get; } = [.. OfAge(Ages[0]), .. OfAge(Ages[1]), .. Others()];

    public static string At(string operation, string age) => $"{operation}, {age}";

    /// <summary>The row of what an operation allocates.</summary>
    public static string Allocation(string operation) => $"allocated by: {operation}";

    private static IEnumerable<BenchTarget> OfAge(string age) =>
    [
        new(At(FindByCard, age), BenchFigure.MeanReads, 2.6),
        new(At(FindByCard, age), BenchFigure.WorstMs, 3),
        new(At(FindById, age), BenchFigure.MeanReads, 2.6),
        new(At(FindById, age), BenchFigure.WorstMs, 3),
        new(At(MissByCard, age), BenchFigure.MeanReads, 1.4),
        new(At(Insert, age), BenchFigure.MeanMs, 4.5),
        new(At(Insert, age), BenchFigure.WorstMs, 30),
        new(At(Update, age), BenchFigure.MeanMs, 3.5),
        new(At(Delete, age), BenchFigure.MeanMs, 5),
    ];

    private static IEnumerable<BenchTarget> Others()
    {
        yield return new(LogAppend, BenchFigure.MeanPrograms, 1.02);
        yield return new(LogAppend, BenchFigure.MeanMs, 1.5);
        yield return new(LogAppend, BenchFigure.WorstMs, 3);
        yield return new(LogAppendRested, BenchFigure.MeanPrograms, 1);
        yield return new(LogAppendRested, BenchFigure.MeanTransactions, 4);
        yield return new(LogGet, BenchFigure.MeanReads, 1);
        yield return new(LogNewest, BenchFigure.MeanReads, 16);
        yield return new(Mount, BenchFigure.WorstMs, 300);
        yield return new(Replace, BenchFigure.TotalS, 85);
        yield return new(Ram, BenchFigure.FixedBytes, 16_384);
        foreach (string operation in StorageAllocation.Operations)
        {
            yield return new(Allocation(operation), BenchFigure.AllocatedBytes, 0);
        }
    }
}
