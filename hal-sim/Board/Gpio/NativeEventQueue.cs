namespace AccessStandalone.HalSim.Board.Gpio;

/// <summary>
/// The native FIFO between interrupt routines and managed code: 128 entries, of which the oldest is dropped when one more comes.
/// An entry is a pin and a level; it carries no time.
/// </summary>
internal sealed class NativeEventQueue
{
    public const int Capacity = 128;

    private readonly byte[] _entries = new byte[Capacity];
    private int _oldest;

    public int Count { get; private set; }

    /// <summary>True if the oldest entry had to go.</summary>
    public bool Post(int pin, bool high)
    {
        bool full = Count == Capacity;
        if (full)
        {
            _oldest = (_oldest + 1) % Capacity;
            Count--;
        }

        _entries[(_oldest + Count) % Capacity] = (byte)((pin << 1) | (high ? 1 : 0));
        Count++;
        return full;
    }

    /// <summary>The queue must not be empty.</summary>
    public (int Pin, bool High) Take()
    {
        byte entry = _entries[_oldest];
        _oldest = (_oldest + 1) % Capacity;
        Count--;
        return (entry >> 1, (entry & 1) != 0);
    }
}
