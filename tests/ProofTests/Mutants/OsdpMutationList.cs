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
        new("the initial R-MAC is not compared", new Edit(
            "PanelHandshake.cs", "if (!ConstantTime.AreEqual(_expected, 0, _mac.Value, 0, SessionKeys.KeySize))", "if (frame.Length == 0)")),
        new("the server cryptogram is not compared", new Edit(
            "PeripheralHandshake.cs", "if (!ConstantTime.AreEqual(_expected, 0, _server.Value, 0, SessionKeys.KeySize))", "if (frame.Length == 0)")),
        new("the panel's challenge is zero", new Edit("PanelHandshake.cs", "        _nonces.Fill(Challenge.Value);\n", "")),
        new("the peripheral's nonce stays", new Edit("PeripheralHandshake.cs", "        _nonces.Fill(ClientCryptogram.Nonce);\n", "")),
        new("SCBK-D opens a peripheral at all times", new Edit(
            "PeripheralHandshake.cs", "(allowsDefault ? SessionKeys.DefaultBaseKey : null)", "SessionKeys.DefaultBaseKey"),
            new Edit("PeripheralSecurity.cs", "_handshake.KeyKind == PanelHandshake.DefaultKeyKind && !AllowsDefaultKey", "_handshake.KeyKind > PanelHandshake.BaseKeyKind")),
        new("SCBK-D is tried at all times", new Edit("LinkKeys.cs", "Current != LinkKey.Default && isInstalling && !_isSentInRound", "Current != LinkKey.Default && !_isSentInRound")),
        new("the peripheral's channel outlives the installing", new Edit("PeripheralSecurity.cs", "if (!value && IsDefault)", "if (!value && IsDefault && !Channel.IsOpen)")),
        new("the panel's link outlives the installing", new Edit("PanelLink.cs", "if (_start.UsesDefaultKey && !isInstalling)", "if (_start.UsesDefaultKey && Security == PanelSecurity.Off)")),
        new("the peripheral does not judge numbers", new Edit(
            "PeripheralSequence.cs", "        if (sequence == _last)\n        {\n            return SequenceVerdict.Again;\n        }\n\n        return sequence == OsdpSequence.After(_last) ? SequenceVerdict.Next : SequenceVerdict.Bad;",
            "        return SequenceVerdict.Next;")),
        new("the panel does not judge numbers", new Edit("PanelSequence.cs", "(reply.Sequence == Current || (reply.Code == OsdpReply.Busy && reply.Sequence == OsdpSequence.Restart))", "reply.Sequence >= 0")),
        new("a reply is built anew for the same number", new Edit(
            Peripheral, "            case SequenceVerdict.Again:\n                Repeat(frame);\n                return;\n", "            case SequenceVerdict.Again:\n                break;\n")),
        new("a command is built anew", new Edit("PanelLink.cs", "if (!_isSentAgain && !(", "if (!(")),
        new("a reply for everybody is repeated for one", new Edit("PeripheralReplies.cs", "_last.Count > 0 && address == _lastAddress", "_last.Count > 0")),
        new("another initial value of the CRC", new Edit("OsdpCrc16.cs", "Initial = 0x1D0F", "Initial = 0xFFFF")),
        new("the length is not limited", new Edit("OsdpFrame.cs", "return length > Maximum ? OsdpRefusal.LengthTooLarge : OsdpRefusal.None;", "return OsdpRefusal.None;")),
        new("the block's length is not looked at", new Edit("OsdpFrame.cs", "if (size != OsdpBlock.ShortSize && size != OsdpBlock.LongSize)", "if (size == OsdpBlock.ShortSize + 100)"),
            new Edit("OsdpFrame.cs", "            if (at + size > end)\n            {\n                return OsdpRefusal.LengthTooSmall;\n            }\n\n", "")),
        new("a frame that stopped is waited for", new Edit("OsdpReceiver.cs", "if (nowMs - _lastMs > GapMs && GiveUp())", "if (nowMs - _lastMs > GapMs * 1000 && GiveUp())")),
        new("BUSY keeps a place on-line", new Edit(
            "PanelLink.cs", "        _parts.Counters.Count(PanelCount.Busy);\n        _isSentAgain = true;", "        _parts.Counters.Count(PanelCount.Busy);\n        _answeredMs = nowMs;\n        _isSentAgain = true;")),
        new("its own echo is a command", new Edit(Peripheral, "if (frame.IsReply || (frame.Address", "if ((frame.Address")),
        new("its own echo is an answer", new Edit("ControlPanel.cs", "!_isWaiting || !frame.IsReply || frame", "!_isWaiting || frame"),
            new Edit("PanelSequence.cs", "reply.IsReply && (reply.Sequence", "(reply.Sequence")),
        new("old cards are told", new Edit("WaitingEvents.cs", "            if (nowMs - _timesMs[_first] > StaleMs)\n", "            if (nowMs - _timesMs[_first] > 10 * StaleMs)\n")),
        new("a silent panel keeps a peripheral on-line", new Edit(Peripheral, "if (IsOnline && _nowMs - _lastValidMs >= OfflineMs)", "if (IsOnline && _nowMs - _lastValidMs >= 10 * OfflineMs)")),
        new("two events are confirmed at once", new Edit(
            "WaitingEvents.cs", "        {\n            Remove();\n            return;\n        }\n\n        _counts[_first] -= _told;",
            "        {\n            Remove();\n            if (_used > 0)\n            {\n                Remove();\n            }\n\n            return;\n        }\n\n        _counts[_first] -= _told;")),
        new("what was told is told again", new Edit(Peripheral, "        _reports.Confirm();\n        if", "        _reports.TellAgain();\n        if")),
        new("commands outlive their link", new Edit("PanelLink.cs", "        IsOnline = false;\n        _parts.Counters.Add(PanelCount.Dropped, _parts.Queue.Count);\n        _parts.Queue.Clear();", "        IsOnline = false;")),
        new("pauses grow without end", new Edit("RetryPause.cs", "public const int LongestMs = 5000;", "public const int LongestMs = 30000;")),
        new("each frame costs memory", new Edit("PeripheralReplies.cs", "        SentCount = _reply.SendCount;", "        SentCount = _reply.SendCount + (new byte[40].Length * 0);")),
    ];
}
