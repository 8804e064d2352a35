using AccessStandalone.Storage;

namespace AccessStandalone.Access;

/// <summary>How the origin of a change stands in its record.</summary>
public static class Origins
{
    public static void Mark(Record record, Origin origin)
    {
        if (origin == Origin.Keypad)
        {
            record.Reader = ReaderId.Keypad;
        }
        else if (origin == Origin.Platform || origin == Origin.OpenClient)
        {
            record.Method = AccessMethod.Remote;
        }
    }
}
