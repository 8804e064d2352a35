namespace AccessStandalone.Rs485;

/// <summary>What happened to a peripheral's commands and events. The counts stop at their largest value.</summary>
public sealed class PeripheralCounters
{
    private readonly int[] _refused = new int[NakReason.Record + 1];

    /// <summary>Commands that were taken and answered, refused ones among them.</summary>
    public int Commands { get; private set; }

    /// <summary>Commands that came again and got the same bytes again.</summary>
    public int Repeats { get; private set; }

    /// <summary>Frames for others, replies of others and this device's own echo.</summary>
    public int Foreign { get; private set; }

    /// <summary>Handshakes that came to nothing: no key, the default key outside installation, another key.</summary>
    public int FailedHandshakes { get; private set; }

    /// <summary>Open channels that ended by a wrong MAC, a plain frame, a bad number or a new beginning.</summary>
    public int EndedChannels { get; private set; }

    /// <summary>How often the panel was silent for too long.</summary>
    public int Offlines { get; private set; }

    /// <summary>Cards and runs of keys that were too old to be told.</summary>
    public int StaleEvents { get; private set; }

    /// <summary>Cards and runs of keys that were told to a panel whose link ended before it could confirm them: it may have them, and they are not told again.</summary>
    public int UnconfirmedEvents { get; private set; }

    /// <summary>Cards that are longer than what the panel can take.</summary>
    public int LongEvents { get; private set; }

    /// <summary>Cards and keys that were not taken: off-line, queue full, or not such as the protocol has.</summary>
    public int RefusedEvents { get; private set; }

    /// <param name="reason">A <see cref="NakReason"/>.</param>
    public int Refused(byte reason) => _refused[reason];

    public void CountCommand() => Commands = OneMore(Commands);

    public void CountRepeat() => Repeats = OneMore(Repeats);

    public void CountForeign() => Foreign = OneMore(Foreign);

    public void CountFailedHandshake() => FailedHandshakes = OneMore(FailedHandshakes);

    public void CountEndedChannel() => EndedChannels = OneMore(EndedChannels);

    public void CountOffline() => Offlines = OneMore(Offlines);

    public void CountStaleEvent() => StaleEvents = OneMore(StaleEvents);

    public void CountUnconfirmedEvent() => UnconfirmedEvents = OneMore(UnconfirmedEvents);

    public void CountLongEvent() => LongEvents = OneMore(LongEvents);

    public void CountRefusedEvent() => RefusedEvents = OneMore(RefusedEvents);

    public void CountRefused(byte reason) => _refused[reason] = OneMore(_refused[reason]);

    private static int OneMore(int count) => count == int.MaxValue ? count : count + 1;
}
