namespace AccessStandalone.Wiegand;

/// <summary>The bits of one frame, in the order of the wire: bit 0 came first. A number's most significant bit comes first. Reused, never grows.</summary>
public sealed class WiegandFrame
{
    /// <summary>The longest format: an 8-byte UID between two parity bits.</summary>
    public const int MaxBits = 66;

    /// <summary>The shortest format: a key.</summary>
    public const int MinBits = 4;

    // One a byte: the interpreter needs longer to pack bits than to find a byte.
    private readonly byte[] _bits = new byte[MaxBits];

    /// <summary>How many bits there are: 0 to <see cref="MaxBits"/>.</summary>
    public int Count { get; private set; }

    /// <param name="at">0 is the first on the wire.</param>
    /// <returns>0 or 1.</returns>
    public int Get(int at) => _bits[at];

    /// <param name="bit">0 or 1.</param>
    public void Set(int at, int bit) => _bits[at] = (byte)bit;

    public void Clear() => Count = 0;

    /// <summary>Begins a frame of so many bits, all 0.</summary>
    public void Begin(int bits)
    {
        Count = bits;
        for (int i = 0; i < bits; i++)
        {
            _bits[i] = 0;
        }
    }

    /// <param name="bit">0 or 1.</param>
    /// <returns>false if there are <see cref="MaxBits"/> already; nothing was changed then.</returns>
    public bool Append(int bit)
    {
        if (Count == MaxBits)
        {
            return false;
        }

        _bits[Count] = (byte)bit;
        Count++;
        return true;
    }

    /// <summary>The number that some bits are.</summary>
    /// <param name="count">0 to 64.</param>
    public ulong GetNumber(int at, int count)
    {
        ulong number = 0;
        for (int i = at; i < at + count; i++)
        {
            number = (number << 1) | _bits[i];
        }

        return number;
    }

    /// <summary>Writes a number into some bits; what does not fit is left out.</summary>
    public void SetNumber(int at, int count, ulong number)
    {
        for (int i = at + count - 1; i >= at; i--)
        {
            _bits[i] = (byte)(number & 1);
            number >>= 1;
        }
    }

    /// <summary>Makes each 0 a 1 and each 1 a 0: D0 and D1 exchanged.</summary>
    public void Invert()
    {
        for (int i = 0; i < Count; i++)
        {
            _bits[i] ^= 1;
        }
    }

    public void CopyFrom(WiegandFrame other)
    {
        Count = other.Count;
        for (int i = 0; i < Count; i++)
        {
            _bits[i] = other._bits[i];
        }
    }

    public bool IsSameAs(WiegandFrame other)
    {
        bool isSame = Count == other.Count;
        for (int i = 0; isSame && i < Count; i++)
        {
            isSame = _bits[i] == other._bits[i];
        }

        return isSame;
    }
}
