using AccessStandalone.Protocol;

namespace AccessStandalone.Platform;

/// <summary>What the device calls itself; ASCII.</summary>
public static class DeviceNames
{
    public const string Model = "Access Standalone";
    public const string FirmwareVersion = "1.0.0";

    /// <summary>Writes a short text: its length, then its bytes.</summary>
    /// <param name="text">ASCII, up to 255 characters.</param>
    public static void Write(string text, MessageWriter into)
    {
        into.U8((byte)text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            into.U8((byte)text[i]);
        }
    }
}
