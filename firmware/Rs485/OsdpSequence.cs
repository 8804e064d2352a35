namespace AccessStandalone.Rs485;

/// <summary>Sequence numbers: 0 begins the link anew, then 1, 2, 3, 1 and so on.</summary>
public static class OsdpSequence
{
    public const int Restart = 0;
    public const int Last = 3;

    public static int After(int sequence) => sequence >= Last ? 1 : sequence + 1;
}
