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

    /// <summary>1 to <see cref="MaxId"/>.</summary>
    public uint Id;

    /// <summary>The first <see cref="CardCount"/> are the user's; a card number is never 0.</summary>
    public readonly ulong[] Cards = new ulong[MaxCards];

    public int CardCount;

    /// <summary>Check value of the password, never the password itself; 0 where the user has none.</summary>
    public ulong PasswordTag;

    /// <summary>UTF-8, padded with zeros.</summary>
    public readonly byte[] Name = new byte[MaxNameBytes];

    public bool HasPassword => PasswordTag != 0;

    public void Clear()
    {
        Id = 0;
        CardCount = 0;
        PasswordTag = 0;
        Array.Clear(Name, 0, MaxNameBytes);
    }

    public void CopyFrom(User other)
    {
        Id = other.Id;
        CardCount = other.CardCount;
        PasswordTag = other.PasswordTag;
        Array.Copy(other.Cards, 0, Cards, 0, MaxCards);
        Array.Copy(other.Name, 0, Name, 0, MaxNameBytes);
    }
}
