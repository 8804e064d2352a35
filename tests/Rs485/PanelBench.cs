using AccessStandalone.Rs485;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Rs485;

/// <summary>A panel on a line in virtual time, stepped every 10 ms; readers on it answer within the next step, or the test plays them.</summary>
public sealed class PanelBench
{
    public const int StepMs = 10;
    public const int FirstAddress = 10;
    public const string KeyText = "000102030405060708090A0B0C0D0E0F";

    private readonly PanelReader?[] _readers = new PanelReader?[ControlPanel.Places];
    private readonly long[] _askedMs = new long[ControlPanel.Places];
    private readonly long[] _gapMs = new long[ControlPanel.Places];

    public PanelBench()
    {
        Panel = new ControlPanel(Line, Log, Nonces, Nonces);
    }

    public PanelLine Line { get; } = new PanelLine();

    public PanelLog Log { get; } = new PanelLog();

    public PanelNonces Nonces { get; } = new PanelNonces();

    public ControlPanel Panel { get; }

    public PanelPeripheral First => Panel.Peripheral(0);

    public long NowMs { get; set; } = 5000;

    public static byte[] Key() => OsdpHex.Bytes(KeyText);

    /// <summary>A reader at a place, with address 10 + place; in a secure place both have the same key.</summary>
    public PanelReader Put(int place, PanelSecurity security)
    {
        var reader = new PanelReader(FirstAddress + place);
        _readers[place] = reader;
        byte[]? key = security == PanelSecurity.Secure ? Key() : null;
        reader.Key = key;
        Assert.AreEqual((int)PanelRefusal.None, (int)Panel.Configure(place, FirstAddress + place, security, key));
        return reader;
    }

    /// <summary>A reader at place 0 that is on-line; what was told until then is forgotten.</summary>
    public PanelReader PutOnline(PanelSecurity security)
    {
        PanelReader reader = Put(0, security);
        Run(2000);
        Assert.IsTrue(First.IsOnline);
        Log.Take();
        reader.Done = "";
        return reader;
    }

    public void Run(long ms)
    {
        for (long end = NowMs + ms; NowMs < end;)
        {
            Step(StepMs);
        }
    }

    public void Step(int ms)
    {
        NowMs += ms;
        Panel.Step(NowMs);
        byte[]? sent = Line.Sent;
        for (int i = 0; sent != null && i < _readers.Length; i++)
        {
            PanelReader? reader = _readers[i];
            byte[]? reply = reader != null ? reader.Answer(sent) : null;
            if (reply != null)
            {
                Line.Give(reply);
            }
        }

        if (sent != null && HasReaders())
        {
            Measure(sent[2] - FirstAddress);
            Line.Sent = null;
        }
    }

    /// <summary>The longest time between two commands to a place since the last call.</summary>
    public long TakeLongestGapMs(int place)
    {
        long gap = _gapMs[place];
        _gapMs[place] = 0;
        return gap;
    }

    /// <summary>The next command, as the test plays the reader.</summary>
    /// <param name="count">How many of its bytes, from the mark on.</param>
    public string Next(int count = 1000)
    {
        for (int i = 0; i < 100 && Line.Sent == null; i++)
        {
            Step(StepMs);
        }

        Assert.IsTrue(Line.Sent != null, "nothing was sent");
        int size = Line.Sent!.Length;
        string text = OsdpHex.Text(Line.Sent, 0, count < size ? count : size);
        Line.Sent = null;
        return text;
    }

    /// <summary>The next command must be this one, and gets this reply.</summary>
    public void Talk(string command, string reply)
    {
        Assert.AreEqual(command, Next());
        Line.Give(OsdpHex.Bytes(reply));
    }

    private void Measure(int place)
    {
        if (place >= 0 && place < _gapMs.Length)
        {
            long gap = NowMs - _askedMs[place];
            _gapMs[place] = gap > _gapMs[place] ? gap : _gapMs[place];
            _askedMs[place] = NowMs;
        }
    }

    private bool HasReaders()
    {
        for (int i = 0; i < _readers.Length; i++)
        {
            if (_readers[i] != null)
            {
                return true;
            }
        }

        return false;
    }
}
