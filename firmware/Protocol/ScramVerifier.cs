namespace AccessStandalone.Protocol;

/// <summary>What the device keeps instead of a password (RFC 5802 §2.2).</summary>
public sealed class ScramVerifier
{
    public const int SaltBytes = 16;
    public const int KeyBytes = 32;

    /// <summary>RFC 7677 §4 wants at least so many.</summary>
    public const int MinIterations = 4096;
    public const int MaxIterations = 1000000;

    public int Iterations;

    public readonly byte[] Salt = new byte[SaltBytes];

    public readonly byte[] StoredKey = new byte[KeyBytes];

    public readonly byte[] ServerKey = new byte[KeyBytes];
}
