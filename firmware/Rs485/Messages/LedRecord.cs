namespace AccessStandalone.Rs485;

/// <summary>
/// One LED's order, 14 bytes: reader, LED; temporary: action, on and off time in 100 ms, on and off colour, timer (2, LE, in 100 ms);
/// permanent: action, on and off time, on and off colour.
/// </summary>
public sealed class LedRecord
{
    public const int Size = 14;
    public const byte LastColour = 7;

    /// <summary>Leaves the temporary order, or the permanent one, as it is: its other fields then say nothing.</summary>
    public const byte Nothing = 0;

    /// <summary>Ends a temporary order.</summary>
    public const byte Cancel = 1;
    public const byte SetTemporary = 2;
    public const byte SetPermanent = 1;

    public byte Reader;
    public byte Led;
    public byte TemporaryAction;
    public byte TemporaryOn;
    public byte TemporaryOff;
    public byte TemporaryOnColour;
    public byte TemporaryOffColour;
    public ushort Timer;
    public byte PermanentAction;
    public byte PermanentOn;
    public byte PermanentOff;
    public byte PermanentOnColour;
    public byte PermanentOffColour;

    public void Read(byte[] bytes, int at)
    {
        Reader = bytes[at];
        Led = bytes[at + 1];
        TemporaryAction = bytes[at + 2];
        TemporaryOn = bytes[at + 3];
        TemporaryOff = bytes[at + 4];
        TemporaryOnColour = bytes[at + 5];
        TemporaryOffColour = bytes[at + 6];
        Timer = (ushort)(bytes[at + 7] | (bytes[at + 8] << 8));
        PermanentAction = bytes[at + 9];
        PermanentOn = bytes[at + 10];
        PermanentOff = bytes[at + 11];
        PermanentOnColour = bytes[at + 12];
        PermanentOffColour = bytes[at + 13];
    }

    public DataRefusal Check()
    {
        if (TemporaryAction > SetTemporary || PermanentAction > SetPermanent)
        {
            return DataRefusal.Action;
        }

        if (TemporaryAction == SetTemporary && (TemporaryOnColour > LastColour || TemporaryOffColour > LastColour))
        {
            return DataRefusal.Colour;
        }

        return PermanentAction == SetPermanent && (PermanentOnColour > LastColour || PermanentOffColour > LastColour)
            ? DataRefusal.Colour
            : DataRefusal.None;
    }

    public void Write(byte[] bytes, int at)
    {
        bytes[at] = Reader;
        bytes[at + 1] = Led;
        bytes[at + 2] = TemporaryAction;
        bytes[at + 3] = TemporaryOn;
        bytes[at + 4] = TemporaryOff;
        bytes[at + 5] = TemporaryOnColour;
        bytes[at + 6] = TemporaryOffColour;
        bytes[at + 7] = (byte)Timer;
        bytes[at + 8] = (byte)(Timer >> 8);
        bytes[at + 9] = PermanentAction;
        bytes[at + 10] = PermanentOn;
        bytes[at + 11] = PermanentOff;
        bytes[at + 12] = PermanentOnColour;
        bytes[at + 13] = PermanentOffColour;
    }
}
