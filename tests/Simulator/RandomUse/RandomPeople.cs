using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using AccessStandalone.HalSim.Scenarios;
using AccessStandalone.HalSim.Scenarios.Steps;

namespace AccessStandalone.Simulator.Tests.RandomUse;

/// <summary>
/// People without a plan and people with one: single keys at random, whole conversations of the menu, cards from a small pool, doors,
/// cases, the platform, waits, and somebody at the fuse box. One seed, one course of events.
/// </summary>
public sealed class RandomPeople
{
    private const int HistoryLength = 20;
    private const string Keys = "0123456789*#";

    private readonly Bench _bench;
    private readonly MenuModel _menu;
    private readonly Random _random;
    private readonly Queue<string> _history = new();

    public RandomPeople(Bench bench, MenuModel menu, int seed)
    {
        _bench = bench;
        _menu = menu;
        _random = new Random(seed);
    }

    /// <summary>What was done last, each with its virtual time in seconds.</summary>
    public string History => string.Join("; ", _history);

    /// <summary>Whether readers hang on the Wiegand lines and, as 1, on the RS-485 line.</summary>
    public bool HaveReaders { get; init; }

    /// <summary>Cards that a reader could not tell: the line is cut, or the device has forgotten the reader.</summary>
    public int Untold { get; private set; }

    /// <summary>Does one thing.</summary>
    public void Act()
    {
        int dice = _random.Next(1000);
        if (!_bench.Device.IsPowered)
        {
            // Less would look like flashing to the monitor: dark, and blue again at once.
            Do("wait 1s");
            Do("power on");
        }
        else if (dice < 420)
        {
            Tap(Keys[_random.Next(Keys.Length)]);
        }
        else if (dice < 600)
        {
            Type(Phrase());
        }
        else if (dice < 760)
        {
            Do($"card {Card()}{Place()}");
        }
        else if (dice < 880)
        {
            Do($"wait {_random.Next(1, 40) * 100}ms");
        }
        else if (dice < 990)
        {
            Do(HaveReaders && _random.Next(4) == 0 ? ReaderEvent() : Event());
        }
        else if (dice < 996)
        {
            Do($"wait {_random.Next(25, 320)}s");
        }
        else
        {
            Do(_random.Next(4) == 0 ? "power off" : "power cycle");
        }
    }

    /// <summary>Runs one line of the script language. What the device refuses is part of the game.</summary>
    public void Do(string line)
    {
        Note(line);
        try
        {
            StepParser.Parse(line).Run(_bench);
        }
        catch (StepFailedException) when (line.StartsWith("platform", StringComparison.Ordinal))
        {
            RefusedByDevice++;
        }
        catch (StepFailedException) when (HaveReaders)
        {
            Untold++;
        }
    }

    /// <summary>Platform requests the device refused.</summary>
    public int RefusedByDevice { get; private set; }

    public void Type(string keys)
    {
        foreach (char key in keys)
        {
            Tap(key);
        }
    }

    private void Tap(char key)
    {
        // A key under a finger that wakes the device is not taken.
        if (_bench.Device.Board.KeyLight)
        {
            _menu.Press(key);
        }

        Note(key.ToString());
        new KeysStep(key.ToString()).Run(_bench);
    }

    private void Note(string act)
    {
        _history.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{_bench.Device.NowUs / 1e6:F3} {act}"));
        if (_history.Count > HistoryLength)
        {
            _history.Dequeue();
        }
    }

    private string Phrase() => _random.Next(16) switch
    {
        0 or 1 or 2 => "#88888888#",
        3 => "#" + Digits(8) + "#",
        4 or 5 => $"1#{UserId()}#",
        6 => "#" + Digits(5) + "#",
        7 => $"2#{UserId()}#",
        8 => $"3#{_random.Next(5)}#",
        9 => $"4#{_random.Next(0, 12)}#",
        10 => $"6#{_random.Next(2)}#",
        11 => _random.Next(8) == 0 ? "9#000#" : "5#0#",
        12 => "0#" + (_random.Next(2) == 0 ? "4321#4321#" : "4321#1234#"),
        13 => "*0*",
        14 => $"{UserId()}#{Password()}#",
        _ => Digits(17),
    };

    private string Event() => _random.Next(14) switch
    {
        0 or 1 => "push",
        2 or 3 => "door open",
        4 or 5 => "door close",
        6 => "tamper open",
        7 => "tamper close",
        8 => _random.Next(2) == 0 ? "case open" : "case close",
        9 => "touch",
        10 => $"platform users add {UserId()} --card {Card()} --password {Password()}",
        11 => $"platform passwords add {Digits(4)}",
        12 => _random.Next(2) == 0 ? "platform duress on" : "platform duress off",
        _ => $"platform settings set unlock-mode {_random.Next(4)}",
    };

    private string Place() => !HaveReaders
        ? string.Empty
        : _random.Next(4) switch
        {
            0 => " at wiegand",
            1 or 2 => " at osdp 1",
            _ => string.Empty,
        };

    private string ReaderEvent() => _random.Next(12) switch
    {
        0 => "osdp 1 fault cut",
        1 => "osdp 1 fault wrong-check",
        2 => "osdp 1 fault loses-bytes 5",
        3 or 4 => "osdp 1 fault none",
        5 => "osdp 1 tamper open",
        6 => "osdp 1 tamper close",
        7 => "osdp 1 connect",
        8 => $"osdp 1 bits {Convert.ToString(_random.Next(1 << 26), 2)}",
        9 => $"wiegand {Convert.ToString(_random.Next(1 << 26), 2)}",
        _ => $"platform settings set osdp1-mode {_random.Next(2)}",
    };

    private int UserId() => _random.Next(1, 9);

    private int Card() => 1000 + _random.Next(12);

    private string Password() => _random.Next(3) switch
    {
        0 => "12345",
        1 => "12346",
        _ => Digits(4),
    };

    private string Digits(int count)
    {
        var digits = new StringBuilder(count);
        for (int i = 0; i < count; i++)
        {
            digits.Append(_random.Next(10).ToString(CultureInfo.InvariantCulture));
        }

        return digits.ToString();
    }
}
