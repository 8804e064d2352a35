using System;
using AccessStandalone.Protocol;

namespace AccessStandalone.Tests.Protocol;

/// <summary>An exchange and the account it is for: texts in, texts out.</summary>
internal sealed class ScramLogin
{
    public const string BadRequest = "bad request";
    public const string LoginRefused = "login refused";

    private readonly ScramExchange _exchange;
    private readonly MessageWriter _answer = new MessageWriter();
    private readonly byte[] _bytes = new byte[256];

    public ScramLogin(string account, INonceText nonces)
    {
        var hmac = new ManagedHmac();
        var sha = new Sha256();
        _exchange = new ScramExchange(Hex.OfText(account), hmac, sha, new Hkdf(hmac, sha), nonces, new DecoySalts(hmac, new CountingBytes(0)));
    }

    public ScramVerifier Verifier { get; } = new ScramVerifier();

    public byte[] Keys { get; } = new byte[SealedFrames.KeyBytes];

    /// <summary>The account of RFC 7677 §3: user, pencil.</summary>
    public static ScramLogin OfRfc7677(INonceText nonces)
    {
        var login = new ScramLogin("user", nonces);
        login.SetVerifier(
            4096,
            "5b6d99689d12358eeca04b141236fa81",
            "586e5df283e6dceb5c3e791d8b8528ec191e664045ce971792e2e6b5bb13e2a6",
            "c1f3cbc1c13a9d35a14c0990eed97629ea225863e566a4314ab99f3f00e5d9d5");
        return login;
    }

    /// <summary>The account of PROTOCOL.md §3: admin, Turnstile-7.</summary>
    public static ScramLogin OfThePage(INonceText nonces)
    {
        var login = new ScramLogin("admin", nonces);
        login.SetVerifier(
            4096,
            "41a1b6c2d3e4f5061728394a5b6c7d8e",
            "a1f0ffb12bf1ad7fb20b71719e36ab3353e510ac510d32dbce1659c0fa1c45e0",
            "a00c19e802f6b91ace5ac9823bd60b811827b18fabfea7e633762af0e5a4b7ce");
        return login;
    }

    public void SetVerifier(int iterations, string salt, string storedKey, string serverKey)
    {
        Verifier.Iterations = iterations;
        Array.Copy(Hex.Parse(salt), 0, Verifier.Salt, 0, ScramVerifier.SaltBytes);
        Array.Copy(Hex.Parse(storedKey), 0, Verifier.StoredKey, 0, ScramVerifier.KeyBytes);
        Array.Copy(Hex.Parse(serverKey), 0, Verifier.ServerKey, 0, ScramVerifier.KeyBytes);
    }

    public void Forget() => _exchange.Forget();

    /// <returns>The answer, or <see cref="BadRequest"/> or <see cref="LoginRefused"/>.</returns>
    public string Begin(string message)
    {
        byte[] bytes = Hex.OfText("__" + message + "_");
        _answer.Open(_bytes, 0, _bytes.Length);
        return Said(_exchange.Begin(Verifier, bytes, 2, bytes.Length - 3, _answer));
    }

    /// <returns>The answer, or <see cref="BadRequest"/> or <see cref="LoginRefused"/>.</returns>
    public string Finish(string message)
    {
        byte[] bytes = Hex.OfText("_" + message + "__");
        _answer.Open(_bytes, 0, _bytes.Length);
        return Said(_exchange.Finish(Verifier, bytes, 1, bytes.Length - 3, _answer, Keys));
    }

    private string Said(PlatformResult result)
    {
        if (result != PlatformResult.Done)
        {
            return _answer.Count > 0 ? "an answer besides a refusal" : result == PlatformResult.BadRequest ? BadRequest : result == PlatformResult.LoginRefused ? LoginRefused : "?";
        }

        string text = "";
        for (int i = 0; i < _answer.Count; i++)
        {
            text += ((char)_bytes[i]).ToString();
        }

        return text;
    }
}
