using AccessStandalone.Wiegand;

namespace AccessStandalone.Tests.Wiegand;

/// <summary>Two channels that capture what is sent, somebody who polls them every 10 ms, and a receiver behind.</summary>
internal sealed class BurstBench
{
    public const int IdleUs = 60_000;
    private const int PollUs = 10_000;
    private const int PulseUs = 50;
    private const int Lines = 2;
    private const int Capacity = 400;

    // What each line did: when it fell, and until when of it was handed over.
    private readonly long[][] _fallsUs = { new long[Capacity], new long[Capacity] };
    private readonly int[] _count = new int[Lines];
    private readonly int[] _taken = new int[Lines];
    private readonly long[] _emptyUs = new long[Lines];
    private long _nextPollUs = 1_000_000;

    public BurstBench()
    {
        var timing = new WiegandTiming();
        Bits = new BurstBits(timing, IdleUs);
        Receiver = new WiegandReceiver(Bits, timing, Faults);
    }

    public WiegandFaults Faults { get; } = new WiegandFaults();

    public BurstBits Bits { get; }

    public WiegandReceiver Receiver { get; }

    /// <summary>All the frames that were told, one after the other.</summary>
    public string Frames { get; set; } = "";

    /// <summary>Nobody notices the falls.</summary>
    public bool IsBlind { get; set; }

    public long NowUs { get; private set; } = 1_003_700;

    public void Send(string bits, int intervalUs)
    {
        for (int i = 0; i < bits.Length; i++)
        {
            int line = bits[i] - '0';
            _fallsUs[line][_count[line]] = NowUs;
            _count[line]++;
            if (!IsBlind)
            {
                Bits.Put(line, false, NowUs);
                Bits.Put(line, true, NowUs + PulseUs);
            }

            RunTo(NowUs + intervalUs);
        }
    }

    public void Wait(int milliseconds) => RunTo(NowUs + (milliseconds * 1_000L));

    /// <summary>The durations of a burst that was begun.</summary>
    public void Pulses(int count, int intervalUs)
    {
        for (int i = 0; i < count; i++)
        {
            Bits.Add(PulseUs, false);
            Bits.Add((ushort)(i == count - 1 ? 0 : intervalUs - PulseUs), true);
        }

        Bits.End();
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
        Capture(0);
        Capture(1);
        WiegandArrival arrival = Receiver.Update(NowUs);
        while (arrival != WiegandArrival.Nothing)
        {
            Frames += arrival == WiegandArrival.Frame ? WiegandBits.Text(Receiver.Frame) : "";
            arrival = Receiver.Update(NowUs);
        }
    }

    private void Capture(int line)
    {
        int end = _taken[line];
        while (end < _count[line] && (end == _taken[line] || _fallsUs[line][end] - _fallsUs[line][end - 1] - PulseUs < IdleUs))
        {
            end++;
        }

        if (!Bits.HasRoom)
        {
            return;
        }

        if (end == _taken[line] || NowUs - _fallsUs[line][end - 1] - PulseUs < IdleUs)
        {
            _emptyUs[line] = NowUs;
            return;
        }

        Bits.Begin(line, _emptyUs[line] - IdleUs, NowUs - IdleUs);
        for (int i = _taken[line]; i < end; i++)
        {
            Bits.Add(PulseUs, false);
            int restUs = i == end - 1 ? 0 : (int)(_fallsUs[line][i + 1] - _fallsUs[line][i]) - PulseUs;
            Bits.Add((ushort)(restUs > 30_000 ? 30_000 : restUs), true);
            if (restUs > 30_000)
            {
                Bits.Add((ushort)(restUs - 30_000), true);
            }
        }

        Bits.End();
        _taken[line] = end;
    }
}
