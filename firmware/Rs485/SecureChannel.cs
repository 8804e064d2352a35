using System;

namespace AccessStandalone.Rs485;

/// <summary>
/// The open secure channel of one side: MAC chain and encryption of whole frames, in place (OSDP 2.2 Annex D as in captures).
/// <code>
/// MAC: over SOM to the last data byte, encrypted, length final; padded 80 00 ... only if not whole blocks;
///      CBC with S-MAC1, the last block with S-MAC2; initial value: the last full MAC of the other side; 4 of 16 bytes are sent
/// data: padded 80 00 ... always; CBC with S-ENC; initial value: every bit of the same MAC inverted
/// </code>
/// A wrong MAC, a plain frame and sequence 0 end the channel. A repeated command must not come here: it gets the bytes of the last reply.
/// Nothing is allocated after construction, as far as the ciphers allocate nothing.
/// </summary>
public sealed class SecureChannel
{
    private const int Block = SessionKeys.KeySize;
    private const byte PaddingMark = 0x80;

    private readonly SessionKeys _keys;
    private readonly bool _isPanel;
    private readonly byte[] _scratch;
    private readonly byte[] _sent = new byte[Block];
    private readonly byte[] _received = new byte[Block];
    private readonly byte[] _mac = new byte[Block];
    private readonly byte[] _initial = new byte[Block];

    /// <param name="isPanel">Whether this side sends the commands.</param>
    /// <param name="maximum">The largest frame.</param>
    public SecureChannel(SessionKeys keys, bool isPanel, int maximum)
    {
        _keys = keys;
        _isPanel = isPanel;
        _scratch = new byte[maximum + Block];
    }

    public bool IsOpen { get; private set; }

    /// <summary>Opens the channel after a handshake that both sides have proved their key in.</summary>
    public void Start(byte[] initialMac)
    {
        Array.Copy(initialMac, 0, _sent, 0, Block);
        Array.Copy(initialMac, 0, _received, 0, Block);
        IsOpen = true;
    }

    public void End()
    {
        IsOpen = false;
        Array.Clear(_sent, 0, Block);
        Array.Clear(_received, 0, Block);
    }

    /// <summary>Gives a frame its security block, before <see cref="OsdpFrame.Begin"/>.</summary>
    public void Prepare(OsdpFrame frame)
    {
        frame.BlockType = _isPanel ? OsdpBlock.CommandMac : OsdpBlock.ReplyMac;
        frame.HasBlockData = false;
    }

    /// <summary>Completes a frame that was prepared and begun, and whose data is written: encrypts, adds MAC and check.</summary>
    public SecureRefusal Seal(OsdpFrame frame, int dataCount)
    {
        if (!IsOpen)
        {
            return SecureRefusal.NotOpen;
        }

        byte plainType = _isPanel ? OsdpBlock.CommandMac : OsdpBlock.ReplyMac;
        if (frame.BlockType != plainType || frame.IsReply == _isPanel)
        {
            return SecureRefusal.BlockType;
        }

        int sealedCount = dataCount == 0 ? 0 : dataCount + Block - (dataCount % Block);
        byte[]? bytes = frame.Bytes;
        if (frame.FixLength(sealedCount) != OsdpRefusal.None || bytes == null || frame.Length > _scratch.Length - Block)
        {
            return SecureRefusal.TooLong;
        }

        if (dataCount > 0)
        {
            frame.ChangeBlockType(_isPanel ? OsdpBlock.CommandEncrypted : OsdpBlock.ReplyEncrypted);
            Pad(bytes, frame.DataOffset + dataCount, sealedCount - dataCount);
            Invert(_received);
            _keys.Encryption.EncryptCbc(_initial, bytes, frame.DataOffset, sealedCount);
        }

        ComputeMac(frame, bytes, _received);
        Array.Copy(_mac, 0, _sent, 0, Block);
        Array.Copy(_mac, 0, bytes, frame.MacOffset, OsdpFrame.MacSize);
        frame.WriteCheck();
        return SecureRefusal.None;
    }

    /// <summary>Judges a received frame and decrypts its data in place; only after <see cref="SecureRefusal.None"/> is there data.</summary>
    public SecureRefusal Unseal(OsdpFrame frame)
    {
        SecureRefusal refusal = IsOpen ? Open(frame) : SecureRefusal.NotOpen;
        if (refusal == SecureRefusal.None)
        {
            return refusal;
        }

        if (refusal != SecureRefusal.ClearData && refusal != SecureRefusal.Busy)
        {
            End();
        }

        frame.ShrinkData(0);
        return refusal;
    }

