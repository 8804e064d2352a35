namespace AccessStandalone.Readers;

/// <summary>The speeds of the RS-485 line, in the order of the setting: bits a second.</summary>
public static class LineSpeed
{
    private static readonly int[] Rates = { 9600, 19200, 38400, 57600, 115200 };

    public static int Of(int setting) => Rates[setting];

    /// <returns>The setting; -1 for a speed that this device does not do.</returns>
    public static int SettingOf(int baudRate)
    {
        for (int i = 0; i < Rates.Length; i++)
        {
            if (Rates[i] == baudRate)
            {
                return i;
            }
        }

        return -1;
    }
}
