using System;

namespace AccessStandalone.Protocol;

/// <summary>
/// One login after another of one connection: the server's side of SCRAM-SHA-256 (RFC 5802, RFC 7677), narrowed by PROTOCOL.md §3. It counts no failures and
/// knows no time. Nothing is allocated after construction, as far as the HMAC allocates nothing.
/// </summary>
public sealed class ScramExchange
{
    private const int ProofBytes = Sha256.HashBytes;
    private const int ProofTextBytes = 44;
    private const int MaxIterationsDigits = 7;

    // n=name,r=nonce , r=nonces,s=salt,i=iterations , c=biws,r=nonces
    private const int MaxAuthMessageBytes = 5 + ScramGrammar.MaxNameBytes + ScramGrammar.MaxClientNonceBytes + 1
        + 8 + ScramGrammar.MaxNonceBytes + 24 + MaxIterationsDigits + 1 + 9 + ScramGrammar.MaxNonceBytes;

    private static readonly byte[] FirstStart = { (byte)'n', (byte)',', (byte)',', (byte)'n', (byte)'=' };
    private static readonly byte[] NonceStart = { (byte)',', (byte)'r', (byte)'=' };
    private static readonly byte[] SaltStart = { (byte)',', (byte)'s', (byte)'=' };
    private static readonly byte[] IterationsStart = { (byte)',', (byte)'i', (byte)'=' };
    private static readonly byte[] FinalStart = { (byte)'c', (byte)'=', (byte)'b', (byte)'i', (byte)'w', (byte)'s', (byte)',', (byte)'r', (byte)'=' };
    private static readonly byte[] ProofStart = { (byte)',', (byte)'p', (byte)'=' };
    private static readonly byte[] SignatureStart = { (byte)'v', (byte)'=' };
    private static readonly byte[] KeysPurpose = { (byte)'A', (byte)'S', (byte)'P', (byte)'1' };

    private readonly byte[] _account;
    private readonly IHmacSha256 _hmac;
    private readonly Sha256 _sha;
    private readonly Hkdf _hkdf;
    private readonly INonceText _nonces;
    private readonly DecoySalts _decoys;

    // The AuthMessage of RFC 5802 §3, as far as it is known; the last part comes with the second step.
    private readonly byte[] _said = new byte[MaxAuthMessageBytes];
    private readonly byte[] _scratch = new byte[Sha256.HashBytes];
    private readonly byte[] _proof = new byte[ProofBytes];
    private readonly byte[] _text = new byte[ProofTextBytes];
    private int _saidCount;
    private int _nonceAt;
    private int _nonceCount;
    private bool _isBegun;
    private bool _isKnown;

    /// <param name="account">The one name there is, ASCII.</param>
    public ScramExchange(byte[] account, IHmacSha256 hmac, Sha256 sha, Hkdf hkdf, INonceText nonces, DecoySalts decoys)
    {
        _account = account;
        _hmac = hmac;
        _sha = sha;
        _hkdf = hkdf;
        _nonces = nonces;
        _decoys = decoys;
    }

    /// <summary>Takes the client-first-message, and answers it; whatever was begun before is forgotten.</summary>
    /// <param name="verifier">The account's, also when the client says another name.</param>
    /// <param name="answer">Gets the server-first-message.</param>
    /// <returns>Done or BadRequest, which changes nothing.</returns>
    public PlatformResult Begin(ScramVerifier verifier, byte[] bytes, int offset, int count, MessageWriter answer)
    {
        int end = offset + count;
        if (!ScramGrammar.BeginsWith(bytes, offset, end, FirstStart))
        {
            return PlatformResult.BadRequest;
        }

        int nameAt = offset + FirstStart.Length;
        int nameEnd = ScramGrammar.EndOfAttribute(bytes, nameAt, end);
        int nonceAt = nameEnd + NonceStart.Length;
        if (!ScramGrammar.IsName(bytes, nameAt, nameEnd) || !ScramGrammar.BeginsWith(bytes, nameEnd, end, NonceStart)
            || !ScramGrammar.IsNonce(bytes, nonceAt, end) || end - nonceAt > ScramGrammar.MaxClientNonceBytes)
        {
            return PlatformResult.BadRequest;
        }

        _isKnown = nameEnd - nameAt == _account.Length && ScramGrammar.BeginsWith(bytes, nameAt, nameEnd, _account);
        _decoys.Compute(bytes, nameAt, nameEnd - nameAt, _scratch);
        _saidCount = 0;
        Say(bytes, nameAt - 2, end - nameAt + 2);
        int firstAt = _saidCount + 1;
        SayFirst(verifier, bytes, nonceAt, end - nonceAt);
        answer.Bytes(_said, firstAt, _saidCount - firstAt);
        _isBegun = true;
        return PlatformResult.Done;
    }

