namespace AccessStandalone.Protocol;

/// <summary>18 random bytes as 24 letters of Base64.</summary>
public sealed class RandomNonceText : INonceText
{
    private readonly IRandomBytes _random;
    private readonly byte[] _bytes = new byte[18];

    public RandomNonceText(IRandomBytes random)
    {
        _random = random;
    }

    public int Write(byte[] into, int offset)
    {
        _random.Fill(_bytes);
        return Base64.Encode(_bytes, 0, _bytes.Length, into, offset);
    }
}
