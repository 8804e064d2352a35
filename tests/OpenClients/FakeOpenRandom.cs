using AccessStandalone.Protocol;

namespace AccessStandalone.Tests.Protocol.Open;

/// <summary>Session 305419896 first, then the challenge 123456789012345678, then ones that count up.</summary>
internal sealed class FakeOpenRandom : IRandomBytes
{
    private int _drawn;

    public void Fill(byte[] buffer)
    {
        byte[] from = Hex.Parse(_drawn == 0 ? "78 56 34 12 00 00 00 00" : "4e f3 30 a6 4b 9b b6 01");
        System.Array.Copy(from, 0, buffer, 0, buffer.Length);
        buffer[2] = (byte)(buffer[2] + (_drawn > 1 ? _drawn - 1 : 0));
        _drawn++;
    }
}
