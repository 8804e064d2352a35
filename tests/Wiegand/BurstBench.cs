using AccessStandalone.Wiegand;

namespace AccessStandalone.Tests.Wiegand;

/// <summary>Two channels that capture what is sent, somebody who polls them every 10 ms, and a receiver behind.</summary>
internal sealed class BurstBench : IBurstChannels
{
    private const int QuietUs = 60_000;
    private const int PollUs = 10_000;
    private const int PulseUs = 50;
    private const int Lines = 2;
    private const int Capacity = 400;

    // What each line did: when it fell, and until when of it was handed over.
    private readonly long[][] _fallsUs = { new long[Capacity], new long[Capacity] };
    private readonly int[] _count = new int[Lines];
    private readonly int[] _taken = new int[Lines];
    private readonly long[] _emptyUs = new long[Lines];
    private readonly LineBurst?[] _scripted = new LineBurst?[Lines];
    private long _nextPollUs = 1_000_000;
    private uint _chance = 1;

    public BurstBench()
    {
        var timing = new WiegandTiming();
        Bits = new BurstBits(timing, this);
        Receiver = new WiegandReceiver(Bits, timing, Faults);
    }

    public WiegandFaults Faults { get; } = new WiegandFaults();

    public BurstBits Bits { get; }

    public WiegandReceiver Receiver { get; }

    /// <summary>All the frames that were told, one after the other.</summary>
    public string Frames { get; set; } = "";

    /// <summary>Nobody notices the falls.</summary>
    public bool IsBlind { get; set; }

    /// <summary>Of 16 falls so many are not noticed, by chance.</summary>
    public int LostOf16 { get; set; }

    /// <summary>How much later than its time a pulse may come, by chance; µs.</summary>
    public int JitterUs { get; set; }

    public long NowUs { get; private set; } = 1_003_700;

    public void Send(string bits, int intervalUs)
    {
        long startUs = NowUs;
        for (int i = 0; i < bits.Length; i++)
        {
            RunTo(startUs + (i * intervalUs) + (JitterUs == 0 ? 0 : Next(JitterUs)));
            int line = bits[i] - '0';
            _fallsUs[line][_count[line]] = NowUs;
            _count[line]++;
            if (!IsBlind && Next(16) >= LostOf16)
            {
                Bits.Put(line, false, NowUs);
                Bits.Put(line, true, NowUs + PulseUs);
            }
        }

        RunTo(startUs + (bits.Length * intervalUs));
    }

    /// <summary>By chance, but the same every time.</summary>
    /// <returns>0 to below the limit.</returns>
    public int Next(int limit)
    {
        _chance = (_chance * 1_103_515_245) + 12_345;
        return (int)((_chance >> 8) % (uint)limit);
    }

    /// <summary>Forgets what the lines did, once all of it was handed over.</summary>
    public void Rewind()
    {
        for (int line = 0; line < Lines; line++)
        {
            _count[line] -= _taken[line];
            _taken[line] = 0;
        }
    }

    public void Wait(int milliseconds) => RunTo(NowUs + (milliseconds * 1_000L));

    public int IdleUs => QuietUs;

    /// <summary>Hands over a burst that nothing sent.</summary>
    /// <param name="durationsUs">From a fall on: low, high, low and so on.</param>
    public void Script(int line, long endsFromUs, long endsToUs, params int[] durationsUs)
    {
        var burst = new LineBurst();
        burst.Begin(line, endsFromUs, endsToUs);
        for (int i = 0; i < durationsUs.Length; i++)
        {
            burst.Add((ushort)durationsUs[i], (i & 1) != 0);
        }

        _scripted[line] = burst;
    }

    /// <summary>Hands over that a line that was held rose.</summary>
    public void ScriptRise(int line)
    {
        Script(line, NowUs - QuietUs, NowUs - QuietUs);
        _scripted[line]?.Add(0, true);
    }

    public bool TryReceive(int line, LineBurst into)
    {
        LineBurst? scripted = _scripted[line];
        _scripted[line] = null;
        if (scripted != null)
        {
            scripted.CopyTo(into);
            return true;
        }

        int end = _taken[line];
        while (end < _count[line] && (end == _taken[line] || _fallsUs[line][end] - _fallsUs[line][end - 1] - PulseUs < QuietUs))
        {
            end++;
        }

        if (end == _taken[line] || NowUs - _fallsUs[line][end - 1] - PulseUs < QuietUs)
        {
            _emptyUs[line] = NowUs;
            return false;
        }

        into.Begin(line, _emptyUs[line] - QuietUs, NowUs - QuietUs);
        for (int i = _taken[line]; i < end; i++)
        {
            into.Add(PulseUs, false);
            int restUs = i == end - 1 ? 0 : (int)(_fallsUs[line][i + 1] - _fallsUs[line][i]) - PulseUs;
            into.Add((ushort)(restUs > 30_000 ? 30_000 : restUs), true);
            if (restUs > 30_000)
            {
                into.Add((ushort)(restUs - 30_000), true);
            }
        }

        _taken[line] = end;
        return true;
    }

    private void RunTo(long untilUs)
    {
        while (_nextPollUs <= untilUs)
        {
            NowUs = _nextPollUs > NowUs ? _nextPollUs : NowUs;
            _nextPollUs += PollUs;
            Poll();
        }

        NowUs = untilUs;
    }

    private void Poll()
    {
        WiegandArrival arrival = Receiver.Update(NowUs);
        while (arrival != WiegandArrival.Nothing)
        {
            Frames += arrival == WiegandArrival.Frame ? WiegandBits.Text(Receiver.Frame) : "";
            arrival = Receiver.Update(NowUs);
        }
    }
}
