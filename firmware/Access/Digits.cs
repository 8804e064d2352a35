namespace AccessStandalone.Access;

/// <summary>
/// Digits as typed: a number and how many digits it took, so that leading zeros count where they must.
/// Kept as two numbers because passwords must not become strings, and reused because nothing is allocated per key.
/// </summary>
public sealed class Digits
{
    /// <summary>No input holds more digits than this.</summary>
    public const int MaxLength = 16;

    /// <summary>The digits as a number, leading zeros not counted.</summary>
    public ulong Value { get; private set; }

    /// <summary>How many digits, leading zeros counted: 0 to <see cref="MaxLength"/>.</summary>
    public int Length { get; private set; }

    public bool IsEmpty => Length == 0;

    /// <param name="digit">0 to 9.</param>
    /// <returns>false if there are <see cref="MaxLength"/> digits already; nothing was changed then.</returns>
    public bool Append(int digit)
    {
        if (Length == MaxLength)
        {
            return false;
        }

        Value = (Value * 10) + (ulong)digit;
        Length++;
        return true;
    }

    public void Clear()
    {
        Value = 0;
        Length = 0;
    }

    public void CopyFrom(Digits other)
    {
        Value = other.Value;
        Length = other.Length;
    }

    /// <summary>Takes digits as text, the way a platform sends them.</summary>
    /// <returns>false, and empty digits, if the text is empty, longer than <see cref="MaxLength"/> or holds anything but 0–9.</returns>
    public bool TrySet(string text)
    {
        Clear();
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c < '0' || c > '9' || !Append(c - '0'))
            {
                Clear();
                return false;
            }
        }

        return Length > 0;
    }

    /// <summary>Takes digits as their number and how many they are.</summary>
    /// <returns>false, and empty digits, if there are none or too many, or the number has more.</returns>
    public bool TrySet(ulong value, int length)
    {
        Clear();
        if (length < 1 || length > MaxLength)
        {
            return false;
        }

        ulong left = value;
        for (int i = 0; i < length; i++)
        {
            left /= 10;
        }

        if (left != 0)
        {
            return false;
        }

        Value = value;
        Length = length;
        return true;
    }

    public bool Equals(ulong value, int length) => Value == value && Length == length;

    /// <summary>
    /// Takes back a duress password's last digit: the true password's last digit plus 1, modulo 10, without carry
    /// (12346 becomes 12345, 56780 becomes 56789).
    /// </summary>
    public void UndoDuress()
    {
        if (Length > 0)
        {
            ulong last = Value % 10;
            Value = Value - last + ((last + 9) % 10);
        }
    }
}
