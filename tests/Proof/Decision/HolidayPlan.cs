using System.Collections.Generic;

namespace AccessStandalone.Proof.Decision;

/// <summary>A holiday group.</summary>
/// <param name="PeriodGroup">What holds on its days; null for nothing.</param>
public sealed record HolidayPlan(int? PeriodGroup, IReadOnlyList<DateRange> Days)
{
    public override string ToString() => $"[{string.Join(", ", Days)}]: periods {PeriodGroup}";
}
