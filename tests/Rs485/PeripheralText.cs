namespace AccessStandalone.Tests.Rs485;

/// <summary>Parts of text and decimal numbers, which the device's strings do not make.</summary>
public static class PeripheralText
{
    private const string Digits = "0123456789";

    public static string Part(string text, int at, int count)
    {
        string part = "";
        for (int i = at; i < at + count && i < text.Length; i++)
        {
            part += text[i].ToString();
        }

        return part;
    }

    /// <summary>A number that is not negative.</summary>
    public static string Number(int number)
    {
        string text = Digits[number % 10].ToString();
        return number < 10 ? text : Number(number / 10) + text;
    }
}
