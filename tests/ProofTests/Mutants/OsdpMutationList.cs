using System.Collections.Generic;

namespace AccessStandalone.Proof.Tests.Mutants;

/// <summary>Mistakes in both roles of OSDP that the campaign must bring to light.</summary>
internal static class OsdpMutationList
{
    private const string Peripheral = "Peripheral.cs";

    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("the MAC is not compared", new Edit("SecureChannel.cs", "if (!ConstantTime.AreEqual(_mac, 0, bytes, frame.MacOffset, OsdpFrame.MacSize))", "if (frame.Length == 0)")),
        new("half of the MAC is compared", new Edit(
            "SecureChannel.cs", "AreEqual(_mac, 0, bytes, frame.MacOffset, OsdpFrame.MacSize)", "AreEqual(_mac, 0, bytes, frame.MacOffset, 2)")),
        new("a plain frame inside the channel is taken", new Edit(
            "LinkTalk.cs",
            "            refusal = _channel.Unseal(reply);",
            "            refusal = reply.HasMac ? _channel.Unseal(reply) : SecureRefusal.None;")),
        new("a plain command inside the channel is taken", new Edit(
            "PeripheralSecurity.cs",
            "        if (Channel.IsOpen)\n        {\n            SecureRefusal refusal",
            "        if (Channel.IsOpen && frame.HasMac)\n        {\n            SecureRefusal refusal"),
            new Edit("PeripheralSecurity.cs", "bool isFree = !IsRequired ||", "bool isFree = !IsRequired || Channel.IsOpen ||")),
        new("a command outside the channel is taken", new Edit("PeripheralSecurity.cs", "bool isFree = !IsRequired ||", "bool isFree = IsRequired || !IsRequired ||")),
        new("the chain does not go on", new Edit(
            "SecureChannel.cs", "        Array.Copy(_mac, 0, _received, 0, Block);\n        bool isEncrypted", "        bool isEncrypted")),
        new("data is not encrypted", new Edit(
            "SecureChannel.cs", "_keys.Encryption.EncryptCbc(_initial, bytes, frame.DataOffset, sealedCount);", ""),
            new Edit("SecureChannel.cs", "_keys.Encryption.DecryptCbc(_initial, bytes, frame.DataOffset, frame.DataCount);", "")),
        new("the padding has no mark", new Edit("SecureChannel.cs", "bytes[at] = PaddingMark;", "bytes[at] = 0;")),
        new("the server cryptogram is not compared", new Edit(
            "PeripheralHandshake.cs", "if (!ConstantTime.AreEqual(_expected, 0, _server.Value, 0, SessionKeys.KeySize))", "if (frame.Length == 0)")),
        new("the panel's challenge is zero", new Edit("PanelHandshake.cs", "        _nonces.Fill(Challenge.Value);\n", "")),
        new("the peripheral's nonce stays", new Edit("PeripheralHandshake.cs", "        _nonces.Fill(ClientCryptogram.Nonce);\n", "")),
        new("SCBK-D opens a peripheral at all times", new Edit(
            "PeripheralHandshake.cs", "(allowsDefault ? SessionKeys.DefaultBaseKey : null)", "SessionKeys.DefaultBaseKey"),
            new Edit("PeripheralSecurity.cs", "_handshake.KeyKind == PanelHandshake.DefaultKeyKind && !AllowsDefaultKey", "_handshake.KeyKind > PanelHandshake.BaseKeyKind")),
        new("the panel's link outlives the installing", new Edit("PanelLink.cs", "if (_start.UsesDefaultKey && !isInstalling)", "if (_start.UsesDefaultKey && Security == PanelSecurity.Off)")),
        new("the peripheral does not judge numbers", new Edit(
            "PeripheralSequence.cs", "        if (sequence == _last)\n        {\n            return SequenceVerdict.Again;\n        }\n\n        return sequence == OsdpSequence.After(_last) ? SequenceVerdict.Next : SequenceVerdict.Bad;",
            "        return SequenceVerdict.Next;")),
        new("a reply is built anew for the same number", new Edit(
            Peripheral, "            case SequenceVerdict.Again:\n                Repeat(frame);\n                return;\n", "            case SequenceVerdict.Again:\n                break;\n")),
        new("a command is built anew", new Edit("PanelLink.cs", "if (!_isSentAgain && !(", "if (!(")),
        new("another initial value of the CRC", new Edit("OsdpCrc16.cs", "Initial = 0x1D0F", "Initial = 0xFFFF")),
        new("its own echo is a command", new Edit(Peripheral, "if (frame.IsReply || (frame.Address", "if ((frame.Address")),
        new("its own echo is an answer", new Edit("ControlPanel.cs", "!_isWaiting || !frame.IsReply || frame", "!_isWaiting || frame"),
            new Edit("PanelSequence.cs", "reply.IsReply\n        && (reply.Sequence", "(reply.Sequence")),
        new("old cards are told", new Edit("WaitingEvents.cs", "            if (nowMs - _timesMs[_first] > StaleMs)\n", "            if (nowMs - _timesMs[_first] > 10 * StaleMs)\n")),
        new("two events are confirmed at once", new Edit(
            "WaitingEvents.cs", "        {\n            Remove();\n            return;\n        }\n\n        _counts[_first] -= _told;",
            "        {\n            Remove();\n            if (_used > 0)\n            {\n                Remove();\n            }\n\n            return;\n        }\n\n        _counts[_first] -= _told;")),
        new("what was told is told again by the next link", new Edit("WaitingEvents.cs", "            _counters.CountUnconfirmedEvent();\n            Confirm();", "            _told = 0;")),
        new("commands outlive their link", new Edit("PanelLink.cs", "        IsOnline = false;\n        _parts.Counters.Add(PanelCount.Dropped, _parts.Queue.Count);\n        _parts.Queue.Clear();", "        IsOnline = false;")),
        new("pauses grow without end", new Edit("RetryPause.cs", "public const int LongestMs = 5000;", "public const int LongestMs = 30000;")),
    ];
}
