using System;

namespace AccessStandalone.Storage;

/// <summary>A person's record. A caller keeps one instance and reuses it: nothing is allocated per lookup.</summary>
public sealed class User
{
    public const uint MaxId = 99999999;

    /// <summary>Cards a user may have from the platform; the keypad enrols one.</summary>
    public const int MaxCards = 5;

    /// <summary>Bytes of UTF-8 a name may have.</summary>
    public const int MaxNameBytes = 16;

    /// <summary>Value of <see cref="UsesLeft"/>.</summary>
    public const ushort UnlimitedUses = 65535;

    /// <summary>Value of <see cref="Schedule"/>.</summary>
    public const byte AlwaysSchedule = 255;

    /// <summary>1 to <see cref="MaxId"/>.</summary>
    public uint Id;

    public UserKind Kind;

    public UserState State;

    /// <summary>First second that counts, local time in seconds since 1970-01-01; 0 for no limit.</summary>
    public uint ValidFromS;

    /// <summary>Last second that counts, local time in seconds since 1970-01-01; 0 for no limit.</summary>
    public uint ValidToS;

    public ushort UsesLeft = UnlimitedUses;

    /// <summary>Time schedule 0–127, or <see cref="AlwaysSchedule"/>.</summary>
    public byte Schedule = AlwaysSchedule;

    /// <summary>The first <see cref="CardCount"/> are the user's; a card number is never 0.</summary>
    public readonly ulong[] Cards = new ulong[MaxCards];

    public int CardCount;

    /// <summary>Check value of the password, never the password itself; 0 where the user has none.</summary>
    public ulong PasswordTag;

    /// <summary>The table's revision at this user's last change; set by the store when it reads, ignored when it writes.</summary>
    public uint Revision;

    /// <summary>UTF-8, padded with zeros.</summary>
    public readonly byte[] Name = new byte[MaxNameBytes];

    public bool HasPassword => PasswordTag != 0;

    public bool HasCard(ulong card)
    {
        for (int i = 0; i < CardCount; i++)
        {
            if (Cards[i] == card)
            {
                return true;
            }
        }

        return false;
    }

    public void Clear()
    {
        Id = 0;
        CardCount = 0;
        PasswordTag = 0;
        Revision = 0;
        Kind = UserKind.General;
        State = UserState.Normal;
        ValidFromS = 0;
        ValidToS = 0;
        UsesLeft = UnlimitedUses;
        Schedule = AlwaysSchedule;
        Array.Clear(Name, 0, MaxNameBytes);
    }

    public void CopyFrom(User other)
    {
        Id = other.Id;
        CardCount = other.CardCount;
        PasswordTag = other.PasswordTag;
        Revision = other.Revision;
        Kind = other.Kind;
        State = other.State;
        ValidFromS = other.ValidFromS;
        ValidToS = other.ValidToS;
        UsesLeft = other.UsesLeft;
        Schedule = other.Schedule;
        Array.Copy(other.Cards, 0, Cards, 0, MaxCards);
        Array.Copy(other.Name, 0, Name, 0, MaxNameBytes);
    }
}
