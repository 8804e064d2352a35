using System;
using System.Linq;
using AccessStandalone.Wiegand;

namespace AccessStandalone.Proof.Wiegand;

/// <summary>One case after the other on the same two receivers.</summary>
internal sealed class WiegandRun
{
    private const int ShortestCard = 26;

    private readonly Random _random;
    private readonly WiegandSender _sender;
    private readonly WiegandDisturbances _disturbances;
    private readonly WiegandRig _events;
    private readonly WiegandRig _captured;
    private readonly WiegandFaults _faults = new();
    private readonly WiegandReading _reading = new();

    public WiegandRun(Random random)
    {
        _random = random;
        _sender = new WiegandSender(random);
        _disturbances = new WiegandDisturbances(random, _sender);
        _events = new WiegandRig(random, isCaptured: false);
        _captured = new WiegandRig(random, isCaptured: true);
    }

    /// <summary>Which kind of case the last one was.</summary>
    public string Outcome { get; private set; } = string.Empty;

    /// <returns>What was wrong; null if nothing.</returns>
    public string? Next() => _random.Next(10) switch
    {
        < 4 => Card(),
        < 5 => Two(),
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

    private string? Disturbed()
    {
        string? wrong = _disturbances.Next(_random.Next(3) == 0 ? _captured : _events);
        Outcome = _disturbances.Outcome;
        return wrong ?? Send(new WiegandCard(_random));
    }

    /// <summary>Two frames came while nobody looked.</summary>
    private string? Two()
    {
        Outcome = "two unseen";
        WiegandCard[] cards = [new(_random), new(_random)];
        string[] sent = [.. cards.Select(card => WiegandRig.Text(card.Frame))];
        if (sent.Sum(text => text.Length) > WiegandSender.LookAfter)
        {
            return Send(cards[0]) ?? Send(cards[1]);
        }

        WiegandRig rig = AnyRig();
        rig.Begin();
        _sender.Send(rig, cards[0].Frame, 0, sent[0].Length, looks: false);
        rig.NowUs += _random.Next(50_000, 500_000);
        _sender.Send(rig, cards[1].Frame, 0, sent[1].Length, looks: false);
        rig.End();
        return rig.Arrivals.SequenceEqual(sent) ? null : $"sent [{string.Join(", ", sent)}], came {rig}";
    }

    /// <summary>The begin of a frame is no frame, unless the site has chosen a format of its length.</summary>
    private string? CutShort()
    {
        Outcome = "cut short";
        var card = new WiegandCard(_random);
        WiegandRig rig = AnyRig();
        rig.Begin();
        int bits = _random.Next(1, card.Frame.Count);
        _sender.Send(rig, card.Frame, 0, bits);
        rig.End();
        string? expected = bits < WiegandFrame.MinBits ? null : WiegandRig.Text(card.Frame)[..bits];
        if (rig.Arrivals.Count != 1 || rig.Arrivals[0] != expected)
        {
            return $"of {bits} bits came {rig}: {card}";
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
        _sender.Send(rig, frame, 0, frame.Count);
        rig.End();
        string sent = WiegandRig.Text(frame);
        return rig.Arrivals.Count == 1 && rig.Arrivals[0] == sent ? null : $"sent {sent}, came {rig}";
    }

    private WiegandRig AnyRig() => _random.Next(3) == 0 ? _captured : _events;
}
