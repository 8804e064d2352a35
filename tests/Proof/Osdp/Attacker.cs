using System;
using System.Collections.Generic;
using AccessStandalone.Rs485;

namespace AccessStandalone.Proof.Osdp;

/// <summary>
/// Stands between the panel and its peripherals: each frame passes here, and what does not pass as it is, or is added, is a case. Nobody here has a key or sees more than
/// the line.
/// </summary>
internal sealed class Attacker
{
    private const int LongestBurst = 60;
    private const int MostLostInRow = 3;

    private readonly OsdpWorld _world;
    private readonly Random _random;
    private readonly FrameTape _tape;
    private readonly FrameChanges _changes;
    private readonly FrameForgeries _forgeries;
    private readonly List<(int Ticks, bool IsReply, byte[] Bytes)> _held = [];
    private readonly int[] _sequences = new int[128];
    private OsdpPlace? _victim;
    private int _lostInRow;
    private int _casesLeft;

    public Attacker(OsdpWorld world)
    {
        _world = world;
        _random = world.Random;
        _tape = new FrameTape(_random);
        _changes = new FrameChanges(_random);
        _forgeries = new FrameForgeries(_random);
    }

    public AttackStyle Style { get; private set; }

    public bool IsActive => _casesLeft > 0;

    /// <summary>What each case was, since the beginning.</summary>
    public List<string> Cases { get; } = [];

    public void Begin(AttackStyle style, int cases)
    {
        Style = style;
        _casesLeft = cases;
        _victim = _world.Places[_random.Next(_world.Places.Count)];
    }

    /// <summary>From now on all passes, and what was held back is gone.</summary>
    public void Stop()
    {
        _casesLeft = 0;
        _held.Clear();
    }

    public void Command(byte[] frame)
    {
        int address = FrameBytes.AddressOf(frame);
        _sequences[address] = FrameBytes.SequenceOf(frame);
        _tape.Record(frame, isReply: false);
        if (!IsActive || !Attack(frame, isReply: false, address))
        {
            _world.ToPeripherals(frame);
        }
    }

    public void Reply(byte[] frame, OsdpPlace sender)
    {
        _tape.Record(frame, isReply: true);
        if (!IsActive || !Attack(frame, isReply: true, sender.Address))
        {
            _world.ToPanel(frame, sender);
        }
    }

    public void Tick()
    {
        for (int i = _held.Count - 1; i >= 0; i--)
        {
            (int ticks, bool isReply, byte[] bytes) = _held[i];
            _held[i] = (ticks - 1, isReply, bytes);
            if (ticks <= 0)
            {
                _held.RemoveAt(i);
                Send(bytes, isReply);
            }
        }

        if (IsActive && Style == AttackStyle.Mixed && _random.Next(6) == 0)
        {
            Inject(_world.Places[_random.Next(_world.Places.Count)].Address);
        }
    }

    /// <returns>Whether the frame itself does not pass.</returns>
    private bool Attack(byte[] frame, bool isReply, int address)
    {
        switch (Style)
        {
            case AttackStyle.Mixed:
                bool isHandshake = !isReply && FrameBytes.CodeOf(frame) is OsdpCommand.Challenge or OsdpCommand.ServerCryptogram;
                return isHandshake && _random.Next(4) == 0 ? Answer(frame, address) : _random.Next(4) == 0 && Change(frame, isReply, address);
            case AttackStyle.Losses:
                return Lose(frame, isReply);
            default:
                return address == _victim!.Address && CutOff(frame, isReply, address);
        }
    }

    private bool Lose(byte[] frame, bool isReply)
    {
        if (_random.Next(8) > 0)
        {
            _lostInRow = 0;
            return false;
        }

        if (_random.Next(3) == 0)
        {
            Count("comes twice");
            Send(frame, isReply);
            return false;
        }

        _lostInRow++;
        if (_lostInRow >= MostLostInRow)
        {
            _lostInRow = 0;
            return false;
        }

        Count("lost");
        return true;
    }

    private bool CutOff(byte[] frame, bool isReply, int address)
    {
        if (isReply)
        {
            return true;
        }

        if (Style == AttackStyle.Busy)
        {
            Count("answered BUSY");
            Send(FrameForgeries.Busy(address), isReply: true);
            return true;
        }

        if (Style == AttackStyle.Impostor)
        {
            return Answer(frame, address);
        }

        Count("cut off");
        return true;
    }

