using System;

namespace AccessStandalone.Rs485;

/// <summary>
/// One frame in a buffer of the caller's, read or being built (layout from captures of OSDP 2.2 devices; README.md §1):
/// <code>
/// mark 0xFF, optional | SOM 0x53 | address, bit 7 = reply | length u16 LE, SOM to check | control: bits 0-1 sequence, 2 CRC, 3 block |
/// block: length with itself 2-3, type 0x11-0x18, optional byte | code | data | MAC 4, with types 0x15-0x18 | CRC-16 LE or checksum
/// </code>
/// The object is used again for every frame and allocates nothing after it was made.
/// </summary>
public sealed class OsdpFrame
{
    public const byte Mark = 0xFF;
    public const byte Som = 0x53;
    public const byte Broadcast = 0x7F;
    public const int MinimumMaximum = 128;
    public const int MacSize = 4;

    /// <summary>SOM, address, length, control: what every frame begins with.</summary>
    public const int HeaderSize = 5;
    public const int Smallest = HeaderSize + 1 + OsdpCheck.ChecksumSize;

    private const int ReplyBit = 0x80;
    private const int SequenceBits = 0x03;
    private const int CrcBit = 0x04;
    private const int BlockBit = 0x08;

    /// <summary>0 to 126, or <see cref="Broadcast"/>, without the reply bit.</summary>
    public byte Address;
    public bool IsReply;

    /// <summary>0 to 3.</summary>
    public int Sequence;
    public bool UsesCrc = true;
    public bool HasMark;

    /// <summary>0 without a security block, otherwise 0x11 to 0x18.</summary>
    public byte BlockType;

    /// <summary>Whether the security block has its third byte, <see cref="BlockData"/>.</summary>
    public bool HasBlockData;
    public byte BlockData;
    public byte Code;

    /// <param name="maximum">The largest frame, SOM to check, that is taken or built: at least <see cref="MinimumMaximum"/>.</param>
    public OsdpFrame(int maximum, OsdpCounters counters)
    {
        if (maximum < MinimumMaximum || maximum > ushort.MaxValue)
        {
            throw new ArgumentOutOfRangeException(nameof(maximum));
        }

        Maximum = maximum;
        Counters = counters;
    }

    public int Maximum { get; }

    public OsdpCounters Counters { get; }

    /// <summary>The buffer of the frame last read or begun.</summary>
    public byte[]? Bytes { get; private set; }

    /// <summary>Where the SOM is.</summary>
    public int Start { get; private set; }

    /// <summary>SOM to check, as in the length field; 0 until the frame is complete.</summary>
    public int Length { get; private set; }

    public int DataOffset { get; private set; }

    public int DataCount { get; private set; }

    public bool HasMac => BlockType >= OsdpBlock.CommandMac;

    public int MacOffset => DataOffset + DataCount;

    /// <summary>Where a built frame with its mark begins, and how many bytes it has.</summary>
    public int SendOffset => HasMark ? Start - 1 : Start;

    public int SendCount => HasMark ? Length + 1 : Length;

    private int CheckSize => OsdpCheck.SizeOf(UsesCrc);

    /// <summary>Reads exactly one frame, with or without a mark before it. The fields say something only after <see cref="OsdpRefusal.None"/>.</summary>
    public OsdpRefusal Parse(byte[] bytes, int offset, int count)
    {
        Length = 0;
        OsdpRefusal refusal = Read(bytes, offset, count);
        Counters.Count(refusal);
        return refusal;
    }

    /// <summary>Writes what comes before the data, by the fields; <see cref="DataOffset"/> is then where the data goes.</summary>
    public OsdpRefusal Begin(byte[] bytes, int offset)
    {
        Length = 0;
        int start = HasMark ? offset + 1 : offset;
        int data = start + HeaderSize + OsdpBlock.SizeOf(BlockType, HasBlockData) + 1;
        if (data > bytes.Length)
        {
            return Refuse(OsdpRefusal.NoRoom);
        }

        if (BlockType != 0 && !OsdpBlock.IsKnown(BlockType))
        {
            return Refuse(OsdpRefusal.BlockType);
        }

        Bytes = bytes;
        Start = start;
        DataOffset = data;
        DataCount = 0;
        if (HasMark)
        {
            bytes[offset] = Mark;
        }

        bytes[start] = Som;
        bytes[start + 1] = (byte)((Address & Broadcast) | (IsReply ? ReplyBit : 0));
        bytes[start + 4] = (byte)((Sequence & SequenceBits) | (UsesCrc ? CrcBit : 0) | (BlockType != 0 ? BlockBit : 0));
        OsdpBlock.Write(bytes, start + HeaderSize, BlockType, HasBlockData, BlockData);
        bytes[data - 1] = Code;
        return OsdpRefusal.None;
    }

    /// <summary>Completes a frame without MAC (any other is refused) after its data was written.</summary>
    public OsdpRefusal Finish(int dataCount)
    {
        OsdpRefusal refusal = HasMac ? Refuse(OsdpRefusal.BlockType) : FixLength(dataCount);
        if (refusal == OsdpRefusal.None)
        {
            WriteCheck();
        }

        return refusal;
    }