    private SecureRefusal Open(OsdpFrame frame)
    {
        SecureRefusal refusal = Expect(frame);
        byte[]? bytes = frame.Bytes;
        if (refusal != SecureRefusal.None || bytes == null)
        {
            return refusal;
        }

        ComputeMac(frame, bytes, _sent);
        if (!ConstantTime.AreEqual(_mac, 0, bytes, frame.MacOffset, OsdpFrame.MacSize))
        {
            return SecureRefusal.Mac;
        }

        Array.Copy(_mac, 0, _received, 0, Block);
        bool isEncrypted = frame.BlockType >= OsdpBlock.CommandEncrypted;
        if (!isEncrypted)
        {
            return frame.DataCount > 0 ? SecureRefusal.ClearData
                : frame.BlockType == OwnMacType() ? SecureRefusal.BlockType : SecureRefusal.None;
        }

        if (frame.DataCount == 0 || frame.DataCount % Block != 0)
        {
            return SecureRefusal.EncryptedLength;
        }

        Invert(_sent);
        _keys.Encryption.DecryptCbc(_initial, bytes, frame.DataOffset, frame.DataCount);
        return Strip(frame, bytes);
    }

    private SecureRefusal Expect(OsdpFrame frame)
    {
        if (!frame.HasMac)
        {
            bool isBusy = _isPanel && frame.IsReply && frame.BlockType == 0 && frame.Code == OsdpReply.Busy && frame.Sequence == 0;
            return isBusy ? SecureRefusal.Busy : SecureRefusal.PlainFrame;
        }

        if (frame.Sequence == 0)
        {
            return SecureRefusal.SequenceZero;
        }

        if (frame.IsReply != _isPanel || !IsExpected(frame.BlockType))
        {
            return SecureRefusal.BlockType;
        }

        return frame.Length > _scratch.Length - Block ? SecureRefusal.TooLong : SecureRefusal.None;
    }

    /// <summary>A panel looks at replies under the command's type as well: some peripherals put clear data there, which is refused, but no attack.</summary>
    private bool IsExpected(byte type) => _isPanel
        ? type == OsdpBlock.ReplyMac || type == OsdpBlock.ReplyEncrypted || type == OsdpBlock.CommandMac
        : type == OsdpBlock.CommandMac || type == OsdpBlock.CommandEncrypted;

    private byte OwnMacType() => _isPanel ? OsdpBlock.CommandMac : OsdpBlock.ReplyMac;

    private void ComputeMac(OsdpFrame frame, byte[] bytes, byte[] initial)
    {
        int count = frame.MacOffset - frame.Start;
        Array.Copy(bytes, frame.Start, _scratch, 0, count);
        int rest = count % Block;
        if (rest != 0)
        {
            Pad(_scratch, count, Block - rest);
            count += Block - rest;
        }

        int last = count - Block;
        if (last > 0)
        {
            _keys.Mac1.EncryptCbc(initial, _scratch, 0, last);
            Array.Copy(_scratch, last - Block, _initial, 0, Block);
        }
        else
        {
            Array.Copy(initial, 0, _initial, 0, Block);
        }

        _keys.Mac2.EncryptCbc(_initial, _scratch, last, Block);
        Array.Copy(_scratch, last, _mac, 0, Block);
    }

    private void Invert(byte[] mac)
    {
        for (int i = 0; i < Block; i++)
        {
            _initial[i] = (byte)~mac[i];
        }
    }

    private static void Pad(byte[] bytes, int at, int count)
    {
        bytes[at] = PaddingMark;
        Array.Clear(bytes, at + 1, count - 1);
    }

    private static SecureRefusal Strip(OsdpFrame frame, byte[] bytes)
    {
        int first = frame.DataOffset + frame.DataCount - Block;
        int at = frame.DataOffset + frame.DataCount - 1;
        while (at > first && bytes[at] == 0)
        {
            at--;
        }

        if (bytes[at] != PaddingMark)
        {
            return SecureRefusal.Padding;
        }

        frame.ShrinkData(at - frame.DataOffset);
        return SecureRefusal.None;
    }
}
