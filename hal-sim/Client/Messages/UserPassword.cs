using System;
using System.Globalization;

namespace AccessStandalone.HalSim.Client.Messages;

/// <summary>A user's password: none, digits, or (to a device) the one it has and (from a device) that there is one. Devices never tell the digits.</summary>
/// <param name="Length">Digits, or <see cref="KeptLength"/>.</param>
/// <param name="Number">Value of the digits.</param>
public readonly record struct UserPassword(byte Length, uint Number)
{
    public const int MaxDigits = 8;

    private const byte KeptLength = 255;

    public static UserPassword None => default;

    /// <summary>To a device: leave it as it is; from a device: there is one.</summary>
    public static UserPassword Kept => new(KeptLength, 0);

    public bool IsKept => Length == KeptLength;

    public bool IsNone => Length == 0;

    /// <summary>Reads 1 to 8 digits; leading zeros count.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static UserPassword Parse(string digits)
    {
        ArgumentNullException.ThrowIfNull(digits);
        return digits.Length is > 0 and <= MaxDigits && uint.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out uint number)
            ? new UserPassword((byte)digits.Length, number)
            : throw new FormatException($"a password has 1 to {MaxDigits} digits");
    }
}
