namespace AccessStandalone.Storage;

/// <summary>Public passwords in RAM: lost at power-off. Stands in until the flash settings of the next step, behind the same interface.</summary>
public sealed class MemoryPublicPasswordStore : IPublicPasswordStore
{
    private readonly ulong[] _tags;
    private readonly byte[] _lengths;

    /// <param name="capacity">Passwords it takes; 500 in the product.</param>
    public MemoryPublicPasswordStore(int capacity)
    {
        _tags = new ulong[capacity];
        _lengths = new byte[capacity];
    }

    public int Count { get; private set; }

    public ulong TagAt(int index) => _tags[index];

    public int LengthAt(int index) => _lengths[index];

    public bool Add(ulong tag, int length)
    {
        if (Count == _tags.Length)
        {
            return false;
        }

        _tags[Count] = tag;
        _lengths[Count] = (byte)length;
        Count++;
        return true;
    }

    public bool RemoveAt(int index)
    {
        Count--;
        _tags[index] = _tags[Count];
        _lengths[index] = _lengths[Count];
        return true;
    }

    public bool Clear()
    {
        Count = 0;
        return true;
    }
}
