namespace AccessStandalone.Rs485;

/// <summary>
/// The control panel of an OSDP line with up to 8 peripherals: asks one after the other, one command on the line at a time. <see cref="Step"/> does everything; call it
/// about every 10 ms, always from the same thread. It never waits, and allocates nothing after construction as far as line, ciphers and events allocate
/// nothing. Events may call back, <see cref="Configure"/> included.
/// </summary>
public sealed class ControlPanel
{
    public const int Places = 8;

    /// <summary>Of frames that are read and built.</summary>
    public const int MaximumFrame = 256;

    /// <summary>From the end of a command on the line to the end of its reply.</summary>
    public const int ReplyTimeMs = 200;

    /// <summary>A little more than a line of 115,200 Bd brings in 10 ms; a noisy one cannot hold a step for longer.</summary>
    public const int MaximumBytesPerStep = 128;

    /// <summary>So long is silence waited for before sending; a line that is never silent is talked on all the same.</summary>
    private const int LongestNoiseMs = 50;

    /// <summary>More than this from one step to the next is a gap of the caller: longer than any of its steps takes, and short beside the reply's time.</summary>
    private const int LargestStepMs = 50;

    private const int BitsPerByte = 10;
    private const int SlowestBaudRate = 300;

    private readonly ISerialLine _line;
    private readonly PanelPeripheral[] _peripherals = new PanelPeripheral[Places];
    private readonly PanelAddresses _addresses = new PanelAddresses();
    private readonly OsdpReceiver _receiver = new OsdpReceiver(MaximumFrame);
    private readonly LineClock _clock = new LineClock(LargestStepMs);

    // Not above the gap itself: otherwise one slow step would cut a frame in two.
    private readonly LineClock _gapClock = new LineClock(OsdpReceiver.GapMs);
    private readonly byte[] _bytes = new byte[MaximumBytesPerStep];
    private PanelPeripheral _asked;
    private bool _isWaiting;
    private bool _isInstalling;
    private bool _hasTold;
    private int _lastOnline = Places - 1;
    private int _lastOffline = Places - 1;
    private int _turnsLeft;
    private int _discardedBytes;
    private long _deadlineMs;
    private long _freeMs;
    private long _heardMs;

    public ControlPanel(ISerialLine line, IPanelEvents events, INonceSource nonces, ICipherSource ciphers)
    {
        _line = line;
        var router = new ReplyRouter(events);
        for (int i = 0; i < Places; i++)
        {
            _peripherals[i] = new PanelPeripheral(new LinkParts(i, events, nonces, ciphers, router, _addresses));
        }

        _asked = _peripherals[0];
    }

    /// <summary>At least so long from one command to a peripheral to the next.</summary>
    public int PollPeriodMs { get; set; } = 50;

    /// <summary>
    /// Whether peripherals in secure places that do not know their key may be given it through SCBK-D. Everybody on the line can read a key that is given so:
    /// to be switched on by an operator who installs, and off again.
    /// </summary>
    public bool IsInstalling
    {
        get => _isInstalling;
        set
        {
            bool begins = value && !_isInstalling;
            _isInstalling = value;
            for (int i = 0; begins && i < Places; i++)
            {
                _peripherals[i].Link.Hasten();
            }
        }
    }

    /// <summary>Frames and bytes of the whole line.</summary>
    public OsdpCounters LineCounters => _receiver.Counters;

    /// <summary>Frames of nobody who was asked, our own commands heard again included.</summary>
    public int StrayFrames { get; private set; }

    /// <param name="place">0 to 7.</param>
    public PanelPeripheral Peripheral(int place) => _peripherals[place];

    /// <summary>Sets how a place is talked to, from the next step on; only its own link begins anew.</summary>
    /// <param name="address">0 to 126; of no meaning for a place that is off.</param>
    /// <param name="key">16 bytes, copied; in a secure place it may come later, by installing.</param>
    public PanelRefusal Configure(int place, int address, PanelSecurity security, byte[]? key)
    {
        if (place < 0 || place >= Places)
        {
            return PanelRefusal.Place;
        }

        if (security > PanelSecurity.Secure)
        {
            return PanelRefusal.Security;
        }

        if (security == PanelSecurity.Off)
        {
            _addresses.Free(place);
            _peripherals[place].Configure(0, security, null);
            return PanelRefusal.None;
        }

        if (address < 0 || address >= OsdpFrame.Broadcast)
        {
            return PanelRefusal.Address;
        }

        if (_addresses.IsTaken(address, place))
        {
            return PanelRefusal.AddressTaken;
        }

        if (key != null && !LinkKeys.IsUsable(key, 0, key.Length))
        {
            return PanelRefusal.Key;
        }

        _addresses.Set(place, address);
        _peripherals[place].Configure(address, security, key);
        return PanelRefusal.None;
    }

