using System;
using System.Collections.Generic;

namespace AccessStandalone.HalSim.Board.Bus;

/// <summary>
/// A half-duplex RS-485 line in virtual time. Each byte takes 10 bit times at its sender's speed and is heard when its stop bit ends. Bytes that overlap garble
/// each other. Time on the line is that of the slowest of its clocks: whoever looks at the line calls <see cref="Settle"/>, and everything up to then happens, in
/// order, answers to answers included. With one clock that is the present. Boards that share a line are run in turns, a slice each; one that is ahead hears
/// what the others send with its next slice, at the time it was sent.
/// </summary>
public sealed class Rs485Bus
{
    public const long NsPerUs = 1_000;
    public const long NsPerSecond = 1_000_000_000;
    public const int BitsPerByte = 10;
    public const int MaxTaps = 64;

    private readonly List<VirtualClock> _clocks = [];
    private readonly List<Rs485Tap> _taps = [];
    private long _noiseNs = long.MaxValue;

    /// <summary>Taps with a byte on its way.</summary>
    private int _sending;
    private bool _isSettling;

    /// <param name="seed">Of <see cref="Faults"/>, and of what garbled bytes become.</param>
    public Rs485Bus(ulong seed = 1)
    {
        Faults = new LineFaults(seed);
    }

    /// <summary>A byte has left a tap: the tap, the byte as it was on the line, and the line's time in nanoseconds. Also for a byte that the line lost.</summary>
    public event Action<Rs485Tap, byte, long>? Carried;

    public LineFaults Faults { get; }

    public LineTraffic Traffic { get; } = new();

    /// <summary>Whether a sender hears its own bytes. Without it, it hears nothing while it sends.</summary>
    public bool Echoes { get; set; }

    /// <summary>Everything up to here has happened.</summary>
    public long NowNs { get; private set; }

    /// <summary>When a byte was last on the line; long ago on a new one.</summary>
    public long LastByteNs { get; private set; } = long.MinValue / 2;

    /// <summary>Whether nothing was on the line for so long, and nothing waits to be sent.</summary>
    public bool IsQuietFor(long microseconds)
    {
        foreach (Rs485Tap tap in _taps)
        {
            if (tap.Pending > 0)
            {
                return false;
            }
        }

        return NowNs - LastByteNs >= microseconds * NsPerUs;
    }

    /// <summary>Lets the line's time follow one more clock. A board does so with its own.</summary>
    public void Follow(VirtualClock clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        _clocks.Add(clock);
    }

    /// <exception cref="InvalidOperationException">There are <see cref="MaxTaps"/> already.</exception>
    public Rs485Tap Attach(IRs485Party party, int baudRate)
    {
        ArgumentNullException.ThrowIfNull(party);
        int index = 0;
        while (_taps.Exists(tap => tap.Index == index))
        {
            index++;
        }

        if (index >= MaxTaps)
        {
            throw new InvalidOperationException($"A line has at most {MaxTaps} taps.");
        }

        var attached = new Rs485Tap(this, party, index, baudRate);
        _taps.Add(attached);
        return attached;
    }

    /// <summary>Takes a tap off the line, between two calls of <see cref="Settle"/>. What it was sending is gone.</summary>
    public void Detach(Rs485Tap tap)
    {
        ArgumentNullException.ThrowIfNull(tap);
        if (_taps.Remove(tap) && tap.IsSending)
        {
            _sending--;
        }
    }

    /// <summary>Lets everything happen that happens until the slowest clock's now. Does nothing when called from within.</summary>
    public void Settle()
    {
        if (_isSettling || _clocks.Count == 0)
        {
            return;
        }

        long untilNs = long.MaxValue;
        foreach (VirtualClock clock in _clocks)
        {
            untilNs = Math.Min(untilNs, (long)clock.NowMicroseconds * NsPerUs);
        }

        _isSettling = true;
        try
        {
            while (HandleNext(untilNs))
            {
            }

            NowNs = Math.Max(NowNs, untilNs);
        }
        finally
        {
            _isSettling = false;
        }
    }

    private bool HandleNext(long untilNs)
    {
        PlanNoise();
        LineOccasion next = LineOccasion.Noise;
        Rs485Tap? nextTap = null;
        long nextNs = _noiseNs;
        foreach (Rs485Tap tap in _taps)
        {
            if (tap.NextNs < nextNs || (tap.NextNs == nextNs && tap.Next < next))
            {
                (next, nextTap, nextNs) = (tap.Next, tap, tap.NextNs);
            }

            long silenceNs = _sending == 0 ? tap.WrongRateEndNs : long.MaxValue;
            if (silenceNs < nextNs || (silenceNs == nextNs && LineOccasion.Silence < next))
            {
                (next, nextTap, nextNs) = (LineOccasion.Silence, tap, silenceNs);
            }
        }

        if (nextNs > untilNs)
        {
            return false;
        }

        NowNs = Math.Max(NowNs, nextNs);
        Handle(next, nextTap);
        return true;
    }

    private void Handle(LineOccasion occasion, Rs485Tap? tap)
    {
        switch (occasion)
        {
            case LineOccasion.End:
                End(tap!);
                break;
            case LineOccasion.Change:
                tap!.ApplyChange();
                break;
            case LineOccasion.Begin:
                Begin(tap!);
                break;
            case LineOccasion.Noise:
                MakeNoise();
                break;
            case LineOccasion.Silence:
                tap!.HearIdle(NowNs + 1);
                break;
            default:
                tap!.Wake(NowNs);
                break;
        }
    }

    private void Begin(Rs485Tap sender)
    {
        sender.Begin(NowNs);
        _sending++;
        LastByteNs = NowNs;
        foreach (Rs485Tap other in _taps)
        {
            if (other != sender && other.IsSending)
            {
                sender.IsGarbled = true;
                sender.Opponents |= 1UL << other.Index;
                other.IsGarbled = true;
                other.Opponents |= 1UL << sender.Index;
            }
        }
    }

    private void End(Rs485Tap sender)
    {
        sender.End();
        _sending--;
        LastByteNs = NowNs;
        Traffic.AddByte(sender.EndNs - sender.BeginNs, sender.IsGarbled);
        byte value = Faults.Disturbed(sender.IsGarbled ? Faults.Garbled(sender.Value) : sender.Value);
        Carried?.Invoke(sender, value, NowNs);
        if (Faults.LosesByte())
        {
            Traffic.AddLost();
            return;
        }

        foreach (Rs485Tap tap in _taps)
        {
            bool isOwn = tap == sender;
            bool isDeaf = isOwn || (sender.Opponents & (1UL << tap.Index)) != 0;
            if (Echoes || !isDeaf)
            {
                tap.Hear(value, sender);
            }
        }
    }

    private void PlanNoise()
    {
        if (Faults.NoisePerSecond <= 0)
        {
            _noiseNs = long.MaxValue;
        }
        else if (_noiseNs == long.MaxValue)
        {
            _noiseNs = NowNs + Faults.NoiseGapNs();
        }
    }

    private void MakeNoise()
    {
        _noiseNs = long.MaxValue;
        Traffic.AddNoise();
        LastByteNs = NowNs;
        bool isFree = true;
        foreach (Rs485Tap tap in _taps)
        {
            tap.IsGarbled |= tap.IsSending;
            isFree &= !tap.IsSending;
        }

        if (isFree)
        {
            byte value = Faults.NoiseByte();
            foreach (Rs485Tap tap in _taps)
            {
                tap.HearNow(value);
            }
        }
    }
}
