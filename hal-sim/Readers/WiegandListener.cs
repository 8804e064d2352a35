using System;
using System.Text;
using AccessStandalone.HalSim.Board;

namespace AccessStandalone.HalSim.Readers;

/// <summary>
/// A controller on the Wiegand lines: it makes frames of what the device drives, and of nothing that others do to the lines. A pulse that no controller would
/// take is a <c>?</c> in its frame.
/// </summary>
public sealed class WiegandListener
{
    /// <summary>Silence that ends a frame.</summary>
    public const long SilenceUs = 50_000;

    private const long MinPulseUs = 20;
    private const long MaxPulseUs = 100;

    private readonly VirtualBoard _board;
    private readonly StringBuilder _bits = new();
    private readonly long[] _fellUs = [-1, -1];
    private long _beganUs;
    private long _lastUs;

    public WiegandListener(VirtualBoard board)
    {
        ArgumentNullException.ThrowIfNull(board);
        _board = board;
        board.Lines.Changed += Take;
    }

    /// <summary>The last frame that is over, first bit first; empty if there was none.</summary>
    public string LastFrame { get; private set; } = "";

    /// <summary>When its first pulse began, virtual µs.</summary>
    public long LastBeganUs { get; private set; }

    /// <summary>When its last pulse ended, virtual µs.</summary>
    public long LastEndedUs { get; private set; }

    /// <summary>How many frames there were.</summary>
    public int Frames { get; private set; }

    /// <summary>Whether a frame has begun, and is not over.</summary>
    public bool IsFrameUnderWay
    {
        get
        {
            Settle();
            return _bits.Length > 0;
        }
    }

    /// <summary>Ends the frame if its silence has passed. What is asked for is asked of the time until here.</summary>
    public void Settle()
    {
        bool isLow = _fellUs[0] >= 0 || _fellUs[1] >= 0;
        if (_bits.Length == 0 || isLow || NowUs() - _lastUs < SilenceUs)
        {
            return;
        }

        LastFrame = _bits.ToString();
        LastBeganUs = _beganUs;
        LastEndedUs = _lastUs;
        Frames++;
        _bits.Clear();
    }

    private void Take(int gpio, bool isHigh)
    {
        int line = gpio == Wiring.WiegandD0 ? 0 : gpio == Wiring.WiegandD1 ? 1 : -1;
        if (line < 0)
        {
            return;
        }

        if (isHigh)
        {
            TakeRise(line);
        }
        else if (_board.Lines.DriveOfMicrocontroller(gpio) == LineDrive.Low)
        {
            TakeFall(line);
        }
    }

    private void TakeFall(int line)
    {
        Settle();
        _fellUs[line] = NowUs();
        _beganUs = _bits.Length == 0 ? NowUs() : _beganUs;
    }

    private void TakeRise(int line)
    {
        if (_fellUs[line] < 0)
        {
            return;
        }

        long widthUs = NowUs() - _fellUs[line];
        _fellUs[line] = -1;
        bool isPulse = widthUs is >= MinPulseUs and <= MaxPulseUs && _fellUs[1 - line] < 0;
        _bits.Append(isPulse ? (char)('0' + line) : '?');
        _lastUs = NowUs();
    }

    private long NowUs() => (long)_board.Clock.NowMicroseconds;
}
