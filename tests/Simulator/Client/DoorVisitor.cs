using System;
using System.Collections.Generic;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Device;

namespace AccessStandalone.Simulator.Tests.Client;

/// <summary>
/// Somebody who holds a card up again and again while something else goes on, and how long the lock takes; and perhaps, each time after him, somebody whose
/// card must not open. The door stays open for a second.
/// </summary>
internal sealed class DoorVisitor
{
    private const long PeriodUs = 1_500_000;
    private const long HeldUs = 300_000;

    private readonly SimulatedDevice _device;
    private readonly Func<ulong> _nextCard;
    private readonly Func<ulong>? _nextWrongCard;
    private readonly Func<uint> _epoch;
    private ulong _card;
    private bool _isWrong;
    private long _nextUs;
    private long _heldUs = -1;
    private long? _openedUs;
    private uint _heldEpoch;

    /// <param name="nextCard">One that opens, or 0 where there is none now; asked when it is held up.</param>
    /// <param name="nextWrongCard">One that must not open, or 0 where there is none now.</param>
    public DoorVisitor(SimulatedDevice device, Func<ulong> nextCard, Func<ulong>? nextWrongCard = null)
    {
        _device = device;
        _nextCard = nextCard;
        _nextWrongCard = nextWrongCard;
        _epoch = () => device.Firmware.Users.Store.Epoch;
        _nextUs = device.NowUs;
        device.Stepped += Look;
        device.Booted += Begin;
        device.Board.OutputsChanged += NoteLock;
    }

    public int Visits { get; private set; }

    public long WorstUs { get; private set; }

    /// <summary>Cards that did not open. One that the device began to read before a new set of users held, and asked for after, is not counted.</summary>
    public List<string> Refused { get; } = [];

    /// <summary>Cards that must not open and were refused.</summary>
    public int Kept { get; private set; }

    /// <summary>Cards that opened and must not have.</summary>
    public List<string> Intruders { get; } = [];

    public bool IsThere { get; set; } = true;

    private bool IsHolding => _heldUs >= 0;

    private void Begin()
    {
        _device.Board.CardField.Remove();
        _heldUs = -1;
        _nextUs = _device.NowUs + PeriodUs;
    }

    private void Look()
    {
        long nowUs = _device.NowUs;
        if (!_device.IsPowered)
        {
            return;
        }

        if (IsHolding && nowUs >= _heldUs + HeldUs)
        {
            StepBack();
        }
        else if (IsThere && !IsHolding && nowUs >= _nextUs)
        {
            _nextUs = nowUs + PeriodUs;
            _card = NextCard();
            if (_card == 0)
            {
                return;
            }

            _heldUs = nowUs;
            _heldEpoch = _epoch();
            _openedUs = null;
            _device.Board.CardField.Present(CardField.UidOf(_card));
        }
    }

    private ulong NextCard()
    {
        ulong wrong = _isWrong ? 0 : _nextWrongCard?.Invoke() ?? 0;
        _isWrong = wrong != 0;
        return _isWrong ? wrong : _nextCard();
    }

    private void StepBack()
    {
        _device.Board.CardField.Remove();
        if (_isWrong)
        {
            NoteWrong();
        }
        else if (_openedUs is { } openedUs)
        {
            Visits++;
            WorstUs = Math.Max(WorstUs, openedUs - _heldUs);
        }
        else if (_epoch() == _heldEpoch)
        {
            Refused.Add($"card {_card} at {_heldUs / 1000} ms");
        }

        _heldUs = -1;
    }

    private void NoteWrong()
    {
        if (_openedUs == null)
        {
            Kept++;
        }
        else if (_epoch() == _heldEpoch)
        {
            Intruders.Add($"card {_card} at {_heldUs / 1000} ms");
        }
    }

    private void NoteLock()
    {
        if (IsHolding && _device.Board.LockRelay)
        {
            _openedUs ??= _device.NowUs;
        }
    }
}
