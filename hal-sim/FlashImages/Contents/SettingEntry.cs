using System;
using AccessStandalone.HalSim.FlashImages.Tables;

namespace AccessStandalone.HalSim.FlashImages.Contents;

/// <summary>A record of the settings. Whether its key and value may be shown, <see cref="SettingText"/> knows.</summary>
public sealed class SettingEntry
{
    public const int MaxLength = 94;

    private const int KindShift = 56;
    private const int LengthOffset = 8;
    private const int ValueOffset = 12;
    private const int HalfBytes = 47;

    private readonly byte[] _value;

    public SettingEntry(TableRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        Record = record;
        Kind = KindOf(record.Key);
        Number = record.Key & ((1UL << KindShift) - 1);
        Length = record.Bytes[LengthOffset];
        _value = new byte[Math.Min(Length, record.Slots * HalfBytes)];
        record.Bytes.Slice(ValueOffset, Math.Min(_value.Length, HalfBytes)).CopyTo(_value);
        if (_value.Length > HalfBytes)
        {
            record.Second!.Bytes.Slice(ValueOffset, _value.Length - HalfBytes).CopyTo(_value.AsSpan(HalfBytes));
        }
    }

    /// <summary>Where it lies.</summary>
    public TableRecord Record { get; }

    /// <summary>Not always one that is known.</summary>
    public SettingKeyKind Kind { get; }

    /// <summary>The key without its top byte.</summary>
    public ulong Number { get; }

    /// <summary>Bytes of the value, as stored: not always a length that there can be.</summary>
    public int Length { get; }

    public bool NeedsTwoHalves => Length > HalfBytes;

    public ReadOnlySpan<byte> Value => _value;

    public static SettingKeyKind KindOf(ulong key) => (SettingKeyKind)(key >> KindShift);
}
