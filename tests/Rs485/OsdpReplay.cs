using System;
using AccessStandalone.Rs485;

namespace AccessStandalone.Tests.Rs485;

/// <summary>
/// A panel and a peripheral that are given the nonces and messages of a capture, frame after frame, and must come to the same bytes. Each frame
/// is read by the side that received it and built anew by the side that sent it. A method's answer is what was wrong, empty if nothing was.
/// </summary>
public sealed class OsdpReplay
{
    private const int Maximum = 256;

    private readonly OsdpCounters _counters = new OsdpCounters();
    private readonly ScriptedNonces _nonces = new ScriptedNonces();
    private readonly SecureChannel _panel;
    private readonly SecureChannel _peripheral;
    private readonly PanelHandshake _panelHandshake;
    private readonly PeripheralHandshake _peripheralHandshake;
    private readonly PanelSequence _panelSequence = new PanelSequence();
    private readonly PeripheralSequence _peripheralSequence = new PeripheralSequence();
    private readonly OsdpFrame _seen;
    private readonly OsdpFrame _read;
    private readonly OsdpFrame _built;
    private readonly OsdpFrame _challenge;
    private readonly byte[] _buffer = new byte[Maximum + 1];
    private readonly byte[] _copy = new byte[Maximum + 1];
    private readonly byte[] _challengeCopy = new byte[Maximum + 1];
    private readonly byte[] _baseKey = new byte[SessionKeys.KeySize];
    private bool _isForeign;

    /// <param name="panelKeys">Over ciphers that are not the peripheral's.</param>
    public OsdpReplay(SessionKeys panelKeys, SessionKeys peripheralKeys)
    {
        _panel = new SecureChannel(panelKeys, true, Maximum);
        _peripheral = new SecureChannel(peripheralKeys, false, Maximum);
        _panelHandshake = new PanelHandshake(_panel, panelKeys, _nonces);
        _peripheralHandshake = new PeripheralHandshake(_peripheral, peripheralKeys, _nonces);
        _seen = new OsdpFrame(Maximum, _counters);
        _read = new OsdpFrame(Maximum, _counters);
        _built = new OsdpFrame(Maximum, _counters);
        _challenge = new OsdpFrame(Maximum, _counters);
    }

    /// <summary>
    /// SCBK of both sides; a KEYSET that passes changes it. Without one the panel has a key of its own that is not the peripheral's, which has zeros,
    /// as libosdp's has before its first key.
    /// </summary>
    public void SetBaseKey(byte[] key)
    {
        Array.Copy(key, 0, _baseKey, 0, SessionKeys.KeySize);
        KnowsKey = true;
    }

    public bool KnowsKey { get; private set; }

    public byte[] BaseKey => _baseKey;

    /// <summary>Whether the sequence numbers are one talk; not if frames were left out.</summary>
    public bool ChecksSequence { get; set; } = true;

    public bool IsSecure => _panel.IsOpen && _peripheral.IsOpen;

    /// <summary>Frames with a MAC that held on both sides.</summary>
    public int Macs { get; private set; }

    /// <summary>The data of the last frame, decrypted.</summary>
    public string Data { get; private set; } = "";

    /// <summary>One frame of the capture.</summary>
    public string Step(byte[] bytes)
    {
        if (_seen.Parse(bytes, 0, bytes.Length) != OsdpRefusal.None)
        {
            return "not a frame";
        }

        string problem = ChecksSequence ? JudgeSequence() : "";
        return problem != "" ? problem : _seen.HasMac ? StepSecured(bytes) : StepPlain(bytes);
    }

    /// <summary>A poll and its ACK, made up.</summary>
    public string PollAndAck()
    {
        _seen.IsReply = false;
        _seen.Sequence = _panelSequence.Current;
        string problem = JudgeSequence();
        problem = problem != "" ? problem : Seal(_panel, new PollCommand());
        problem = problem != "" ? problem : Unseal(_peripheral);
        _seen.IsReply = true;
        problem = problem != "" ? problem : JudgeSequence();
        problem = problem != "" ? problem : Seal(_peripheral, new AckReply());
        return problem != "" ? problem : Unseal(_panel);
    }

    private string JudgeSequence()
    {
        if (_seen.IsReply)
        {
            bool answers = _panelSequence.Answers(_seen);
            _panelSequence.Advance();
            return answers ? "" : "a reply to another command";
        }

        if (_seen.Sequence == OsdpSequence.Restart)
        {
            _panelSequence.Restart();
        }

        SequenceVerdict verdict = _peripheralSequence.Judge(_seen.Sequence);
        _peripheralSequence.Accept(_seen.Sequence);
        SequenceVerdict expected = _seen.Sequence == OsdpSequence.Restart ? SequenceVerdict.Restart : SequenceVerdict.Next;
        return verdict == expected && _panelSequence.Current == _seen.Sequence ? "" : "a wrong sequence number";
    }

