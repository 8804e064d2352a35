using AccessStandalone.Wiegand;

namespace AccessStandalone.Tests.Wiegand;

/// <summary>Frames as text, bit 0 first.</summary>
internal static class WiegandBits
{
    public static WiegandFrame Frame(string bits)
    {
        var frame = new WiegandFrame();
        for (int i = 0; i < bits.Length; i++)
        {
            frame.Append(bits[i] - '0');
        }

        return frame;
    }

    public static string Text(WiegandFrame frame)
    {
        string text = "";
        for (int i = 0; i < frame.Count; i++)
        {
            text += frame.Get(i) == 0 ? "0" : "1";
        }

        return text;
    }
}
