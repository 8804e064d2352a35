using System;

namespace AccessStandalone.Protocol.Open;

/// <summary>A user, as PROTOCOL.md §7.1 has it. One instance is used again and again.</summary>
public sealed class OpenUser
{
    public const int MaxCards = 5;
    public const int NameBytes = 16;
    public const ushort UnlimitedUses = 65535;
    public const byte AlwaysSchedule = 255;

    /// <summary>Value of <see cref="PasswordDigits"/>: leave it as it is.</summary>
    public const byte KeepPassword = 255;

    public uint Id;

    /// <summary>0 general, 1 VIP, 2 guest, 3 patrol, 4 blocklist, 5 duress.</summary>
    public byte Kind;

    /// <summary>0 normal, 1 lost, 2 frozen.</summary>
    public byte State;

    public ushort UsesLeft;

    /// <summary>Local seconds, 0 for no limit.</summary>
    public uint ValidFromS;

    /// <summary>Local seconds, 0 for no limit.</summary>
    public uint ValidToS;

    public byte Schedule;

    public int CardCount;

    public readonly ulong[] Cards = new ulong[MaxCards];

    /// <summary>What to do with the password: 0 none, 1–8 its digits, <see cref="KeepPassword"/>.</summary>
    public byte PasswordDigits;

    public uint Password;

    /// <summary>UTF-8, then zeros.</summary>
    public readonly byte[] Name = new byte[NameBytes];

    public void Clear()
    {
        Id = 0;
        Kind = 0;
        State = 0;
        UsesLeft = UnlimitedUses;
        ValidFromS = 0;
        ValidToS = 0;
        Schedule = AlwaysSchedule;
        CardCount = 0;
        PasswordDigits = 0;
        Password = 0;
        Array.Clear(Name, 0, NameBytes);
    }

    /// <returns>Which of the user's cards it is, or -1.</returns>
    public int IndexOf(ulong card)
    {
        for (int i = 0; i < CardCount; i++)
        {
            if (Cards[i] == card)
            {
                return i;
            }
        }

        return -1;
    }

    public void RemoveCard(int index)
    {
        CardCount--;
        for (int i = index; i < CardCount; i++)
        {
            Cards[i] = Cards[i + 1];
        }
    }
}
