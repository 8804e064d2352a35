using AccessStandalone.Protocol.Time;

namespace AccessStandalone.Tests.Protocol.Time;

/// <summary>A device that wants the time, once an hour.</summary>
internal sealed class FakeUse : ITimeServerUse
{
    public const uint Dns = 0xC0A80001;

    public string Server = "192.168.0.9";
    public bool Believes = true;
    public long TakenMs;
    public int Taken;
    public int Reports;

    public bool IsOn { get; set; } = true;

    public int Version { get; set; }

    public int Port => 1123;

    public int CycleMin => 60;

    public uint NameServer { get; set; } = Dns;

    public int CopyServer(byte[] into)
    {
        byte[] text = Hex.OfText(Server);
        System.Array.Copy(text, 0, into, 0, text.Length);
        return text.Length;
    }

    public bool Take(long utcMs, long nowMs)
    {
        Taken++;
        TakenMs = utcMs;
        return Believes;
    }

    public void Report() => Reports++;
}
