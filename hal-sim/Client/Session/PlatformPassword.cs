using System;
using System.Security.Cryptography;
using AccessStandalone.HalSim.Client.Messages;

namespace AccessStandalone.HalSim.Client.Session;

/// <summary>The platform's password on a device, when it is chosen.</summary>
public static class PlatformPassword
{
    public const int MinLength = 8;
    public const int MaxLength = 32;

    /// <summary>For new verifiers: half a second or so on a small computer, once a login.</summary>
    private const int Iterations = 100_000;

    /// <summary>What is wrong with a new password, or null.</summary>
    public static string? FaultOf(string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        if (password.Length is < MinLength or > MaxLength)
        {
            return $"a password has {MinLength} to {MaxLength} characters";
        }

        int kinds = 0;
        foreach (char character in password)
        {
            if (character is < ' ' or > '~')
            {
                return "a password has printable ASCII characters only";
            }

            kinds |= char.IsAsciiLetter(character) ? 1 : char.IsAsciiDigit(character) ? 2 : 4;
        }

        return int.PopCount(kinds) >= 2 ? null : "a password has at least two of the kinds letters, digits, others";
    }

    /// <summary>Makes what the device keeps of it.</summary>
    /// <param name="openClientsOf">The ID of the device where it shall let open clients in too (DHIP.md), as soon as high security mode is off; null where it shall not.</param>
    /// <param name="iterations">4,096 to 1,000,000: what each login costs a client, and each guess a thief of the verifier.</param>
    /// <exception cref="FormatException">It is no password that there may be.</exception>
    public static PasswordVerifier NewVerifier(string password, string? openClientsOf = null, int iterations = Iterations)
    {
        if (FaultOf(password) is { } fault)
        {
            throw new FormatException(fault);
        }

        byte[] salt = RandomNumberGenerator.GetBytes(PasswordVerifier.SaltBytes);
        ScramKeys keys = ScramKeys.Of(password, salt, iterations);
        byte[] hash = openClientsOf == null ? [] : OpenClientPassword.HashOf(OpenClientPassword.RealmOf(openClientsOf), password);
        return new PasswordVerifier((uint)iterations, salt, keys.StoredKey, keys.ServerKey, hash);
    }
}
