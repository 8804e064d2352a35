using System;
using System.IO;
using System.Linq;
using System.Text;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Scenarios;

namespace AccessStandalone.HalSim.Live;

/// <summary>The computer's keyboard at the live device: single keys act at once, <c>c</c> opens a line for any step.</summary>
public sealed class LiveKeyboard
{
    private const string Help =
        "0-9 * # keys · space touch · p push · d door · t tamper · e emergency · r records · q quit\n"
        + "c command: any line of a script, such as c 12345678 for a card, records last 20 refused, platform always-open";

    /// <summary>More does not fit under the device.</summary>
    private const int LongestAnswer = 12;

    private const string DeviceKeys = "0123456789*#";

    private readonly Bench _bench;
    private readonly StringBuilder _line = new();
    private bool _isTyping;
    private string _message = string.Empty;

    public LiveKeyboard(Bench bench)
    {
        _bench = bench;
    }

    public bool WantsToQuit { get; private set; }

    /// <summary>What is being typed, or what the keys do, and what went wrong last.</summary>
    public string BottomLine => _isTyping ? $"> {_line}_" : $"{Help}\n{_message}";

    /// <summary>Shows a message until the next step.</summary>
    public void Show(string message) => _message = message;

    /// <summary>Does one step and shows what it prints, or what went wrong with it.</summary>
    public void RunLine(string line)
    {
        using var printed = new StringWriter();
        _bench.Output = printed;
        string? wrong = LiveLine.Run(_bench, line);
        _message = wrong ?? string.Join('\n', printed.ToString().TrimEnd().Split('\n').TakeLast(LongestAnswer));
    }

    /// <summary>Takes what has been typed since the last call.</summary>
    public void TakeKeys()
    {
        while (!WantsToQuit && Console.KeyAvailable)
        {
            ConsoleKeyInfo key = Console.ReadKey(intercept: true);
            if (_isTyping)
            {
                Type(key);
            }
            else
            {
                Act(key.KeyChar);
            }
        }
    }

    private void Act(char key)
    {
        Terminals terminals = _bench.Device.Board.Terminals;
        switch (key)
        {
            case 'q':
                WantsToQuit = true;
                break;
            case 'c':
                _isTyping = true;
                break;
            case ' ':
                RunLine("touch");
                break;
            case 'p':
                RunLine("push");
                break;
            case 'd':
                RunLine(terminals.DoorOpen ? "door close" : "door open");
                break;
            case 'e':
                RunLine(terminals.EmergencyActive ? "emergency off" : "emergency on");
                break;
            case 'r':
                RunLine($"records last {LongestAnswer - 1}");
                break;
            case 't':
                RunLine(terminals.TamperOpen ? "tamper close" : "tamper open");
                break;
            default:
                if (DeviceKeys.Contains(key, StringComparison.Ordinal))
                {
                    RunLine($"keys {key}");
                }

                break;
        }
    }

    private void Type(ConsoleKeyInfo key)
    {
        switch (key.Key)
        {
            case ConsoleKey.Enter:
                RunTyped();
                break;
            case ConsoleKey.Escape:
                StopTyping();
                break;
            case ConsoleKey.Backspace:
                _line.Length = Math.Max(0, _line.Length - 1);
                break;
            default:
                if (!char.IsControl(key.KeyChar))
                {
                    _line.Append(key.KeyChar);
                }

                break;
        }
    }

    private void RunTyped()
    {
        string line = _line.ToString().Trim();
        StopTyping();
        if (line.Length > 0)
        {
            RunLine(line);
        }
    }

    private void StopTyping()
    {
        _isTyping = false;
        _line.Clear();
    }
}
