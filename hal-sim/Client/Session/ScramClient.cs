using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AccessStandalone.HalSim.Client.Session;

/// <summary>The client's side of SCRAM-SHA-256 (RFC 5802, RFC 7677) without channel binding, for one login.</summary>
public sealed class ScramClient
{
    public const string Account = "admin";
    public const int MinIterations = 4096;

    /// <summary>More would only keep the client busy.</summary>
    public const int MaxIterations = 1_000_000;

    private const int NonceBytes = 18;
    private const string Header = "n,,";
    private const string ChannelBinding = "c=biws";

    private readonly string _password;
    private readonly string _nonce;
    private readonly string _firstBare;
    private byte[] _serverSignature = [];

    public ScramClient(string password)
        : this(password, Account, Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes)))
    {
    }

    /// <param name="nonce">Printable ASCII without a comma.</param>
    public ScramClient(string password, string account, string nonce)
    {
        _password = password;
        _nonce = nonce;
        _firstBare = $"n={account},r={nonce}";
    }

    /// <summary>client-first-message.</summary>
    public string First => Header + _firstBare;

    /// <summary>Both nonces; known after the first answer, as all that follows.</summary>
    public string Nonces { get; private set; } = string.Empty;

    public string AuthMessage { get; private set; } = string.Empty;

    public ReadOnlyMemory<byte> ServerKey { get; private set; }

    /// <summary>Takes server-first-message.</summary>
    /// <returns>client-final-message.</returns>
    /// <exception cref="AuthenticationFailedException">The server's message is none that a client should go on with.</exception>
    public string Answer(string serverFirst)
    {
        ArgumentNullException.ThrowIfNull(serverFirst);
        (string nonces, byte[] salt, int iterations) = Read(serverFirst);
        Nonces = nonces;
        string withoutProof = $"{ChannelBinding},r={nonces}";
        AuthMessage = $"{_firstBare},{serverFirst},{withoutProof}";
        ScramKeys keys = ScramKeys.Of(_password, salt, iterations);
        byte[] message = Encoding.UTF8.GetBytes(AuthMessage);
        byte[] proof = HMACSHA256.HashData(keys.StoredKey, message);
        for (int i = 0; i < proof.Length; i++)
        {
            proof[i] ^= keys.ClientKey[i];
        }

        ServerKey = keys.ServerKey;
        _serverSignature = HMACSHA256.HashData(keys.ServerKey, message);
        return $"{withoutProof},p={Convert.ToBase64String(proof)}";
    }

    /// <summary>Checks server-final-message: only who has the password's keys can make it.</summary>
    /// <exception cref="AuthenticationFailedException">It is not the device that it says it is.</exception>
    public void Check(string serverFinal)
    {
        ArgumentNullException.ThrowIfNull(serverFinal);
        string wanted = "v=" + Convert.ToBase64String(_serverSignature);
        if (_serverSignature.Length == 0
            || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(wanted), Encoding.UTF8.GetBytes(serverFinal)))
        {
            throw new AuthenticationFailedException("the device could not prove that it knows the password: it may be another one");
        }
    }

    private (string Nonces, byte[] Salt, int Iterations) Read(string serverFirst)
    {
        string[] parts = serverFirst.Split(',');
        if (parts.Length != 3 || !parts[0].StartsWith("r=", StringComparison.Ordinal) || !parts[1].StartsWith("s=", StringComparison.Ordinal)
            || !parts[2].StartsWith("i=", StringComparison.Ordinal))
        {
            throw new AuthenticationFailedException("the device's answer to the login is none");
        }

        string nonces = parts[0][2..];
        if (!nonces.StartsWith(_nonce, StringComparison.Ordinal) || nonces.Length == _nonce.Length)
        {
            throw new AuthenticationFailedException("the device's nonce is not one for this login");
        }

        if (!int.TryParse(parts[2].AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out int iterations)
            || iterations is < MinIterations or > MaxIterations)
        {
            throw new AuthenticationFailedException($"the device wants {parts[2][2..]} iterations; {MinIterations} to {MaxIterations} are taken");
        }

        return (nonces, SaltOf(parts[1][2..]), iterations);
    }

    private static byte[] SaltOf(string base64)
    {
        var salt = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, salt, out int count) && count > 0
            ? salt[..count]
            : throw new AuthenticationFailedException("the device's salt is none");
    }
}
