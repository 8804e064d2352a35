namespace AccessStandalone.Protocol.Time;

/// <summary>
/// Asks a time server for the time, once a cycle (RFC 4330): its name first, where it has one. A question without an answer is asked again after growing pauses,
/// so that a server that is gone is not stormed. Times are monotonic milliseconds; nothing waits.
/// </summary>
public sealed class TimeServerClient
{
    /// <summary>An answer that takes longer is none: nobody knows how late it is by then.</summary>
    public const int AnswerTimeMs = 2000;

    public const int FirstRetryMs = 5000;
    public const int LastRetryMs = 15 * 60 * 1000;
    public const int ReportAfterFailures = 5;

    private const int NamePort = 53;
    private const int MsPerMinute = 60000;

    // Answers of name servers are the longest; what is longer is cut off.
    private const int DatagramBytes = 512;

    // Datagrams looked at in a step: others may send some as well.
    private const int MaxDatagrams = 4;

    private readonly IDatagrams _port;
    private readonly ITimeServerUse _use;
    private readonly IRandomBytes _random;
    private readonly DnsQuestion _name = new DnsQuestion();
    private readonly byte[] _server = new byte[DnsQuestion.MaxNameBytes];
    private readonly byte[] _nonce = new byte[SntpPacket.NonceBytes];
    private readonly byte[] _datagram = new byte[DatagramBytes];
    private Asked _asked;
    private uint _askedAddress;
    private int _askedPort;
    private int _version = -1;
    private int _failures;
    private long _askedMs;
    private long _dueMs;

    public TimeServerClient(IDatagrams port, ITimeServerUse use, IRandomBytes random)
    {
        _port = port;
        _use = use;
        _random = random;
    }

    private enum Asked : byte
    {
        Nothing = 0,
        Name = 1,
        Time = 2,
    }

    /// <summary>Whether the server is asked at all.</summary>
    public bool IsOn => _use.IsOn;

    /// <summary>Whether an answer is being waited for.</summary>
    public bool IsAsking => _asked != Asked.Nothing;

    /// <summary>When the next question is due; only where the server is asked at all.</summary>
    public long DueMs => _dueMs;

    public void Update(long nowMs)
    {
        if (_use.Version != _version)
        {
            _version = _use.Version;
            _asked = Asked.Nothing;
            _failures = 0;
            _dueMs = nowMs;
        }

        if (!_use.IsOn)
        {
            _asked = Asked.Nothing;
            return;
        }

        for (int i = 0; i < MaxDatagrams && IsAsking; i++)
        {
            int count = _port.Receive(_datagram);
            if (count == 0)
            {
                break;
            }

            TakeDatagram(count, nowMs);
        }

        if (IsAsking && nowMs - _askedMs >= AnswerTimeMs)
        {
            Fail(nowMs);
        }
        else if (!IsAsking && nowMs >= _dueMs)
        {
            Begin(nowMs);
        }
    }

    private void Begin(long nowMs)
    {
        int length = _use.CopyServer(_server);
        if (Ipv4Text.TryParse(_server, length, out uint address))
        {
            AskTime(address, nowMs);
            return;
        }

        _random.Fill(_nonce);
        if (_use.NameServer != 0 && _name.TryBuild(_server, length, _nonce))
        {
            Ask(Asked.Name, _name.Bytes, _name.Count, _use.NameServer, NamePort, nowMs);
        }
        else
        {
            Fail(nowMs);
        }
    }

    private void AskTime(uint address, long nowMs)
    {
        _random.Fill(_nonce);
        SntpPacket.BuildQuestion(_nonce, _datagram);
        Ask(Asked.Time, _datagram, SntpPacket.Size, address, _use.Port, nowMs);
    }

    private void Ask(Asked what, byte[] bytes, int count, uint address, int port, long nowMs)
    {
        _asked = what;
        _askedAddress = address;
        _askedPort = port;
        _askedMs = nowMs;
        if (!_port.Send(bytes, count, address, port))
        {
            Fail(nowMs);
        }
    }

    private void TakeDatagram(int count, long nowMs)
    {
        if (_port.SenderAddress != _askedAddress || _port.SenderPort != _askedPort)
        {
            return;
        }

        if (_asked == Asked.Name)
        {
            TakeName(count, nowMs);
        }
        else
        {
            TakeTime(count, nowMs);
        }
    }

    private void TakeName(int count, long nowMs)
    {
        DnsResult result = _name.Check(_datagram, count);
        if (result == DnsResult.Address)
        {
            AskTime(_name.Address, nowMs);
        }
        else if (result == DnsResult.None)
        {
            Fail(nowMs);
        }
    }

    private void TakeTime(int count, long nowMs)
    {
        SntpResult result = SntpPacket.Check(_datagram, count, _nonce);
        if (result == SntpResult.Foreign)
        {
            return;
        }

        if (result == SntpResult.Unwilling || !_use.Take(TimeNow(nowMs), nowMs))
        {
            Fail(nowMs);
            return;
        }

        _asked = Asked.Nothing;
        _failures = 0;
        _dueMs = nowMs + ((long)_use.CycleMin * MsPerMinute);
    }

    /// <summary>Half of what the way took has passed since the answer left (RFC 4330 §5).</summary>
    private long TimeNow(long nowMs)
    {
        long leftMs = SntpPacket.TransmittedMs(_datagram);
        long wayMs = nowMs - _askedMs - (leftMs - SntpPacket.ReceivedMs(_datagram));
        bool isPlausible = wayMs >= 0 && wayMs <= AnswerTimeMs;
        return leftMs + (isPlausible ? wayMs / 2 : 0);
    }

    private void Fail(long nowMs)
    {
        _asked = Asked.Nothing;
        _failures++;
        if (_failures == ReportAfterFailures)
        {
            _use.Report();
        }

        long pauseMs = FirstRetryMs;
        for (int i = 1; i < _failures && pauseMs < LastRetryMs; i++)
        {
            pauseMs *= 2;
        }

        _dueMs = nowMs + (pauseMs < LastRetryMs ? pauseMs : LastRetryMs);
    }
}
