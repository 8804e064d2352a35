namespace AccessStandalone.Protocol.Time;

/// <summary>IPv4 addresses as people write them: four numbers with dots between them.</summary>
public static class Ipv4Text
{
    private const int Parts = 4;
    private const int MaxDigits = 3;

    /// <param name="text">ASCII.</param>
    /// <param name="address">Its first byte in the highest.</param>
    public static bool TryParse(byte[] text, int count, out uint address)
    {
        address = 0;
        int part = 0;
        int parts = 0;
        int digits = 0;
        for (int i = 0; i <= count; i++)
        {
            if (i < count && text[i] >= '0' && text[i] <= '9')
            {
                part = (part * 10) + (text[i] - '0');
                digits++;
                if (digits > MaxDigits || part > byte.MaxValue)
                {
                    return false;
                }

                continue;
            }

            if (digits == 0 || parts == Parts || (i < count && text[i] != '.'))
            {
                return false;
            }

            address = (address << 8) | (uint)part;
            parts++;
            part = 0;
            digits = 0;
        }

        return parts == Parts;
    }
}
