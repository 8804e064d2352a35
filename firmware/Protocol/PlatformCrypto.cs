namespace AccessStandalone.Protocol;

/// <summary>The cryptography that the connections share, and that each of them has of its own; all of it made at start.</summary>
public sealed class PlatformCrypto
{
    private static readonly byte[] Account = { (byte)'a', (byte)'d', (byte)'m', (byte)'i', (byte)'n' };

    private readonly IHmacSha256 _hmac;
    private readonly ICbcCipherSource _ciphers;
    private readonly IRandomBytes _random;
    private readonly INonceText _nonces;
    private readonly Sha256 _sha = new Sha256();
    private readonly Hkdf _hkdf;
    private readonly DecoySalts _decoys;

    /// <param name="nonces">The device's part of a login's nonce.</param>
    public PlatformCrypto(IHmacSha256 hmac, ICbcCipherSource ciphers, IRandomBytes random, INonceText nonces)
    {
        _hmac = hmac;
        _ciphers = ciphers;
        _random = random;
        _nonces = nonces;
        _hkdf = new Hkdf(hmac, _sha);
        _decoys = new DecoySalts(hmac, random);
        KeyExchange = new KeyExchange(_hkdf, random);
    }

    /// <summary>There is one: its work takes seconds.</summary>
    public KeyExchange KeyExchange { get; }

    public SealedFrames NewFrames() => new SealedFrames(_hmac, _ciphers, _random);

    public ScramExchange NewExchange() => new ScramExchange(Account, _hmac, _sha, _hkdf, _nonces, _decoys);
}