    /// <summary>Writes the length field for so much data; MAC and check follow from it. For a frame with MAC: <see cref="WriteCheck"/> comes after the MAC.</summary>
    public OsdpRefusal FixLength(int dataCount)
    {
        int length = DataOffset - Start + dataCount + (HasMac ? MacSize : 0) + CheckSize;
        if (length > Maximum)
        {
            return Refuse(OsdpRefusal.LengthTooLarge);
        }

        if (Bytes == null || Start + length > Bytes.Length)
        {
            return Refuse(OsdpRefusal.NoRoom);
        }

        DataCount = dataCount;
        Length = length;
        Bytes[Start + 2] = (byte)length;
        Bytes[Start + 3] = (byte)(length >> 8);
        return OsdpRefusal.None;
    }

    public void WriteCheck()
    {
        if (Bytes != null)
        {
            OsdpCheck.Write(Bytes, Start, Length - CheckSize, UsesCrc);
        }
    }

    /// <summary>Changes the type in a block that is already written: whether a secured frame is encrypted shows only when its data is there.</summary>
    public void ChangeBlockType(byte type)
    {
        BlockType = type;
        if (Bytes != null)
        {
            Bytes[Start + HeaderSize + 1] = type;
        }
    }

    /// <summary>After decryption in place: how much of the data is left without its padding.</summary>
    public void ShrinkData(int dataCount)
    {
        DataCount = dataCount;
    }

    private OsdpRefusal Read(byte[] bytes, int offset, int count)
    {
        HasMark = count > 0 && bytes[offset] == Mark;
        int start = HasMark ? offset + 1 : offset;
        int available = HasMark ? count - 1 : count;
        if (available < Smallest)
        {
            return OsdpRefusal.TooShort;
        }

        if (bytes[start] != Som)
        {
            return OsdpRefusal.NoSom;
        }

        OsdpRefusal refusal = LengthOf(bytes, start, out int length);
        if (refusal == OsdpRefusal.None && length != available)
        {
            refusal = length > available ? OsdpRefusal.LengthBeyondEnd : OsdpRefusal.LengthBeforeEnd;
        }

        if (refusal != OsdpRefusal.None)
        {
            return refusal;
        }

        Bytes = bytes;
        Start = start;
        ReadHeader(bytes, start);
        if (length < Smallest - OsdpCheck.ChecksumSize + CheckSize)
        {
            return OsdpRefusal.LengthTooSmall;
        }

        if (!OsdpCheck.Holds(bytes, start, length - CheckSize, UsesCrc))
        {
            return UsesCrc ? OsdpRefusal.BadCrc : OsdpRefusal.BadChecksum;
        }

        return ReadBody(bytes, start, length);
    }

    /// <summary>The length field of the frame that begins at <paramref name="start"/>, as far as it can be judged without the rest.</summary>
    public OsdpRefusal LengthOf(byte[] bytes, int start, out int length)
    {
        length = bytes[start + 2] | (bytes[start + 3] << 8);
        if (length < Smallest)
        {
            return OsdpRefusal.LengthTooSmall;
        }

        return length > Maximum ? OsdpRefusal.LengthTooLarge : OsdpRefusal.None;
    }

    private void ReadHeader(byte[] bytes, int start)
    {
        int control = bytes[start + 4];
        Address = (byte)(bytes[start + 1] & ~ReplyBit);
        IsReply = (bytes[start + 1] & ReplyBit) != 0;
        Sequence = control & SequenceBits;
        UsesCrc = (control & CrcBit) != 0;
        BlockType = 0;
        HasBlockData = false;
        BlockData = 0;
    }

    private OsdpRefusal ReadBody(byte[] bytes, int start, int length)
    {
        int at = start + HeaderSize;
        int end = start + length - CheckSize;
        if ((bytes[start + 4] & BlockBit) != 0)
        {
            int size = bytes[at];
            if (size != OsdpBlock.ShortSize && size != OsdpBlock.LongSize)
            {
                return OsdpRefusal.BlockLength;
            }

            if (at + size > end)
            {
                return OsdpRefusal.LengthTooSmall;
            }

            if (!OsdpBlock.IsKnown(bytes[at + 1]))
            {
                return OsdpRefusal.BlockType;
            }

            BlockType = bytes[at + 1];
            HasBlockData = size == OsdpBlock.LongSize;
            BlockData = HasBlockData ? bytes[at + 2] : (byte)0;
            at += size;
        }

        int dataEnd = HasMac ? end - MacSize : end;
        if (at >= dataEnd)
        {
            return OsdpRefusal.LengthTooSmall;
        }

        Code = bytes[at];
        DataOffset = at + 1;
        DataCount = dataEnd - DataOffset;
        Length = length;
        return OsdpRefusal.None;
    }

    private OsdpRefusal Refuse(OsdpRefusal refusal)
    {
        Counters.Count(refusal);
        return refusal;
    }
}
