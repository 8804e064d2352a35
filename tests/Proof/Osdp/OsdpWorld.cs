using System;
using System.Collections.Generic;
using AccessStandalone.Rs485;

namespace AccessStandalone.Proof.Osdp;

/// <summary>A panel and its peripherals on one line, somebody between them who may do anything to what is on it, and people at both ends. Time is virtual.</summary>
internal sealed class OsdpWorld
{
    private const int MostPlaces = 5;

    /// <summary>Of a line of 115,200 Bd, rounded up.</summary>
    private const int BytesPerMs = 12;

    private const int AllocationTicks = 1000;
    private const int MostAllocatedBytes = 2000;

    private readonly StepBounds _bounds = new();
    private readonly WatchedNonces _nonces;
    private readonly WatchedLine _line;
    private readonly Action<long> _step;
    private readonly bool _echoes;
    private ulong _number;
    private int _ticks;
    private bool _wasOver;

    public OsdpWorld(Random random)
    {
        Random = random;
        _nonces = new WatchedNonces(random, _bounds);
        _line = new WatchedLine(_bounds);
        _echoes = random.Next(3) == 0;
        Attacker = new Attacker(this);
        var ciphers = new WatchedCiphers(ControlPanel.Places, _bounds, _nonces);
        Panel = new ControlPanel(_line, new PanelWatch(this, _bounds), _nonces, ciphers) { PollPeriodMs = random.Next(20, 60) };
        _step = Panel.Step;
        int places = random.Next(2, MostPlaces + 1);
        for (int i = 0; i < places; i++)
        {
            bool isSecure = i == 0 || random.Next(5) < 3;
            Places.Add(new OsdpPlace(this, i, (i * 23) + random.Next(20), isSecure, ciphers.Link(i)));
        }

        foreach (OsdpPlace place in Places)
        {
            byte[] key = new byte[16];
            random.NextBytes(key);
            bool isInstalled = random.Next(4) > 0;
            bool hasKey = place.Judge.IsSecure && (isInstalled || random.Next(2) == 0);
            place.Configure(hasKey ? key : null, hasKey && isInstalled);
        }
    }

    public Random Random { get; }

    public ControlPanel Panel { get; }

    public List<OsdpPlace> Places { get; } = [];

    public Attacker Attacker { get; }

    public long NowMs { get; private set; } = 1_000;

    /// <summary>Whether nothing is forged: at most, frames are lost or come twice.</summary>
    public bool IsFaithful { get; set; }

    /// <summary>What was wrong first.</summary>
    public string? Failure { get; private set; }

    /// <summary>Whether people do something now and then.</summary>
    public bool IsBusy { get; set; }

    public void Fail(string what) => Failure ??= $"{what} (at {NowMs} ms, {(IsFaithful ? "nothing forged" : Attacker.Style)})";

    public ulong NextNumber() => (((ulong)Random.Next() << 32) | 0x8000_0000UL) + ++_number;

    /// <summary>What the peripherals hear, as if the panel had sent it.</summary>
    public void ToPeripherals(ReadOnlySpan<byte> bytes)
    {
        foreach (OsdpPlace place in Places)
        {
            place.Line.Hear(bytes);
        }
    }

    /// <summary>What the panel hears, and the other peripherals too, as if one had sent it.</summary>
    public void ToPanel(ReadOnlySpan<byte> bytes, OsdpPlace? sender)
    {
        _line.Hear(bytes);
        foreach (OsdpPlace place in Places)
        {
            if (_echoes || place != sender)
            {
                place.Line.Hear(bytes);
            }
        }
    }

    /// <summary>Nothing is on its way any more.</summary>
    public void Silence()
    {
        Attacker.Stop();
        _line.Clear();
        Places.ForEach(place => place.Line.Clear());
    }

    /// <summary>Some milliseconds pass.</summary>
    public void Tick()
    {
        int passedMs = Random.Next(4, 12);
        NowMs += passedMs;
        _line.Budget = passedMs * BytesPerMs;
        _bounds.Step(_step, NowMs);
        _line.Written.ForEach(Command);
        _line.Written.Clear();
        foreach (OsdpPlace place in Places)
        {
            place.Line.Budget = passedMs * BytesPerMs;
            place.Step();
            place.Line.Written.ForEach(frame => Attacker.Reply(frame, place));
            place.Line.Written.Clear();
        }

        Attacker.Tick();
        Places.ForEach(place => place.Check());
        if (IsBusy && Random.Next(8) == 0)
        {
            Places[Random.Next(Places.Count)].Activity.Any(IsFaithful);
        }

        CheckMemory();
    }

    private void Command(byte[] frame)
    {
        OsdpPlace? place = FrameBytes.IsWhole(frame) ? Places.Find(place => place.Address == FrameBytes.AddressOf(frame)) : null;
        if (place == null)
        {
            Fail($"the panel writes no frame, or for nobody: {Convert.ToHexString(frame)}");
            return;
        }

        place.CommandMs = NowMs;
        place.Judge.Written(frame, isReply: false);
        if (FrameBytes.CodeOf(frame) == OsdpCommand.Challenge && !_nonces.IsGiven(FrameBytes.BodyOf(frame)[1..9]))
        {
            place.Judge.Fail("the panel's challenge is not random");
        }

        if (_echoes)
        {
            _line.Hear(frame);
        }

        Attacker.Command(frame);
    }

    /// <summary>
    /// The first thousand steps may still set something up, and so may later ones, once: what a type needs is made when its code runs first, which in a
    /// rare case is late. What allocates with every poll does so in the next thousand as well.
    /// </summary>
    private void CheckMemory()
    {
        _ticks++;
        if (_ticks % AllocationTicks != 0)
        {
            return;
        }

        long allocated = _bounds.AllocatedBytes;
        foreach (OsdpPlace place in Places)
        {
            allocated += place.AllocatedBytes;
            place.ForgetAllocated();
            place.Judge.Cards.Forget();
        }

        _bounds.ForgetAllocated();
        bool isOver = _ticks > AllocationTicks && allocated > MostAllocatedBytes;
        bool isAgain = isOver && _wasOver;
        _wasOver = isOver;
        if (isAgain)
        {
            Fail($"{AllocationTicks} steps allocate {allocated} bytes");
        }
    }
}
