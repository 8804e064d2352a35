using System;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary><c>keys # 88888888 #</c>: taps the keys one after the other; spaces mean nothing.</summary>
public sealed class KeysStep : IStep
{
    private const int DownMs = 80;
    private const int RestMs = 70;
    private const string Keys = "0123456789*#";

    private readonly string _keys;

    /// <param name="keys">Digits, <c>*</c> and <c>#</c>.</param>
    /// <exception cref="FormatException">There is no such key, or none at all.</exception>
    public KeysStep(string keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (keys.Length == 0)
        {
            throw new FormatException("the keys are missing");
        }

        foreach (char key in keys)
        {
            if (!Keys.Contains(key, StringComparison.Ordinal))
            {
                throw new FormatException($"there is no key '{key}'");
            }
        }

        _keys = keys;
    }

    public bool Expects => false;

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return new KeysStep(string.Concat(words.Rest()));
    }

    public void Run(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        bench.StartCountingBeeps();
        foreach (char key in _keys)
        {
            bench.Device.Board.Keypad.PressKey(key);
            bench.RunFor(DownMs);
            bench.Device.Board.Keypad.ReleaseKey(key);
            bench.RunFor(RestMs);
        }
    }
}
