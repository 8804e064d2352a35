using System;
using System.Collections.Generic;
using AccessStandalone.HalSim.Records;

namespace AccessStandalone.HalSim.Scenarios;

/// <summary>The words of one line, taken one after the other. Every method throws <see cref="FormatException"/> with what is wrong.</summary>
public sealed class StepWords
{
    private readonly string[] _words;
    private int _next;

    /// <param name="text">A line without its comment.</param>
    public StepWords(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    public bool IsAtEnd => _next == _words.Length;

    /// <param name="what">What is expected, for the message: "a duration".</param>
    public string Next(string what)
    {
        if (IsAtEnd)
        {
            throw new FormatException($"{what} is missing");
        }

        return _words[_next++];
    }

    /// <summary>Takes the next word if it is this one.</summary>
    public bool TryTake(string word)
    {
        if (IsAtEnd || _words[_next] != word)
        {
            return false;
        }

        _next++;
        return true;
    }

    /// <summary>Takes one of two words.</summary>
    /// <returns>Whether it was the first.</returns>
    public bool Either(string first, string second)
    {
        string word = Next($"'{first}' or '{second}'");
        if (word != first && word != second)
        {
            throw new FormatException($"'{first}' or '{second}' is wanted, not '{word}'");
        }

        return word == first;
    }

    public ulong Number(string what)
    {
        string word = Next(what);
        return NumberText.TryParse(word, out ulong number) ? number : throw new FormatException($"'{word}' is not {what}");
    }

    public int Number(string what, int minimum, int maximum)
    {
        ulong number = Number(what);
        if (number < (ulong)minimum || number > (ulong)maximum)
        {
            throw new FormatException($"{number} is not {what} from {minimum} to {maximum}");
        }

        return (int)number;
    }

    /// <summary>A row of <c>0</c> and <c>1</c>.</summary>
    public string Bits()
    {
        string word = Next("a row of bits");
        return word.AsSpan().IndexOfAnyExcept('0', '1') < 0 ? word : throw new FormatException($"'{word}' is not a row of bits");
    }

    /// <summary>All that is left.</summary>
    public IReadOnlyList<string> Rest()
    {
        string[] rest = _words[_next..];
        _next = _words.Length;
        return rest;
    }

    /// <summary>Nothing may be left.</summary>
    public void End()
    {
        if (!IsAtEnd)
        {
            throw new FormatException($"'{_words[_next]}' is too much");
        }
    }
}
