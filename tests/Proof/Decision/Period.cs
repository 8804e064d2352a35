using System;

namespace AccessStandalone.Proof.Decision;

/// <summary>A part of a day, to the second; both ends count.</summary>
public sealed record Period(TimeOnly First, TimeOnly Last);
