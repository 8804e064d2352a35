using System;
using System.Collections.Generic;

namespace AccessStandalone.Proof.Tests.Mutants;

/// <summary>A mistake that somebody could make in the firmware.</summary>
/// <param name="Edits">What is replaced in its sources.</param>
public sealed record Mutation(string Name, params IReadOnlyList<Edit> Edits)
{
    public override string ToString() => Name;
}

/// <summary>A text replaced by another.</summary>
/// <param name="File">Its name; no two in firmware/ have the same.</param>
/// <param name="Text">It must be in the file once.</param>
public sealed record Edit(string File, string Text, string Replacement)
{
    /// <exception cref="InvalidOperationException">The text is not in the source, or more than once.</exception>
    public string ApplyTo(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        int first = source.IndexOf(Text, StringComparison.Ordinal);
        bool isOnce = first >= 0 && source.IndexOf(Text, first + 1, StringComparison.Ordinal) < 0;
        return isOnce
            ? source.Replace(Text, Replacement, StringComparison.Ordinal)
            : throw new InvalidOperationException($"{File} must have this once: {Text}");
    }
}
