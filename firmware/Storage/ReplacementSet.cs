namespace AccessStandalone.Storage;

/// <summary>How far a replacement of the whole user table has come.</summary>
public sealed class ReplacementSet
{
    public bool IsOpen { get; private set; }

    public uint Epoch { get; private set; }

    public int UserCount { get; private set; }

    public int CardCount { get; private set; }

    public void Open(uint epoch)
    {
        IsOpen = true;
        Epoch = epoch;
        UserCount = 0;
        CardCount = 0;
    }

    public void Close() => IsOpen = false;

    public void Count(int userChange, int cardChange)
    {
        UserCount += userChange;
        CardCount += cardChange;
    }
}
