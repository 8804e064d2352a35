using System;
using System.Collections.Generic;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Decision;

/// <summary>A user as the rules speak of one.</summary>
public sealed record Person(uint Id)
{
    public UserKind Kind { get; init; }

    public UserState State { get; init; }

    /// <summary>First second, local time.</summary>
    public DateTime? ValidFrom { get; init; }

    /// <summary>Last second, local time.</summary>
    public DateTime? ValidTo { get; init; }

    /// <summary>Null for as many as one likes.</summary>
    public int? UsesLeft { get; set; }

    /// <summary>Null for always.</summary>
    public int? Schedule { get; init; }

    /// <summary>Null for none.</summary>
    public string? Password { get; init; }

    public IReadOnlyList<ulong> Cards { get; init; } = [];

    /// <summary>The password with its last digit plus 1, modulo 10, without carry.</summary>
    public string? DuressPassword => Password == null ? null : Password[..^1] + (char)('0' + ((Password[^1] - '0' + 1) % 10));

    public override string ToString() =>
        $"user {Id} ({Kind}, {State}, from {ValidFrom:s} to {ValidTo:s}, uses {UsesLeft}, schedule {Schedule}, password {Password}, cards {string.Join(' ', Cards)})";
}
