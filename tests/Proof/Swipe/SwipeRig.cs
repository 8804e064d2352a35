using System;
using System.Collections.Generic;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Board.Chips;
using AccessStandalone.HalSim.Device;
using AccessStandalone.Proof.Storage;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Swipe;

/// <summary>A whole device on a virtual board, somebody at its door, and power that can be cut at any program or erase. Uses the calling thread's board.</summary>
public sealed class SwipeRig
{
    private const int CardInFieldMs = 300;
    private const int CardGoneMs = 300;
    private const int KeyDownMs = 80;
    private const int KeyUpMs = 70;
    private const int PushMs = 200;

    private bool _wasReleased;
    private int _cutAt = -1;
    private Action? _fault;
    private int _operations;

    public SwipeRig()
    {
        Device = new SimulatedDevice(Board);
        Board.Flash.RequireErasedForOnes = true;
        Board.Flash.OperationStarted += OnOperation;
        Board.OutputsChanged += OnOutputs;
    }

    public VirtualBoard Board { get; } = new();

    public SimulatedDevice Device { get; }

    /// <summary>How often the lock relay was energised since <see cref="Restore"/>, over all starts.</summary>
    public int LockMoves { get; private set; }

    /// <summary>Programs and erases since <see cref="CutAt"/> or <see cref="NeverCut"/>.</summary>
    public int Operations => _operations;

    /// <summary>Switches off and puts a flash in.</summary>
    public void Restore(FlashSnapshot flash)
    {
        Device.PowerOff();
        Board.Flash.Faults.Clear();
        Board.Flash.Restore(flash);
        StepBack();
        LockMoves = 0;
        _wasReleased = false;
        NeverCut();
    }

    /// <summary>Nobody is at the door.</summary>
    public void StepBack()
    {
        Board.CardField.Remove();
        Board.Keypad.ReleaseAll();
        Board.Terminals.PushPressed = false;
    }

    public void CutAt(int operation, TearMode tear, ulong seed)
    {
        Board.Flash.TearMode = tear;
        Board.Flash.TearSeed = seed;
        _cutAt = operation;
        _operations = 0;
    }

    public void NeverCut()
    {
        _cutAt = -1;
        _fault = null;
        _operations = 0;
    }

    /// <summary>Lets the flash go wrong at the n-th program or erase from now on; the power stays.</summary>
    /// <param name="fault">Makes it go wrong.</param>
    public void FailAt(int operation, Action<W25q128Faults> fault)
    {
        NeverCut();
        _cutAt = operation;
        _fault = () => fault(Board.Flash.Faults);
    }

    /// <summary>Does something unless the power is cut meanwhile; the device is off then.</summary>
    /// <returns>Whether it was cut.</returns>
    public static bool IsCutDuring(Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        try
        {
            action();
            return false;
        }
        catch (FirmwareFailedException failure) when (failure.InnerException is PowerCutException)
        {
            return true;
        }
    }

    public void Wait(int milliseconds) => Device.RunFor(TimeSpan.FromMilliseconds(milliseconds));

    public void Swipe(ulong card)
    {
        Board.CardField.Present(CardField.UidOf(card));
        Wait(CardInFieldMs);
        Board.CardField.Remove();
        Wait(CardGoneMs);
    }

    /// <summary>Wakes the keypad and taps keys.</summary>
    public void Type(string keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        Board.Keypad.Touched = true;
        Wait(KeyDownMs);
        Board.Keypad.Touched = false;
        Wait(KeyUpMs);
        foreach (char key in keys)
        {
            Board.Keypad.PressKey(key);
            Wait(KeyDownMs);
            Board.Keypad.ReleaseKey(key);
            Wait(KeyUpMs);
        }
    }

    public void Push()
    {
        Board.Terminals.PushPressed = true;
        Wait(PushMs);
        Board.Terminals.PushPressed = false;
        Wait(PushMs);
    }

    /// <summary>The records after a number, oldest first.</summary>
    public List<Record> RecordsAfter(uint sequence)
    {
        var records = new List<Record>();
        IRecordLog log = Device.Firmware.Records;
        for (uint number = sequence + 1; number <= log.NewestSequence; number++)
        {
            var record = new Record();
            if (log.TryRead(number, record))
            {
                records.Add(record);
            }
        }

        return records;
    }

    /// <summary>-1 if there is no such user.</summary>
    public int UsesLeftOf(uint userId)
    {
        var user = new User();
        return Device.Firmware.Users.Store.TryFindById(userId, user) ? user.UsesLeft : -1;
    }

    private void OnOutputs()
    {
        bool isReleased = Board.LockRelay;
        LockMoves += isReleased && !_wasReleased ? 1 : 0;
        _wasReleased = isReleased;
    }

    private void OnOperation(FlashOperation operation)
    {
        if (_operations++ != _cutAt)
        {
            return;
        }

        if (_fault == null)
        {
            Board.PowerOff();
            throw new PowerCutException();
        }

        _fault();
    }
}
