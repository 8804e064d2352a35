using System;
using System.Collections.Generic;
using System.Globalization;

namespace AccessStandalone.HalSim.Client.Messages;

/// <summary>A public password: 1 to 16 digits, leading zeros count.</summary>
public readonly record struct PublicPassword(byte Digits, ulong Number)
{
    public const int MaxDigits = 16;

    /// <exception cref="FormatException">It is none.</exception>
    public static PublicPassword Parse(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        return digits.Length is > 0 and <= MaxDigits && ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number)
            ? new PublicPassword((byte)digits.Length, number)
            : throw new FormatException($"a public password has 1 to {MaxDigits} digits");
    }
}

/// <summary>Adds or removes public passwords (PROTOCOL.md §6.11).</summary>
public static class PublicPasswordRequest
{
    public const int MostPasswords = 200;

    private const byte Add = 1;
    private const byte Remove = 2;
    private const byte RemoveAll = 3;

    /// <param name="passwords">1 to 200.</param>
    public static ReadOnlyMemory<byte> Build(bool add, IReadOnlyList<PublicPassword> passwords)
    {
        ArgumentNullException.ThrowIfNull(passwords);
        PayloadWriter writer = new PayloadWriter().U8(add ? Add : Remove).Count(passwords.Count, MostPasswords);
        foreach (PublicPassword password in passwords)
        {
            writer.U8(password.Digits).U64(password.Number);
        }

        return writer.Written;
    }

    public static ReadOnlyMemory<byte> BuildRemoveAll() => new PayloadWriter().U8(RemoveAll).Written;
}
