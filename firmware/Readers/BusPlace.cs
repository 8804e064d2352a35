using System;
using AccessStandalone.Door;
using AccessStandalone.Rs485;
using AccessStandalone.Storage;

namespace AccessStandalone.Readers;

/// <summary>One place for a reader on the RS-485 line: what it is set to, and its alarms.</summary>
public sealed class BusPlace
{
    private readonly byte[] _key = new byte[ReaderKeys.KeyBytes];
    private bool _hasKey;
    private bool _isTalkedTo;
    private int _address;

    public BusPlace(ReaderId reader, RecordWriter records)
    {
        Reader = reader;
        Lost = new ReaderAlarm(AlarmKind.ReaderLost, reader, records);
        WrongKey = new ReaderAlarm(AlarmKind.ReaderKey, reader, records);
    }

    public ReaderId Reader { get; }

    public ReaderAlarm Lost { get; }

    public ReaderAlarm WrongKey { get; }

    public PanelSecurity Security { get; private set; }

    /// <summary>Whether this is something else than what it is set to, and talked to by: only then its link has to begin anew.</summary>
    public bool Differs(PanelSecurity security, int address, byte[]? key)
    {
        if (security != Security || (security != PanelSecurity.Off && (address != _address || !_isTalkedTo)))
        {
            return true;
        }

        bool hasKey = key != null;
        return hasKey != _hasKey || (key != null && !ConstantTime.AreEqual(key, 0, _key, 0, ReaderKeys.KeyBytes));
    }

    /// <param name="isTalkedTo">Whether the panel has taken it: not if another place has the address.</param>
    public void Set(PanelSecurity security, int address, byte[]? key, bool isTalkedTo)
    {
        Security = security;
        _isTalkedTo = isTalkedTo;
        _address = address;
        SetKey(key);
    }

    /// <summary>The panel has this key already.</summary>
    public void SetKey(byte[]? key)
    {
        _hasKey = key != null;
        Array.Clear(_key, 0, ReaderKeys.KeyBytes);
        if (key != null)
        {
            Array.Copy(key, 0, _key, 0, ReaderKeys.KeyBytes);
        }
    }

    /// <summary>There is no reader here any more: nothing is wrong with it.</summary>
    public void EndAlarms()
    {
        Lost.Update(false);
        WrongKey.Update(false);
    }
}
