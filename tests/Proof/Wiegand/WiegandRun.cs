using System;
using System.Linq;
using AccessStandalone.Wiegand;

namespace AccessStandalone.Proof.Wiegand;

/// <summary>One case after the other on the same two receivers.</summary>
internal sealed class WiegandRun
{
    private const int ShortestCard = 26;

    // Edges that surely fit, if nobody looks.
    private const int LookAfter = 60;

    private readonly Random _random;
    private readonly WiegandRig _events;
    private readonly WiegandRig _captured;
    private readonly WiegandFaults _faults = new();
    private readonly WiegandReading _reading = new();

    public WiegandRun(Random random)
    {
        _random = random;
        _events = new WiegandRig(random, isCaptured: false);
        _captured = new WiegandRig(random, isCaptured: true);
    }

    /// <summary>Which kind of case the last one was.</summary>
    public string Outcome { get; private set; } = string.Empty;

    /// <returns>What was wrong; null if nothing.</returns>
    public string? Next() => _random.Next(10) switch
    {
        < 5 => Card(),
        < 7 => WrongBit(),
        < 8 => Disturbed(),
        < 9 => CutShort(),
        _ => Chaos(),
    };

    private string? Card()
    {
        var card = new WiegandCard(_random);
        Outcome = $"read {card.Format}";
        return Send(card);
    }

    private string? WrongBit()
    {
        var card = new WiegandCard(_random);
        Outcome = card.IsChecked ? $"wrong bit refused {card.Format}" : $"wrong bit unchecked {card.Format}";
        int at = _random.Next(card.Frame.Count);
        card.Frame.Set(at, 1 - card.Frame.Get(at));
        string? wrong = Transfer(AnyRig(), card.Frame);
        if (wrong != null)
        {
            return $"{card}: {wrong}";
        }

        bool isRead = new WiegandDecoder(card.Choice, _faults).Decode(card.Frame, _reading);
        if (card.IsChecked)
        {
            return isRead ? $"bit {at} is wrong, but read was {_reading.Combined}: {card}" : null;
        }

        return isRead && _reading.Combined == card.Combined ? $"bit {at} changes nothing: {card}" : null;
    }

    /// <summary>A frame with one thing wrong on the lines.</summary>
    private string? Disturbed()
    {
        var card = new WiegandCard(_random);
        WiegandRig rig = AnyRig();
        int at = _random.Next(card.Frame.Count);
        int line = _random.Next(LinePair.Lines);
        rig.Begin();
        SendBits(rig, card.Frame, 0, at);
        switch (_random.Next(4))
        {
            case 0:
                Outcome = "disturbed short pulse";
                rig.Pulse(line, _random.Next(1, 20));
                break;
            case 1:
                Outcome = "disturbed long pulse";
                rig.Pulse(line, _random.Next(201, 40_000));
                break;
            case 2:
                Outcome = "disturbed both low";
                rig.Set(line, isHigh: false);
                rig.NowUs += _random.Next(50);
                rig.Set(1 - line, isHigh: false);
                rig.NowUs += _random.Next(1, 200);
                rig.Set(line, isHigh: true);
                rig.NowUs += _random.Next(200);
                rig.Set(1 - line, isHigh: true);
                break;
            default:
                Outcome = "disturbed held line";
                rig.Pulse(line, _random.Next(50_000, 500_000));
                rig.End();
                return RequireDropped(rig, card);
        }

        rig.NowUs += _random.Next(200, 20_000);
        SendBits(rig, card.Frame, at, card.Frame.Count);
        rig.End();
        return RequireDropped(rig, card) ?? Send(new WiegandCard(_random));
    }

    /// <summary>The begin of a frame is no frame, unless the site has chosen a format of its length.</summary>
    private string? CutShort()
    {
        Outcome = "cut short";
        var card = new WiegandCard(_random);
        WiegandRig rig = AnyRig();
        rig.Begin();
        int bits = _random.Next(1, card.Frame.Count);
        SendBits(rig, card.Frame, 0, bits);
        rig.End();
        string? expected = bits < WiegandFrame.MinBits ? null : WiegandRig.Text(card.Frame)[..bits];
        if (rig.Arrivals.Count != 1 || rig.Arrivals[0] != expected)
        {
            return $"of {bits} bits came [{string.Join(", ", rig.Arrivals.Select(text => text ?? "dropped"))}]: {card}";
        }

        for (int other = 0; other <= WiegandFrame.MaxBits; other++)
        {
            if (other != card.Frame.Count)
            {
                card.Choice.Refuse(other);
            }
        }

        bool isRead = new WiegandDecoder(card.Choice, _faults).Decode(WiegandRig.Frame(expected ?? string.Empty), _reading);
        return isRead ? $"{bits} bits were read as {_reading.Format}: {card}" : Send(new WiegandCard(_random));
    }

