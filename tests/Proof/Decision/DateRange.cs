using System;

namespace AccessStandalone.Proof.Decision;

/// <summary>Days in a row; both ends count.</summary>
public sealed record DateRange(DateOnly First, DateOnly Last);
