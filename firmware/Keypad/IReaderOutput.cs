namespace AccessStandalone.Keypad;

/// <summary>Where cards and keys go in working mode reader (S2 §5.7): whoever decides is at the other end of a line. Never waits.</summary>
public interface IReaderOutput
{
    void SendCard(ulong card, long nowMs);

    void SendKey(Key key, long nowMs);
}