    /// <param name="nowMs">On a clock that does not go back. More than 50 ms since the last step count as 50: nothing is late because nobody listened.</param>
    public void Step(long nowMs)
    {
        _clock.Advance(nowMs);
        _gapClock.Advance(nowMs);
        _hasTold = false;
        long now = _clock.NowMs;
        Listen(now);
        if (_isWaiting && now >= _deadlineMs)
        {
            EndWaiting(now);
            _asked.Link.Miss(now);
        }

        for (int i = 0; i < Places; i++)
        {
            _peripherals[i].Watch(now, IsInstalling);
        }

        if (!_isWaiting && IsSilent(now))
        {
            Speak(now);
        }
    }

    private static int MsOf(int bytes, int baudRate)
    {
        int baud = baudRate < SlowestBaudRate ? SlowestBaudRate : baudRate;
        return ((bytes * BitsPerByte * 1000) + baud - 1) / baud;
    }

    private void Listen(long now)
    {
        int offset = 0;
        int count = _line.Read(_bytes, 0, MaximumBytesPerStep);
        if (count > 0)
        {
            _heardMs = now;
        }

        while (_receiver.Take(_bytes, ref offset, ref count, _gapClock.NowMs))
        {
            Hear(_receiver.Frame, now);
        }
    }

    private void Hear(OsdpFrame frame, long now)
    {
        if (!_isWaiting || !frame.IsReply || frame.Address != _asked.Address)
        {
            StrayFrames = StrayFrames == int.MaxValue ? StrayFrames : StrayFrames + 1;
            return;
        }

        _hasTold |= frame.Code != OsdpReply.Ack;
        if (_asked.Link.Hear(frame, now, IsInstalling))
        {
            EndWaiting(now);
        }
    }

    private void EndWaiting(long now)
    {
        _isWaiting = false;
        _freeMs = now;
        if (_receiver.Counters.DiscardedBytes != _discardedBytes)
        {
            _asked.Counters.Count(PanelCount.Garbled);
        }
    }

    /// <summary>
    /// A character's time since the last one that was heard, and as the clock is coarse, 1 ms more, unless the port knows of silence. Events may take their
    /// time: after a reply that told something the next command waits for the next step, so that the line does not show how long a decision took.
    /// </summary>
    private bool IsSilent(long now) =>
        (_line.EndsInSilence && !_hasTold) || now - _heardMs > MsOf(1, _line.BaudRate) || now - _freeMs >= LongestNoiseMs;

    /// <summary>
    /// Those that are on-line in turn; one that is not gets a try when all of them were asked since the last such try, or none is due: several dead readers in a
    /// row cost the others no more than one does.
    /// </summary>
    private void Speak(long now)
    {
        bool isTurn = _turnsLeft > 0;
        if (isTurn && TryAsk(true, ref _lastOnline, now))
        {
            _turnsLeft--;
        }
        else if (TryAsk(false, ref _lastOffline, now))
        {
            _turnsLeft = Places;
        }
        else if (!isTurn)
        {
            TryAsk(true, ref _lastOnline, now);
        }
    }

    /// <summary>Asks the next one of a kind that is due.</summary>
    private bool TryAsk(bool isOnline, ref int last, long now)
    {
        for (int i = 1; i <= Places; i++)
        {
            int place = (last + i) % Places;
            PanelLink link = _peripherals[place].Link;
            if (link.IsOnline == isOnline && link.IsDue(now) && link.Compose(now, PollPeriodMs))
            {
                last = place;
                _asked = _peripherals[place];
                _isWaiting = true;
                Send(_asked, now);
                return true;
            }
        }

        return false;
    }

    /// <summary>What was heard before can be no reply: a frame that had begun then must not swallow it.</summary>
    private void Send(PanelPeripheral peripheral, long now)
    {
        _receiver.Clear();
        _discardedBytes = _receiver.Counters.DiscardedBytes;
        int count = peripheral.Link.WriteTo(_line);
        _deadlineMs = now + MsOf(count, _line.BaudRate) + ReplyTimeMs;
    }
}
