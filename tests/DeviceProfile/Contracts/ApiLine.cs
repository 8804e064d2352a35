using System;

namespace AccessStandalone.Gate.Contracts;

/// <summary>A type or member in the form of a listing.</summary>
public sealed record ApiLine(string Type, string Kind, string Declaration)
{
    public static ApiLine Parse(string line)
    {
        string[] parts = line.Split(';', 4);
        string declaration = parts[3]
            .Replace("extern ", string.Empty, StringComparison.Ordinal)
            .Replace("[Obsolete]", string.Empty, StringComparison.Ordinal);
        return new ApiLine(parts[1].Trim(), parts[2].Trim(), declaration.Trim());
    }

    public override string ToString() => $"{Type}; {Kind}; {Declaration}";
}