    /// <summary>Answers a command in the peripheral's place, with what it said to one of that kind before.</summary>
    private bool Answer(byte[] command, int address)
    {
        byte code = FrameBytes.CodeOf(command) switch
        {
            OsdpCommand.Identify => OsdpReply.Identity,
            OsdpCommand.Capabilities => OsdpReply.Capabilities,
            OsdpCommand.Challenge => OsdpReply.ClientCryptogram,
            OsdpCommand.ServerCryptogram => OsdpReply.InitialMac,
            OsdpCommand.LocalStatus => OsdpReply.LocalStatus,
            _ => _random.Next(3) == 0 ? OsdpReply.Card : OsdpReply.Ack,
        };
        byte[]? recorded = _tape.Of(address, isReply: true, code);
        int sequence = FrameBytes.SequenceOf(command);
        Count(recorded == null ? "answered falsely" : "answered with an old reply");
        Send(recorded == null ? _forgeries.Reply(address, sequence) : FrameChanges.WithSequence(recorded, sequence), isReply: true);
        return true;
    }

    private bool Change(byte[] frame, bool isReply, int address)
    {
        switch (_random.Next(16))
        {
            case 0:
                Count("lost");
                return true;
            case 1:
                Count("comes twice");
                Send(frame, isReply);
                return false;
            case 2:
                Count("comes late");
                _held.Add((_random.Next(1, 40), isReply, frame));
                return true;
            case 3:
                int half = _random.Next(1, frame.Length);
                Count("comes in halves");
                Send(frame.AsSpan(0, half), isReply);
                _held.Add((_random.Next(5), isReply, frame[half..]));
                return true;
            case 4:
                return Replace("an old frame instead", _tape.Any() ?? frame, isReply);
            case 5:
                byte[] old = FrameChanges.WithSequence(_tape.Any() ?? frame, FrameBytes.SequenceOf(frame));
                return Replace("an old frame with the right number instead", old, isReply);
            case 6:
                byte[] other = _tape.Any() ?? frame;
                byte[] spliced = [.. frame.AsSpan(0, _random.Next(frame.Length)), .. other.AsSpan(_random.Next(other.Length))];
                return Replace("spliced", spliced, isReply);
            case 7:
                Count("a forged reply before the true one");
                Send(_forgeries.Reply(address, FrameBytes.SequenceOf(frame)), isReply: true);
                return false;
            case 8:
                return Replace("a forged reply instead", _forgeries.Reply(address, FrameBytes.SequenceOf(frame)), isReply: true);
            case 9:
                return Replace("BUSY instead", FrameForgeries.Busy(address), isReply: true);
            default:
                byte[] changed = _changes.Any(frame, out string name);
                return Replace(name, changed, isReply);
        }
    }

    private bool Replace(string name, byte[] bytes, bool isReply)
    {
        Count(name);
        Send(bytes, isReply);
        return true;
    }

    /// <summary>Something that nobody on the line has said.</summary>
    private void Inject(int address)
    {
        bool isReply = _random.Next(2) == 0;
        int sequence = _sequences[address];
        switch (_random.Next(10))
        {
            case 0:
                Replace("garbage", _forgeries.Bytes(_random.Next(1, LongestBurst)), isReply);
                break;
            case 1:
                byte[] storm = new byte[_random.Next(1, LongestBurst)];
                Array.Fill(storm, _random.Next(4) == 0 ? FrameBytes.Mark : FrameBytes.Som);
                Replace("a storm of SOM", storm, isReply);
                break;
            case 2:
                Replace("a huge length", [FrameBytes.Som, (byte)address, (byte)_random.Next(256), (byte)_random.Next(1, 256), 4], isReply);
                break;
            case 3:
                Replace("a frame for another address", _forgeries.Command(_random.Next(4) == 0 ? 127 : _random.Next(128), sequence), isReply: false);
                break;
            case 4:
                Replace("a forged command", _forgeries.Command(address, NextOf(sequence)), isReply: false);
                break;
            case 5:
                Replace("a forged reply", _forgeries.Reply(address, sequence), isReply: true);
                break;
            case 6:
                Replace("a forged sealed frame", _forgeries.Sealed(address, isReply, isReply ? sequence : NextOf(sequence)), isReply);
                break;
            case 7:
                Replace("an old frame", _tape.Any() ?? [], isReply);
                break;
            case 8:
                Replace("an old frame with the right number", FrameChanges.WithSequence(_tape.Any() ?? FrameForgeries.Busy(address), sequence), isReply);
                break;
            default:
                Count("an old handshake");
                Send(_tape.Of(address, isReply: false, OsdpCommand.Challenge) ?? [], isReply: false);
                Send(_tape.Of(address, isReply: false, OsdpCommand.ServerCryptogram) ?? [], isReply: false);
                break;
        }
    }

    private static int NextOf(int sequence) => sequence == 3 ? 1 : sequence + 1;

    private void Send(ReadOnlySpan<byte> bytes, bool isReply)
    {
        if (isReply)
        {
            _world.ToPanel(bytes, null);
        }
        else
        {
            _world.ToPeripherals(bytes);
        }
    }

    private void Count(string name)
    {
        Cases.Add(name);
        _casesLeft--;
    }
}
