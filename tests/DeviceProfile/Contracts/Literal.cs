using System;
using System.Globalization;

namespace AccessStandalone.Gate.Contracts;

/// <summary>Constants as the listings write them; an enum's as its number.</summary>
public static class Literal
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        char letter when char.IsAscii(letter) && !char.IsControl(letter) => $"'{letter}'",
        char letter => $"'\\u{(int)letter:x4}'",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    };
}
