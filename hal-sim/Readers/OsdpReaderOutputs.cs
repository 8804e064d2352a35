using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using AccessStandalone.Rs485;

namespace AccessStandalone.HalSim.Readers;

/// <summary>What a panel has made of a simulated OSDP reader: its LEDs, its buzzer, its outputs, its text, its place on the line.</summary>
public sealed class OsdpReaderOutputs : IPeripheralEvents
{
    private readonly Func<long> _nowMs;
    private readonly LedState[] _leds;
    private readonly OutputState[] _outputs;
    private readonly BuzzerState _buzzer = new();
    private readonly List<byte[]> _keys = [];

    internal OsdpReaderOutputs(int leds, int outputs, Func<long> nowMs)
    {
        _nowMs = nowMs;
        _leds = [.. Enumerable.Range(0, leds).Select(_ => new LedState())];
        _outputs = [.. Enumerable.Range(0, outputs).Select(_ => new OutputState())];
    }

    /// <summary>How often the link came up.</summary>
    public int TimesOnline { get; private set; }

    /// <summary>How often it broke.</summary>
    public int TimesOffline { get; private set; }

    public int LedCommands { get; private set; }

    public int BuzzerCommands { get; private set; }

    public bool IsSounding => _buzzer.IsSounding(_nowMs());

    /// <summary>The last text to show; empty if there was none.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>Keys that panels gave it, oldest first.</summary>
    public IReadOnlyList<byte[]> Keys => _keys;

    /// <summary>Whether it can keep keys, addresses and speeds; if not, it refuses them.</summary>
    public bool CanKeep { get; set; } = true;

    /// <returns>0 off, 1 red, 2 green, 3 amber, 4 blue, 5 magenta, 6 cyan, 7 white.</returns>
    public byte Colour(int led = 0) => _leds[led].Colour(_nowMs());

    public bool IsOn(int output = 0) => _outputs[output].IsOn(_nowMs());

    public void OnOnline() => TimesOnline++;

    public void OnOffline()
    {
        TimesOffline++;
        _buzzer.Clear();
        Text = string.Empty;
        Array.ForEach(_leds, led => led.Clear());
        Array.ForEach(_outputs, output => output.Clear());
    }

    public void OnLed(LedCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        LedCommands++;
        for (int i = 0; i < command.RecordCount; i++)
        {
            LedRecord record = command.Record(i);
            _leds[record.Led].Set(record, _nowMs());
        }
    }

    public void OnBuzzer(BuzzerCommand command)
    {
        BuzzerCommands++;
        _buzzer.Set(command, _nowMs());
    }

    public void OnOutput(OutputCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        for (int i = 0; i < command.RecordCount; i++)
        {
            OutputRecord record = command.Record(i);
            _outputs[record.Output].Set(record, _nowMs());
        }
    }

    public void OnText(TextCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        Text = Encoding.ASCII.GetString(command.Text, 0, command.Length);
    }

    public bool OnLink(int address, int baudRate) => CanKeep;

    public bool OnKey(byte[] key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (CanKeep)
        {
            _keys.Add(key.AsSpan().ToArray());
        }

        return CanKeep;
    }
}
