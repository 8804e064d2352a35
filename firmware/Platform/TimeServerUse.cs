using AccessStandalone.Access;
using AccessStandalone.Protocol.Time;
using AccessStandalone.Storage;

namespace AccessStandalone.Platform;

/// <summary>
/// Asks the time server that the network settings name, and corrects the clock by it. Nothing proves who answers, so once the time is known only small
/// corrections are believed: whoever answers in the server's place cannot bring an expired card back to life.
/// </summary>
public sealed class TimeServerUse : ITimeServerUse
{
    /// <summary>Once the time is known, a time further off than this is not believed: as NTP's own programs have it.</summary>
    public const long MaxCorrectionMs = 1000 * 1000;

    private readonly NetworkSettings _network;
    private readonly DeviceClock _clock;
    private readonly RecordWriter _records;

    public TimeServerUse(NetworkSettings network, DeviceClock clock, RecordWriter records)
    {
        _network = network;
        _clock = clock;
        _records = records;
    }

    public bool IsOn => _network.HasTimeServer;

    public int Version => _network.Version;

    public int Port => _network.TimeServerPort;

    public int CycleMin => _network.TimeServerCycleMin;

    public uint NameServer => _network.NameServer;

    public int CopyServer(byte[] into)
    {
        int length = _network.TimeServerLength;
        for (int i = 0; i < length; i++)
        {
            into[i] = (byte)_network.TimeServerAt(i);
        }

        return length;
    }

    public bool Take(long utcMs, long nowMs)
    {
        long differenceMs = utcMs - _clock.UtcMsAt(nowMs);
        bool isFar = differenceMs > MaxCorrectionMs || differenceMs < -MaxCorrectionMs;
        return !(_clock.IsSet && isFar) && _clock.Correct(utcMs, nowMs, Origin.Device) == ChangeResult.Done;
    }

    public void Report()
    {
        Record record = _records.Begin(RecordKind.Fault);
        record.Name = RecordName.TimeServer;
        _records.Write();
    }
}
