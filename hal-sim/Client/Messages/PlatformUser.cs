using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Client.Messages;

/// <summary>A user as sent, 80 bytes (PROTOCOL.md §7.1).</summary>
public sealed record PlatformUser
{
    public const int Bytes = 80;
    public const uint MaxId = 99_999_999;
    public const int MaxCards = 5;
    public const int MaxNameBytes = 16;
    public const ushort UnlimitedUses = 65535;
    public const byte AlwaysSchedule = 255;

    /// <summary>1 to 99,999,999.</summary>
    public required uint Id { get; init; }

    public UserKind Kind { get; init; }

    public UserState State { get; init; }

    public ushort UsesLeft { get; init; } = UnlimitedUses;

    /// <summary>First second that counts, local seconds; 0 for no limit.</summary>
    public uint ValidFromS { get; init; }

    /// <summary>Last second that counts, local seconds; 0 for no limit.</summary>
    public uint ValidToS { get; init; }

    /// <summary>0 to 127, or 255 for always.</summary>
    public byte Schedule { get; init; } = AlwaysSchedule;

    public UserPassword Password { get; init; }

    /// <summary>From a device: the table's revision at the user's last change. Not sent to one.</summary>
    public uint Revision { get; init; }

    /// <summary>At most 16 bytes of UTF-8.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>At most five, none of them 0.</summary>
    public IReadOnlyList<ulong> Cards { get; init; } = [];

    /// <exception cref="InvalidDataException">The bytes are no user.</exception>
    public static PlatformUser Parse(ref PayloadReader reader)
    {
        var user = new PlatformUser
        {
            Id = reader.U32(),
            Kind = (UserKind)reader.U8(),
            State = (UserState)reader.U8(),
            UsesLeft = reader.U16(),
            ValidFromS = reader.U32(),
            ValidToS = reader.U32(),
            Schedule = reader.U8(),
        };
        int cards = reader.U8();
        byte passwordLength = reader.U8();
        reader.Bytes(1);
        uint number = reader.U32();
        ReadOnlySpan<byte> name = reader.Bytes(MaxNameBytes);
        var all = new ulong[MaxCards];
        for (int i = 0; i < MaxCards; i++)
        {
            all[i] = reader.U64();
        }

        if (cards > MaxCards)
        {
            throw new InvalidDataException($"user {user.Id} has {cards} cards");
        }

        int nameBytes = name.IndexOf((byte)0);
        return user with
        {
            Password = passwordLength == 0 ? UserPassword.None : UserPassword.Kept,
            Revision = number,
            Name = PayloadReader.TextOf(nameBytes < 0 ? name : name[..nameBytes]),
            Cards = all[..cards],
        };
    }

    /// <exception cref="InvalidOperationException">It cannot be put into its bytes: too many cards, too long a name.</exception>
    public void Build(PayloadWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        byte[] name = Encoding.UTF8.GetBytes(Name);
        if (name.Length > MaxNameBytes || Cards.Count > MaxCards)
        {
            throw new InvalidOperationException($"user {Id} has {Cards.Count} cards and a name of {name.Length} bytes: {MaxCards} and {MaxNameBytes} can be sent");
        }

        writer.U32(Id).U8((byte)Kind).U8((byte)State).U16(UsesLeft).U32(ValidFromS).U32(ValidToS);
        writer.U8(Schedule).U8((byte)Cards.Count).U8(Password.Length).U8(0).U32(Password.Number);
        writer.Bytes(name).Bytes(new byte[MaxNameBytes - name.Length]);
        for (int i = 0; i < MaxCards; i++)
        {
            writer.U64(i < Cards.Count ? Cards[i] : 0);
        }
    }

    public bool Equals(PlatformUser? other) =>
        other != null && Id == other.Id && Kind == other.Kind && State == other.State && UsesLeft == other.UsesLeft && ValidFromS == other.ValidFromS
        && ValidToS == other.ValidToS && Schedule == other.Schedule && Password == other.Password && Revision == other.Revision
        && Name == other.Name && Cards.SequenceEqual(other.Cards);

    public override int GetHashCode() => HashCode.Combine(Id, Name, Kind, State, Cards.Count);
}
