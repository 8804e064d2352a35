using System;

namespace AccessStandalone.Rs485;

/// <summary>One place of the panel: its settings, its state, and the commands for the peripheral there.</summary>
public sealed class PanelPeripheral
{
    private readonly LinkParts _parts;
    private readonly PanelLink _link;
    private readonly byte[] _newKey = new byte[SessionKeys.KeySize];
    private bool _isConfigured;
    private bool _hasNewKey;
    private PanelSecurity _newSecurity;
    private byte _newAddress;

    internal PanelPeripheral(LinkParts parts)
    {
        _parts = parts;
        _link = new PanelLink(parts);
    }

    public PanelSecurity Security => _link.Security;

    /// <summary>0 to 126, whether it is talked to or not.</summary>
    public int Address => _parts.Command.Address;

    public bool IsOnline => _link.IsOnline;

    /// <summary>Whether it is on-line through a secure channel.</summary>
    public bool IsSecure => _link.IsSecure;

    public PanelCounters Counters => _parts.Counters;

    /// <summary>Commands that wait, the one under way included.</summary>
    public int QueuedCommands => _parts.Queue.Count;

    internal PanelLink Link => _link;

    /// <summary>
    /// Puts a command (LED, BUZ, OUT, TEXT, LSTAT, ISTAT, OSTAT, RSTAT, ID, CAP, COMSET, KEYSET) behind the others of this peripheral; the object may be used
    /// again at once. KEYSET goes through a secure channel only: keep the key beside the old one first; from <see cref="IPanelEvents.OnKeyInstalled"/> on it is
    /// the place's. Commands that wait are lost when the link ends.
    /// </summary>
    /// <returns>false, and counted: off-line, queue full, too long, a wrong field, another command, an address that another place has, an unusable key.</returns>
    public bool TrySend(OsdpMessage command)
    {
        bool isTaken = _link.IsOnline && MaySend(command) && _parts.Queue.Add(command);
        if (!isTaken)
        {
            _parts.Counters.Count(PanelCount.NotQueued);
        }

        return isTaken;
    }

    internal void Configure(int address, PanelSecurity security, byte[]? key)
    {
        _newAddress = (byte)address;
        _newSecurity = security;
        _hasNewKey = key != null;
        if (key != null)
        {
            Array.Copy(key, 0, _newKey, 0, _newKey.Length);
        }

        _isConfigured = true;
    }

    /// <summary>Takes new settings: they may have come from within an event, so they wait for the panel's step.</summary>
    internal void Watch(long nowMs, bool isInstalling)
    {
        if (_isConfigured)
        {
            _isConfigured = false;
            _parts.Command.Address = _newAddress;
            _parts.Keys.Set(_newKey, _hasNewKey);
            Array.Clear(_newKey, 0, _newKey.Length);
            _link.Configure(_newSecurity, nowMs);
        }

        _link.Watch(nowMs, isInstalling);
    }

    private bool MaySend(OsdpMessage command)
    {
        switch (command.Code)
        {
            case OsdpCommand.Led:
            case OsdpCommand.Buzzer:
            case OsdpCommand.Output:
            case OsdpCommand.Text:
            case OsdpCommand.LocalStatus:
            case OsdpCommand.InputStatus:
            case OsdpCommand.OutputStatus:
            case OsdpCommand.ReaderStatus:
            case OsdpCommand.Identify:
            case OsdpCommand.Capabilities:
                return true;
            case OsdpCommand.Link:
                LinkCommand? link = command as LinkCommand;
                return link != null && !_parts.Addresses.IsTaken(link.Address, _parts.Place);
            case OsdpCommand.KeySet:
                KeySetCommand? keySet = command as KeySetCommand;
                return keySet != null && _link.IsSecure && !_parts.Keys.HasPending && LinkKeys.IsUsable(keySet.Key, 0, keySet.Key.Length);
            default:
                return false;
        }
    }
}