    private string StepPlain(byte[] bytes)
    {
        OsdpMessage? message = OsdpMessages.For(_seen);
        if (message == null || message.Parse(bytes, _seen.DataOffset, _seen.DataCount) != DataRefusal.None)
        {
            return "not a message";
        }

        string problem = _seen.BlockType != 0 ? Shake(bytes) : "";
        if (problem != "")
        {
            return problem;
        }

        _built.BlockType = _seen.BlockType;
        _built.HasBlockData = _seen.HasBlockData;
        _built.BlockData = _seen.BlockData;
        bool isBuilt = OsdpMessages.Begin(_built, _seen, Computed(message), _buffer) && _built.Finish(message.Count) == OsdpRefusal.None;
        return !isBuilt ? "not built" : IsSame(bytes) ? "" : "built otherwise";
    }

    /// <summary>A message of the handshake as our side computed it, any other as it was.</summary>
    private OsdpMessage Computed(OsdpMessage message)
    {
        if (_seen.BlockType == 0)
        {
            return message;
        }

        switch (_seen.BlockType)
        {
            case OsdpBlock.Challenge: return _panelHandshake.Challenge;
            case OsdpBlock.ClientCryptogram: return _peripheralHandshake.ClientCryptogram;
            case OsdpBlock.ServerCryptogram: return _panelHandshake.ServerCryptogram;
            default: return _peripheralHandshake.InitialMac;
        }
    }

    private string Shake(byte[] bytes)
    {
        switch (_seen.BlockType)
        {
            case OsdpBlock.Challenge:
                bool isDefault = _seen.BlockData == PanelHandshake.DefaultKeyKind;
                _isForeign = !isDefault && !KnowsKey;
                Array.Copy(bytes, _seen.DataOffset, _nonces.Next, 0, SessionKeys.NonceSize);
                Array.Copy(bytes, 0, _challengeCopy, 0, bytes.Length);
                _challenge.Parse(_challengeCopy, 0, bytes.Length);
                _panelHandshake.Begin(isDefault || _isForeign ? SessionKeys.DefaultBaseKey : _baseKey, isDefault);
                return "";
            case OsdpBlock.ClientCryptogram:
                Array.Copy(bytes, _seen.DataOffset, _peripheralHandshake.ClientCryptogram.UniqueNumber, 0, SessionKeys.NonceSize);
                Array.Copy(bytes, _seen.DataOffset + SessionKeys.NonceSize, _nonces.Next, 0, SessionKeys.NonceSize);
                SecureRefusal answer = _peripheralHandshake.AcceptChallenge(_challenge, _baseKey, true);
                SecureRefusal client = _panelHandshake.AcceptClientCryptogram(_seen);
                return answer == SecureRefusal.None && client == (_isForeign ? SecureRefusal.Cryptogram : SecureRefusal.None)
                    ? ""
                    : "a wrong client cryptogram";
            case OsdpBlock.ServerCryptogram:
                return _peripheralHandshake.AcceptServerCryptogram(_seen) == SecureRefusal.None ? "" : "a wrong server cryptogram";
            default:
                return _panelHandshake.AcceptInitialMac(_seen) == SecureRefusal.None && IsSecure ? "" : "a wrong initial MAC";
        }
    }

    private string StepSecured(byte[] bytes)
    {
        Array.Copy(bytes, 0, _copy, 0, bytes.Length);
        _read.Parse(_copy, 0, bytes.Length);
        SecureChannel receiver = _read.IsReply ? _panel : _peripheral;
        SecureChannel sender = _read.IsReply ? _peripheral : _panel;
        if (receiver.Unseal(_read) != SecureRefusal.None)
        {
            return "a MAC or padding that does not hold";
        }

        Data = OsdpHex.Text(_copy, _read.DataOffset, _read.DataCount);
        OsdpMessage? message = OsdpMessages.For(_read);
        if (message == null || message.Parse(_copy, _read.DataOffset, _read.DataCount) != DataRefusal.None)
        {
            return "not a message";
        }

        KeySetCommand? keySet = message as KeySetCommand;
        if (keySet != null)
        {
            SetBaseKey(keySet.Key);
        }

        string problem = Seal(sender, message);
        Macs++;
        return problem != "" ? problem : IsSame(bytes) ? "" : "sealed otherwise";
    }

    private string Seal(SecureChannel sender, OsdpMessage message)
    {
        sender.Prepare(_built);
        return OsdpMessages.Begin(_built, _seen, message, _buffer) && sender.Seal(_built, message.Count) == SecureRefusal.None ? "" : "not sealed";
    }

    private string Unseal(SecureChannel receiver)
    {
        bool isFrame = _read.Parse(_buffer, 0, _built.SendCount) == OsdpRefusal.None;
        Macs++;
        return isFrame && receiver.Unseal(_read) == SecureRefusal.None ? "" : "a made-up frame that does not hold";
    }

    private bool IsSame(byte[] bytes) =>
        _built.SendCount == bytes.Length && OsdpHex.Text(_buffer, 0, bytes.Length) == OsdpHex.Text(bytes);
}
