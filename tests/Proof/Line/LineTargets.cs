using System.Collections.Generic;
using System.Linq;
using AccessStandalone.Proof.Bench;

namespace AccessStandalone.Proof.Line;

/// <summary>The lines that the readers' bench measures, and what they may cost.</summary>
public static class LineTargets
{
    /// <summary>What a reader that does not answer may cost the others: the time it has for a reply.</summary>
    public const double DeadUs = 200_000;

    /// <summary>A device without readers, for comparison.</summary>
    public static LineCase NoReaders { get; } = new(0, 9600, IsSecure: false);

    public static IReadOnlyList<LineCase> Living { get; } =
    [
        .. new[] { 9600, 115200 }.SelectMany(baud => new[] { false, true }.SelectMany(isSecure => new[] { 1, 4, 8 }
            .Select(readers => new LineCase(readers, baud, isSecure)))),
    ];

    public static IReadOnlyList<LineCase> Dead { get; } = [.. Living.Where(line => line.Readers == 8).Select(line => line.WithDead())];

    public static IReadOnlyList<LineCase> Cases { get; } = [NoReaders, .. Living, .. Dead];

    public static IReadOnlyList<BenchTarget> All { get; } = [];
}