    /// <summary>Edges as they like.</summary>
    private string? Chaos()
    {
        Outcome = "pulses at random";
        _events.Begin();
        int edges = _random.Next(1, 600);
        int longest = _random.Next(2) == 0 ? 300 : 60_000;
        for (int i = 0; i < edges; i++)
        {
            int line = _random.Next(LinePair.Lines);
            if (_random.Next(3) == 0)
            {
                _events.Set(line, _random.Next(2) == 0);
            }
            else
            {
                _events.Pulse(line, _random.Next(10, 250));
            }

            _events.NowUs += _random.Next(longest);
            if (_random.Next(20) == 0)
            {
                _events.Look();
            }
        }

        _events.Set(0, isHigh: true);
        _events.Set(1, isHigh: true);
        _events.End();
        var card = new WiegandCard(_random);
        var decoder = new WiegandDecoder(card.Choice, _faults);
        int bits = _events.Arrivals.Sum(frame => frame?.Length ?? 0);
        if (bits > _events.Falls)
        {
            return $"{bits} bits of {_events.Falls} pulses";
        }

        foreach (string arrival in _events.Arrivals.OfType<string>())
        {
            if (decoder.Decode(WiegandRig.Frame(arrival), _reading) && _reading.Kind == ReadingKind.Card && arrival.Length < ShortestCard)
            {
                return $"{_reading.Format} of {arrival}";
            }
        }

        return Send(card);
    }

    /// <summary>A card goes out and must come back as it was.</summary>
    private string? Send(WiegandCard card)
    {
        string? wrong = Transfer(AnyRig(), card.Frame);
        if (wrong != null)
        {
            return $"{card}: {wrong}";
        }

        bool isRead = new WiegandDecoder(card.Choice, _faults).Decode(card.Frame, _reading);
        bool isRight = isRead && _reading.Format == card.Format && _reading.Combined == card.Combined && _reading.Raw.IsSameAs(card.Frame)
            && _reading.Kind == (card.IsKey ? ReadingKind.Key : ReadingKind.Card) && IsWhole(card);
        return isRight ? null : $"read {_reading.Kind} {_reading.Format} {_reading.Combined}, fault {_reading.Fault}: {card}";
    }

    /// <summary>Whether the single numbers make the same frame again.</summary>
    private bool IsWhole(WiegandCard card)
    {
        var again = new WiegandFrame();
        return card.Encoder.TryEncode(_reading.Oem, _reading.Facility, _reading.Issue, _reading.Number, again) && again.IsSameAs(card.Frame);
    }

    private string? Transfer(WiegandRig rig, WiegandFrame frame)
    {
        rig.Begin();
        SendBits(rig, frame, 0, frame.Count);
        rig.End();
        string sent = WiegandRig.Text(frame);
        return rig.Arrivals.Count == 1 && rig.Arrivals[0] == sent ? null : $"sent {sent}, came [{string.Join(", ", rig.Arrivals.Select(text => text ?? "dropped"))}]";
    }

    /// <summary>Some bits of a frame, at times of a random reader.</summary>
    private void SendBits(WiegandRig rig, WiegandFrame frame, int from, int to)
    {
        var pulses = new WiegandPulses
        {
            PulseUs = _random.Next(WiegandPulses.MinPulseUs, WiegandPulses.MaxPulseUs + 1),
            IntervalUs = _random.Next(WiegandPulses.MinIntervalUs, WiegandPulses.MaxIntervalUs + 1),
        };
        pulses.Set(frame);
        bool looks = _random.Next(2) == 0;
        long startUs = rig.NowUs - pulses.StartUs(from);
        for (int i = from; i < to; i++)
        {
            rig.NowUs = startUs + pulses.StartUs(i);
            rig.Pulse(pulses.Line(i), pulses.PulseUs);
            if (looks || i == LookAfter || (from > 0 && i == from))
            {
                rig.Look();
            }
        }

        rig.NowUs += pulses.IntervalUs - pulses.PulseUs;
    }

    private WiegandRig AnyRig() => _random.Next(3) == 0 ? _captured : _events;

    private static string? RequireDropped(WiegandRig rig, WiegandCard card) =>
        rig.Arrivals.Count > 0 && rig.Arrivals.All(arrival => arrival == null)
            ? null
            : $"came [{string.Join(", ", rig.Arrivals.Select(text => text ?? "dropped"))}]: {card}";
}
