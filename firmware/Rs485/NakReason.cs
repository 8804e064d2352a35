namespace AccessStandalone.Rs485;

/// <summary>Why a peripheral refuses a command: the first byte of a NAK.</summary>
public static class NakReason
{
    public const byte Check = 1;
    public const byte Length = 2;
    public const byte UnknownCommand = 3;
    public const byte Sequence = 4;
    public const byte SecureChannelUnsupported = 5;
    public const byte SecurityConditions = 6;
    public const byte BiometricType = 7;
    public const byte BiometricFormat = 8;
    public const byte Record = 9;

    /// <summary>The reason a peripheral gives for a command whose data it refused.</summary>
    public static byte Of(DataRefusal refusal) => refusal == DataRefusal.Length ? Length : Record;
}
