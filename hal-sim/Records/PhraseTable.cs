using System;
using System.Collections.Generic;

namespace AccessStandalone.HalSim.Records;

/// <summary>What the values of one firmware enum are called in a sentence.</summary>
public sealed class PhraseTable<T>
    where T : struct, Enum
{
    private readonly Dictionary<T, string> _phrases = [];
    private readonly string _noun;

    /// <param name="noun">What a value without a phrase is called, such as "reason": a damaged record may have one.</param>
    public PhraseTable(string noun, params (T Value, string Phrase)[] phrases)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        _noun = noun;
        foreach ((T value, string phrase) in phrases)
        {
            _phrases.Add(value, phrase);
        }
    }

    public bool Has(T value) => _phrases.ContainsKey(value);

    public string Of(T value) => _phrases.TryGetValue(value, out string? phrase) ? phrase : $"unknown {_noun} {value:D}";
}
