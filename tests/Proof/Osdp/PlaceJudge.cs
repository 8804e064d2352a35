using System;
using System.Collections.Generic;
using AccessStandalone.Rs485;

namespace AccessStandalone.Proof.Osdp;

/// <summary>
/// What is right at one place: what either end hears must be what the other one said, in its order, each once. In a plain place that holds only while nobody
/// attacks. What the ends really say shows at their ciphers, where nobody on the line can reach.
/// </summary>
internal sealed class PlaceJudge(OsdpWorld world, int number, bool isSecure)
{
    private const byte PaddingMark = 0x80;
    private const int KeySet = 0x75;

    private readonly HashSet<ulong> _panelSessions = [];
    private readonly HashSet<ulong> _openedSessions = [];
    private readonly Ledger _reports = new();
    private readonly Ledger _sealedReplies = new();
    private readonly Ledger _sealedCommands = new();
    private readonly byte[] _message = new byte[512];
    private CipherWatch? _panelCiphers;

    /// <summary>Code and data of what the panel's user has sent.</summary>
    public Ledger Orders { get; } = new();

    public CardLedger Cards { get; } = new(world, number);

    public bool IsSecure => isSecure;

    /// <summary>How often the panel told that the place is on-line.</summary>
    public int Links { get; private set; }

    /// <summary>Whether what is heard must be what was said.</summary>
    public bool IsJudged => isSecure || world.IsFaithful;

    public void Watch(CipherWatch panel, CipherWatch peripheral, Func<bool> allowsDefault)
    {
        _panelCiphers = panel;
        panel.Failed = Fail;
        peripheral.Failed = Fail;
        panel.Began = isDefault => BeginSession(panel, isDefault, world.Panel.IsInstalling);
        peripheral.Began = isDefault => BeginSession(null, isDefault, allowsDefault());
        peripheral.MadeMac = () => Open(peripheral.Session);
        peripheral.Encrypting = Report;
        panel.Decrypting = (bytes, at, count) => Take(_sealedReplies, bytes, at, count, "the panel");
        peripheral.Decrypting = (bytes, at, count) => Take(_sealedCommands, bytes, at, count, "the peripheral");
    }

    /// <summary>A frame that an end has given to the line.</summary>
    public void Written(byte[] frame, bool isReply)
    {
        if (FrameBytes.HasMac(frame))
        {
            Ledger written = isReply ? _sealedReplies : _sealedCommands;
            written.SayOnce(FrameBytes.BodyOf(frame));
        }

        if (!isReply && FrameBytes.CodeOf(frame) == KeySet && (!FrameBytes.HasMac(frame) || (_panelCiphers!.UsesDefault && !world.Panel.IsInstalling)))
        {
            Fail("a key leaves the panel for everybody to read");
        }
    }

    public void ToldOnline()
    {
        Links++;
        if (isSecure && (_panelCiphers!.UsesDefault || !_openedSessions.Contains(_panelCiphers.Session)))
        {
            Fail("the panel is on-line without the peripheral");
        }
    }

    /// <summary>The panel tells what it has from the peripheral.</summary>
    public void Told(OsdpMessage message)
    {
        if (isSecure && !_reports.Hear(Bytes(message)))
        {
            Fail($"the panel tells what was not reported: {Convert.ToHexString(Bytes(message))}");
        }

        if (IsJudged && message is CardReply card)
        {
            Cards.Tell(card);
        }
    }

    /// <summary>The peripheral does what the panel sent.</summary>
    public void Done(OsdpMessage command)
    {
        if (IsJudged && !Orders.Hear(Bytes(command)))
        {
            Fail($"the peripheral does what was not sent: {Convert.ToHexString(Bytes(command))}");
        }
    }

    /// <summary>The peripheral has got a key: from who installs, whose key goes by the one everybody knows, or by an order.</summary>
    public void GotKey(byte[] key)
    {
        bool isInstalled = _panelCiphers!.UsesDefault;
        var command = new KeySetCommand();
        key.CopyTo(command.Key, 0);
        if (!isInstalled && !Orders.Hear(Bytes(command)))
        {
            Fail("the peripheral gets a key that was not sent");
        }
    }

    public ReadOnlySpan<byte> Bytes(OsdpMessage message)
    {
        _message[0] = message.Code;
        message.Build(_message, 1);
        return _message.AsSpan(0, 1 + message.Count);
    }

    public void Fail(string what) => world.Fail($"place {number}: {what}");

    private void BeginSession(CipherWatch? panel, bool isDefault, bool isAllowed)
    {
        if (panel != null)
        {
            _panelSessions.Add(panel.Session);
        }

        if (isDefault && !isAllowed)
        {
            Fail($"{(panel == null ? "the peripheral" : "the panel")} takes the key everybody knows");
        }
    }

    private void Open(ulong session)
    {
        if (!_panelSessions.Contains(session))
        {
            Fail("the peripheral opens a channel that is not the panel's");
        }
        else if (!_openedSessions.Add(session))
        {
            Fail("the peripheral opens a channel twice");
        }
    }

    /// <summary>What is encrypted is code and data, 0x80 and zeros.</summary>
    private void Report(byte[] bytes, int at, int count)
    {
        int end = at + count - 1;
        while (end > at && bytes[end] != PaddingMark)
        {
            end--;
        }

        _reports.Say(bytes.AsSpan(at, end - at));
    }

    private void Take(Ledger written, byte[] bytes, int at, int count, string who)
    {
        if (!written.Hear(bytes.AsSpan(at, count)))
        {
            Fail($"{who} takes a frame that was not written, or takes it twice");
        }
    }
}
