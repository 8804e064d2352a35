using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace AccessStandalone.HalSim.Records;

/// <summary>
/// The words of one firmware enum: its names in kebab-case (<c>AlwaysClosed</c> is <c>always-closed</c>, <c>Osdp1</c> is <c>osdp1</c>).
/// The value 0 has a word to print, but where it means "none" it is not taken when reading.
/// </summary>
public sealed class WordTable<T>
    where T : struct, Enum
{
    private readonly Dictionary<T, string> _words = [];
    private readonly Dictionary<string, T> _values = new(StringComparer.Ordinal);
    private readonly string _noun;

    /// <param name="noun">What a value is called in messages, such as "reason".</param>
    /// <param name="exceptions">Values whose word is not their name in kebab-case.</param>
    public WordTable(string noun, params (T Value, string Word)[] exceptions)
        : this(noun, false, exceptions)
    {
    }

    /// <param name="noun">What a value is called in messages, such as "reason".</param>
    /// <param name="takesZero">Whether the value 0 is one like the others.</param>
    /// <param name="exceptions">Values whose word is not their name in kebab-case.</param>
    public WordTable(string noun, bool takesZero, params (T Value, string Word)[] exceptions)
    {
        ArgumentNullException.ThrowIfNull(exceptions);
        _noun = noun;
        foreach (T value in Enum.GetValues<T>())
        {
            _words[value] = Kebab(value.ToString());
        }

        foreach ((T value, string word) in exceptions)
        {
            _words[value] = word;
        }

        foreach (KeyValuePair<T, string> entry in _words)
        {
            if (takesZero || !EqualityComparer<T>.Default.Equals(entry.Key, default))
            {
                _values.Add(entry.Value, entry.Key);
            }
        }
    }

    /// <summary>The word of a value; its number where the firmware's enum has no such name.</summary>
    public string WordOf(T value) => _words.TryGetValue(value, out string? word) ? word : value.ToString();

    /// <summary>Reads a word.</summary>
    /// <param name="error">Says what is wrong and which words there are.</param>
    public bool TryParse(string word, out T value, [NotNullWhen(false)] out string? error)
    {
        bool known = _values.TryGetValue(word, out value);
        error = known ? null : $"unknown {_noun} '{word}'; there are: {string.Join(", ", _values.Keys)}";
        return known;
    }

    private static string Kebab(string name)
    {
        var word = new StringBuilder(name.Length + 4);
        foreach (char c in name)
        {
            if (char.IsAsciiLetterUpper(c) && word.Length > 0)
            {
                word.Append('-');
            }

            word.Append(char.ToLowerInvariant(c));
        }

        return word.ToString();
    }
}
