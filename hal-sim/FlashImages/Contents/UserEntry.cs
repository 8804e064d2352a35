using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Text;
using AccessStandalone.HalSim.FlashImages.Tables;
using User = AccessStandalone.Storage.User;

namespace AccessStandalone.HalSim.FlashImages.Contents;

/// <summary>A user as the flash has it. The check value of the password is not kept here, only whether there is one.</summary>
public sealed class UserEntry
{
    private const int TagOffset = 26;
    private const int TagEnd = 34;
    private const int NameOffset = 34;
    private const int FirstCardOffset = 50;
    private const int SecondCardOffset = 16;
    private const int CardBytes = 8;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public UserEntry(TableRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        Record = record;
        ReadOnlySpan<byte> bytes = record.Bytes;
        Id = record.Key;
        Kind = bytes[8] & 0x0F;
        State = bytes[8] >> 4;
        Schedule = bytes[9];
        CardCount = bytes[10];
        Revision = BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]);
        ValidFromS = BinaryPrimitives.ReadUInt32LittleEndian(bytes[16..]);
        ValidToS = BinaryPrimitives.ReadUInt32LittleEndian(bytes[20..]);
        UsesLeft = BinaryPrimitives.ReadUInt16LittleEndian(bytes[24..]);
        HasPassword = bytes[TagOffset..TagEnd].ContainsAnyExcept((byte)0);
        Name = ReadName(bytes.Slice(NameOffset, User.MaxNameBytes));
        AllCards = ReadCards(record);
    }

    /// <summary>Where it lies.</summary>
    public TableRecord Record { get; }

    public ulong Id { get; }

    public int Kind { get; }

    public int State { get; }

    public int Schedule { get; }

    /// <summary>As stored, not always a number of cards that there can be.</summary>
    public int CardCount { get; }

    public uint Revision { get; }

    /// <summary>Local time since 1970; 0 if it has no begin.</summary>
    public uint ValidFromS { get; }

    /// <summary>Local time since 1970; 0 if it has no end.</summary>
    public uint ValidToS { get; }

    public int UsesLeft { get; }

    public bool IsUnlimited => UsesLeft == ushort.MaxValue;

    public bool HasPassword { get; }

    /// <summary>null if the bytes are no UTF-8, or go on after a 0.</summary>
    public string? Name { get; }

    /// <summary>The places of all five cards, 0 where there is none; fewer where the record has only one half.</summary>
    public IReadOnlyList<ulong> AllCards { get; }

    /// <summary>The user's cards.</summary>
    public IEnumerable<ulong> Cards
    {
        get
        {
            for (int i = 0; i < Math.Min(CardCount, AllCards.Count); i++)
            {
                yield return AllCards[i];
            }
        }
    }

    private static ulong[] ReadCards(TableRecord record)
    {
        var cards = new ulong[record.Second == null ? 1 : User.MaxCards];
        cards[0] = BinaryPrimitives.ReadUInt64LittleEndian(record.Bytes[FirstCardOffset..]);
        for (int i = 1; i < cards.Length; i++)
        {
            cards[i] = BinaryPrimitives.ReadUInt64LittleEndian(record.Second!.Bytes[(SecondCardOffset + ((i - 1) * CardBytes))..]);
        }

        return cards;
    }

    private static string? ReadName(ReadOnlySpan<byte> bytes)
    {
        int end = bytes.IndexOf((byte)0);
        ReadOnlySpan<byte> text = end < 0 ? bytes : bytes[..end];
        if (bytes[text.Length..].ContainsAnyExcept((byte)0))
        {
            return null;
        }

        try
        {
            return StrictUtf8.GetString(text);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
