using System;
using System.Linq;
using AccessStandalone.Wiegand;

namespace AccessStandalone.Proof.Wiegand;

/// <summary>Frames with one thing wrong on the lines: none of it may arrive.</summary>
internal sealed class WiegandDisturbances
{
    private readonly Random _random;
    private readonly WiegandSender _sender;

    public WiegandDisturbances(Random random, WiegandSender sender)
    {
        _random = random;
        _sender = sender;
    }

    /// <summary>Which the last one was.</summary>
    public string Outcome { get; private set; } = string.Empty;

    /// <returns>What was wrong; null if nothing.</returns>
    public string? Next(WiegandRig rig)
    {
        var card = new WiegandCard(_random);
        rig.Begin();
        int kind = _random.Next(7);
        if (kind < 2)
        {
            SendTooMuch(rig, card.Frame, kind == 0 && !rig.IsCaptured);
        }
        else
        {
            int at = _random.Next(card.Frame.Count);
            _sender.Send(rig, card.Frame, 0, at);
            bool isLast = Disturb(rig, kind, _random.Next(LinePair.Lines));
            if (!isLast)
            {
                rig.NowUs += _random.Next(200, 20_000);
                _sender.Send(rig, card.Frame, at, card.Frame.Count);
            }
        }

        rig.End();
        return rig.Arrivals.Count > 0 && rig.Arrivals.All(arrival => arrival == null) ? null : $"came {rig}: {card}";
    }

    /// <returns>Whether nothing may follow: a line was held for so long that what follows is another frame.</returns>
    private bool Disturb(WiegandRig rig, int kind, int line)
    {
        switch (kind)
        {
            case 2:
                Outcome = "disturbed short pulse";
                rig.Pulse(line, _random.Next(1, 20));
                return false;
            case 3:
                Outcome = "disturbed long pulse";
                rig.Pulse(line, _random.Next(201, 40_000));
                return false;
            case 4 when !rig.IsCaptured:
                Outcome = "disturbed lost edge";
                rig.Set(line, isHigh: true);
                return false;
            case 5:
                Outcome = "disturbed held line";
                rig.Pulse(line, _random.Next(50_000, 500_000));
                return true;
            default:
                Outcome = "disturbed both low";
                rig.Set(line, isHigh: false);
                rig.NowUs += _random.Next(50);
                rig.Set(1 - line, isHigh: false);
                rig.NowUs += _random.Next(1, 200);
                rig.Set(line, isHigh: true);
                rig.NowUs += _random.Next(200);
                rig.Set(1 - line, isHigh: true);
                return false;
        }
    }

    /// <summary>More bits than a frame has; or more edges than are kept while nobody looks.</summary>
    private void SendTooMuch(WiegandRig rig, WiegandFrame frame, bool isOverflow)
    {
        Outcome = isOverflow ? "disturbed overflow" : "disturbed too long";
        int pulses = isOverflow ? _random.Next((PinEventBits.Capacity / 2) + 1, 300) : _random.Next(WiegandFrame.MaxBits + 1, 120);
        for (int i = 0; i < pulses; i++)
        {
            rig.Pulse(frame.Get(i % frame.Count), _random.Next(20, 200));
            rig.NowUs += _random.Next(200, 20_000);
            if (!isOverflow)
            {
                rig.Look();
            }
        }
    }
}
