namespace AccessStandalone.Protocol;

/// <summary>Salts for names that nobody has: each name keeps its own, so the answer to a login's first step does not tell who is there.</summary>
public sealed class DecoySalts
{
    private readonly IHmacSha256 _hmac;
    private readonly byte[] _key = new byte[Sha256.HashBytes];

    public DecoySalts(IHmacSha256 hmac, IRandomBytes random)
    {
        _hmac = hmac;
        random.Fill(_key);
    }

    /// <param name="into">Gets 32 bytes; the first of them are the salt.</param>
    public void Compute(byte[] name, int offset, int count, byte[] into) => _hmac.Compute(_key, name, offset, count, into, 0);
}
