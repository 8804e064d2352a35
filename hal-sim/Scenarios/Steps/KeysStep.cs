using System;
using System.Text;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary><c>keys # 88888888 #</c>: taps the keys one after the other; spaces mean nothing. <c>keys 7 # at osdp 1</c>: at a reader.</summary>
public sealed class KeysStep : IStep
{
    private const int DownMs = 80;
    private const int RestMs = 70;
    private const string Keys = "0123456789*#";

    private readonly string _keys;
    private readonly int? _busReader;

    /// <param name="keys">Digits, <c>*</c> and <c>#</c>.</param>
    /// <exception cref="FormatException">There is no such key, or none at all.</exception>
    /// <param name="busReader">The reader on the RS-485 line that has them; null is the device's own keypad.</param>
    public KeysStep(string keys, int? busReader = null)
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
        _busReader = busReader;
    }

    public bool Expects => false;

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var keys = new StringBuilder();
        while (!words.IsAtEnd)
        {
            if (words.TryTake("at"))
            {
                return new KeysStep(keys.ToString(), BusReaderIn(words));
            }

            keys.Append(words.Next("keys"));
        }

        return new KeysStep(keys.ToString());
    }

    public void Run(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        if (_busReader is int place)
        {
            OsdpStep.Press(bench, place, _keys);
            return;
        }

        bench.StartCountingBeeps();
        foreach (char key in _keys)
        {
            bench.Device.Board.Keypad.PressKey(key);
            bench.RunFor(DownMs);
            bench.Device.Board.Keypad.ReleaseKey(key);
            bench.RunFor(RestMs);
        }
    }

    private static int BusReaderIn(StepWords words)
    {
        string reader = words.Next("'osdp'");
        return reader == "osdp" ? OsdpStep.NumberIn(words) : throw new FormatException($"keys can be tapped at 'osdp' and a number, not at '{reader}'");
    }
}
