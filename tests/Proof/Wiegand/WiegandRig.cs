using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.Wiegand;

namespace AccessStandalone.Proof.Wiegand;

/// <summary>Two lines, a receiver by events or by captures, and a clock in µs. It is lasting: what one case leaves behind, the next one meets.</summary>
internal sealed class WiegandRig
{
    private readonly Random _random;
    private readonly PinEventBits? _events;
    private readonly CapturedPulses? _captured;
    private readonly WiegandReceiver _receiver;
    private readonly List<(int Line, bool IsHigh, long AtUs)> _edges = [];

    public WiegandRig(Random random, bool isCaptured)
    {
        _random = random;
        var timing = new WiegandTiming();
        IWiegandBits bits = isCaptured ? _captured = new CapturedPulses(timing) : _events = new PinEventBits(timing, hasPulseTimes: true);
        _receiver = new WiegandReceiver(bits, timing, Faults);
    }

    public WiegandFaults Faults { get; } = new();

    public long NowUs { get; set; } = 1_000_000;

    /// <summary>Pulses that began on the lines since <see cref="Begin"/>.</summary>
    public int Falls { get; private set; }

    /// <summary>The frames since <see cref="Begin"/> as text; null for a dropped one.</summary>
    public List<string?> Arrivals { get; } = [];

    public static string Text(WiegandFrame frame) => string.Concat(Enumerable.Range(0, frame.Count).Select(frame.Get));

    public static WiegandFrame Frame(string bits)
    {
        var frame = new WiegandFrame();
        foreach (char bit in bits)
        {
            frame.Append(bit - '0');
        }

        return frame;
    }

    public void Begin()
    {
        Arrivals.Clear();
        _edges.Clear();
        Falls = 0;
    }

    /// <summary>Sets a line now.</summary>
    public void Set(int line, bool isHigh)
    {
        Falls += isHigh ? 0 : 1;
        _events?.Put(line, isHigh, NowUs);
        _edges.Add((line, isHigh, NowUs));
    }

    public void Pulse(int line, int widthUs)
    {
        Set(line, isHigh: false);
        NowUs += widthUs;
        Set(line, isHigh: true);
    }

    public bool IsCaptured => _captured != null;

    /// <summary>Lets the receiver of events look; captures come when they are complete.</summary>
    public void Look()
    {
        if (!IsCaptured)
        {
            Update();
        }
    }

    /// <summary>Waits until every frame is over.</summary>
    public void End()
    {
        if (_captured != null)
        {
            Capture(_captured);
        }

        Update();
        for (int i = 0; i < 3; i++)
        {
            NowUs += 50_000 + _random.Next(20_000);
            Update();
        }
    }

    /// <summary>What came.</summary>
    public override string ToString() => $"[{string.Join(", ", Arrivals.Select(text => text ?? "dropped"))}]";

    private void Update()
    {
        WiegandArrival arrival;
        while ((arrival = _receiver.Update(NowUs)) != WiegandArrival.Nothing)
        {
            Arrivals.Add(arrival == WiegandArrival.Frame ? Text(_receiver.Frame) : null);
        }
    }

    /// <summary>As two timers have it: each from its line's first edge on, and of no more than 32,767 µs in one item.</summary>
    private void Capture(CapturedPulses captured)
    {
        captured.Begin(FirstUs(0), FirstUs(1));
        for (int line = 0; line < LinePair.Lines; line++)
        {
            (int Line, bool IsHigh, long AtUs)[] edges = [.. _edges.Where(edge => edge.Line == line)];
            for (int i = 0; i + 1 < edges.Length; i++)
            {
                for (long rest = edges[i + 1].AtUs - edges[i].AtUs; rest > 0; rest -= short.MaxValue)
                {
                    captured.Add(line, (ushort)Math.Min(rest, short.MaxValue), edges[i].IsHigh);
                }
            }

            captured.Add(line, 0, isHigh: edges.Length == 0 || edges[^1].IsHigh);
        }
    }

    private long FirstUs(int line) => _edges.Where(edge => edge.Line == line).Select(edge => edge.AtUs).FirstOrDefault(NowUs);
}
