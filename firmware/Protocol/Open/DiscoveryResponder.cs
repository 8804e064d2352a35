namespace AccessStandalone.Protocol.Open;

/// <summary>
/// Answers who looks for devices (DHIP.md §7): only from the own subnet, only so often, and with little, so that it is of no use to flood others. To
/// everything else it is silent, and counts it.
/// </summary>
public sealed class DiscoveryResponder
{
    public const int Port = 37810;

    /// <summary>Where clients send what is for all devices, 239.255.255.251.</summary>
    public const uint Group = 0xEFFFFFFB;

    private const int MaxRequest = 512;
    private const int MaxAnswer = 768;

    /// <summary>Datagrams looked at in one step.</summary>
    private const int MaxLooks = 4;

    private const int Burst = 10;
    private const int RefillMs = 500;
    private const int DeviceIdBytes = 8;
    private const int MacBytes = 6;

    private readonly IDatagrams _datagrams;
    private readonly IDiscoveryFacts _facts;
    private readonly TokenBucket _bucket = new TokenBucket(Burst, RefillMs);
    private readonly OpenRequest _request = new OpenRequest();
    private readonly JsonWriter _writer = new JsonWriter();

    // One byte more than is taken: what fills it all was longer.
    private readonly byte[] _input = new byte[MaxRequest + 1];
    private readonly byte[] _output = new byte[MaxAnswer];
    private readonly byte[] _id = new byte[DeviceIdBytes];
    private readonly byte[] _mac = new byte[MacBytes];

    public DiscoveryResponder(IDatagrams datagrams, IDiscoveryFacts facts)
    {
        _datagrams = datagrams;
        _facts = facts;
    }

    /// <summary>Searches that were answered.</summary>
    public int Answered { get; private set; }

    /// <summary>Datagrams from elsewhere.</summary>
    public int Strangers { get; private set; }

    /// <summary>Datagrams that are no search; also wishes to change the device's address.</summary>
    public int NotUnderstood { get; private set; }

    /// <summary>Searches beyond what is answered in a time.</summary>
    public int TooMany { get; private set; }

    /// <summary>Looks at what has come, a few datagrams at most.</summary>
    public void Step(long nowMs)
    {
        for (int i = 0; i < MaxLooks; i++)
        {
            int count = _datagrams.Receive(_input);
            if (count == 0)
            {
                return;
            }

            if (_facts.IsDiscoveryOn)
            {
                Take(count, nowMs);
            }
        }
    }

    private void Take(int count, long nowMs)
    {
        if (!IsNeighbour(_datagrams.SenderAddress) || _datagrams.SenderPort == 0)
        {
            Strangers++;
        }
        else if (!IsSearch(count))
        {
            NotUnderstood++;
        }
        else if (!_bucket.TryTake(nowMs))
        {
            TooMany++;
        }
        else
        {
            Answer();
        }
    }

    /// <summary>Whether it is the address of another host in the own subnet.</summary>
    private bool IsNeighbour(uint sender)
    {
        uint own = _facts.Address;
        uint mask = _facts.Mask;
        uint host = sender & ~mask;
        return own != 0 && mask != 0 && (sender & mask) == (own & mask) && sender != own && host != 0 && host != ~mask;
    }

    private bool IsSearch(int count)
    {
        if (count <= OpenHeader.Size || count > MaxRequest || OpenHeader.KindOf(_input, 0) != OpenFrameKind.Dhip
            || OpenHeader.CheckLength(_input, 0, OpenFrameKind.Dhip, MaxRequest, out int body) != OpenRefusal.None || OpenHeader.Size + body != count)
        {
            return false;
        }

        _request.Open(_input, OpenHeader.Size, body);
        bool isGood;
        while (!_request.Check(out isGood))
        {
        }

        return isGood && JsonText.IsSame(_input, _request.MethodAt, _request.MethodCount, "DHDiscover.search");
    }

    private void Answer()
    {
        _writer.Open(_output, OpenHeader.Size, MaxAnswer - OpenHeader.Size);
        _writer.BeginObject();
        _writer.Key("mac");
        WriteMac();
        _writer.Key("method");
        _writer.Text("client.notifyDevInfo");
        _writer.Key("params");
        _writer.BeginObject();
        _writer.Key("deviceInfo");
        WriteDevice();
        _writer.EndObject();
        _writer.EndObject();
        _writer.LineFeed();
        OpenHeader.WriteJson(_output, 0, true, 0, 0, _writer.Count);
        bool isSent = _writer.IsGood && _datagrams.Send(_output, OpenHeader.Size + _writer.Count, _datagrams.SenderAddress, _datagrams.SenderPort);
        Answered += isSent ? 1 : 0;
    }

    private void WriteDevice()
    {
        _facts.ReadDeviceId(_id);
        _writer.BeginObject();
        _writer.Key("DeviceClass");
        _writer.Text(DeviceMethods.DeviceClass);
        _writer.Key("DeviceType");
        _writer.Text(_facts.Model);
        _writer.Key("SerialNo");
        _writer.Hex(_id, DeviceIdBytes);
        _writer.Key("Port");
        _writer.Number(_facts.Port);
        _writer.Key("HttpPort");
        _writer.Number(0);
        _writer.Key("IPv4Address");
        _writer.BeginObject();
        _writer.Key("IPAddress");
        _writer.AddressText(_facts.Address);
        _writer.Key("SubnetMask");
        _writer.AddressText(_facts.Mask);
        _writer.Key("DefaultGateway");
        _writer.AddressText(_facts.Gateway);
        _writer.Key("DhcpEnable");
        _writer.Bool(_facts.IsDhcp);
        _writer.EndObject();
        _writer.Key("Version");
        _writer.Text(_facts.Version);
        _writer.Key("Init");
        _writer.Number(_facts.IsInitialised ? 2 : 1);
        _writer.EndObject();
    }

    private void WriteMac()
    {
        if (_facts.TryReadMac(_mac))
        {
            _writer.MacText(_mac);
        }
        else
        {
            _writer.Text("");
        }
    }
}
