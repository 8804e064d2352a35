using AccessStandalone.Rs485;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Rs485;

/// <summary>A receiver, and the codes of the frames that came out of it: + with a mark before, - without.</summary>
public sealed class OsdpLine
{
    private readonly byte[] _code = new byte[1];

    public OsdpReceiver Receiver { get; } = new OsdpReceiver(OsdpFrame.MinimumMaximum);

    public string Codes { get; private set; } = "";

    public void Give(string text, long now)
    {
        byte[] bytes = OsdpHex.Bytes(text);
        int offset = 0;
        int count = bytes.Length;
        while (Receiver.Take(bytes, ref offset, ref count, now))
        {
            _code[0] = Receiver.Frame.Code;
            Codes += (Receiver.Frame.HasMark ? "+" : "-") + OsdpHex.Text(_code);
        }

        Assert.AreEqual(0, count);
    }
}