    /// <summary>Takes the client-final-message. After it the exchange is over, but for a BadRequest.</summary>
    /// <param name="verifier">As it is now: a password changed meanwhile lets nobody in who does not know the new one.</param>
    /// <param name="answer">Gets the server-final-message when the result is Done.</param>
    /// <param name="keys">Gets 64 bytes, the keys of <see cref="SealedFrames"/>, when the result is Done.</param>
    /// <returns>Done, LoginRefused or BadRequest, which changes nothing.</returns>
    public PlatformResult Finish(ScramVerifier verifier, byte[] bytes, int offset, int count, MessageWriter answer, byte[] keys)
    {
        int end = offset + count;
        int nonceAt = offset + FinalStart.Length;
        int proofAt = end - ProofTextBytes;
        int saidEnd = proofAt - ProofStart.Length;
        if (saidEnd < nonceAt || !ScramGrammar.BeginsWith(bytes, offset, saidEnd, FinalStart) || !ScramGrammar.IsNonce(bytes, nonceAt, saidEnd)
            || !ScramGrammar.BeginsWith(bytes, saidEnd, proofAt, ProofStart) || !ReadProof(bytes, proofAt))
        {
            return PlatformResult.BadRequest;
        }

        bool isThis = _isBegun && saidEnd - nonceAt == _nonceCount && ConstantTime.AreEqual(bytes, nonceAt, _said, _nonceAt, _nonceCount);
        _isBegun = false;
        if (!isThis)
        {
            return PlatformResult.LoginRefused;
        }

        Say((byte)',');
        Say(bytes, offset, saidEnd - offset);
        if (!IsProof(verifier) || !_isKnown)
        {
            return PlatformResult.LoginRefused;
        }

        Sign(verifier, answer);
        _hkdf.Extract(_said, _nonceAt, _nonceCount, verifier.ServerKey, 0, ScramVerifier.KeyBytes);
        _hkdf.Expand(KeysPurpose, _said, 0, _saidCount, keys);
        return PlatformResult.Done;
    }

    /// <summary>Ends an exchange that was begun.</summary>
    public void Forget() => _isBegun = false;

    private void SayFirst(ScramVerifier verifier, byte[] bytes, int nonceAt, int nonceCount)
    {
        Say(NonceStart, 0, NonceStart.Length);
        _nonceAt = _saidCount;
        Say(bytes, nonceAt, nonceCount);
        _saidCount += _nonces.Write(_said, _saidCount);
        _nonceCount = _saidCount - _nonceAt;
        Say(SaltStart, 0, SaltStart.Length);
        _saidCount += Base64.Encode(_isKnown ? verifier.Salt : _scratch, 0, ScramVerifier.SaltBytes, _said, _saidCount);
        Say(IterationsStart, 0, IterationsStart.Length);
        int unit = 1;
        while (verifier.Iterations / unit >= 10)
        {
            unit *= 10;
        }

        for (; unit > 0; unit /= 10)
        {
            Say((byte)('0' + (verifier.Iterations / unit % 10)));
        }
    }

    private void Say(byte letter) => _said[_saidCount++] = letter;

    private void Say(byte[] bytes, int offset, int count)
    {
        Array.Copy(bytes, offset, _said, _saidCount, count);
        _saidCount += count;
    }

    private bool ReadProof(byte[] bytes, int at)
    {
        // 44 letters with exactly one fill are 32 bytes; any other number of them would not fit.
        return bytes[at + ProofTextBytes - 1] == '=' && bytes[at + ProofTextBytes - 2] != '='
            && Base64.Decode(bytes, at, ProofTextBytes, _proof, 0) == ProofBytes;
    }

    /// <summary>RFC 5802 §3: the proof is the ClientKey under a signature that only the StoredKey makes, and the StoredKey is the hash of the ClientKey.</summary>
    private bool IsProof(ScramVerifier verifier)
    {
        _hmac.Compute(verifier.StoredKey, _said, 0, _saidCount, _scratch, 0);
        for (int i = 0; i < ProofBytes; i++)
        {
            _proof[i] ^= _scratch[i];
        }

        _sha.Hash(_proof, 0, ProofBytes, _scratch, 0);
        Array.Clear(_proof, 0, ProofBytes);
        return ConstantTime.AreEqual(_scratch, 0, verifier.StoredKey, 0, ScramVerifier.KeyBytes);
    }

    private void Sign(ScramVerifier verifier, MessageWriter answer)
    {
        _hmac.Compute(verifier.ServerKey, _said, 0, _saidCount, _scratch, 0);
        Base64.Encode(_scratch, 0, _scratch.Length, _text, 0);
        answer.Bytes(SignatureStart, 0, SignatureStart.Length);
        answer.Bytes(_text, 0, ProofTextBytes);
    }
}
