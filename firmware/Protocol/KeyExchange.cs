using System;

namespace AccessStandalone.Protocol;

/// <summary>
/// The key exchange of an initialisation (PROTOCOL.md §5.2), one at a time for the whole device. It is called again and again until it is ready, and takes a
/// short slice each time.
/// </summary>
public sealed class KeyExchange
{
    public const int KeyBytes = X25519.KeyBytes;

    private static readonly byte[] Purpose =
    {
        (byte)'A', (byte)'S', (byte)'P', (byte)'1', (byte)' ', (byte)'i', (byte)'n', (byte)'i', (byte)'t', (byte)'i', (byte)'a', (byte)'l', (byte)'i', (byte)'s', (byte)'e',
    };

    private readonly X25519 _curve = new X25519();
    private readonly Hkdf _hkdf;
    private readonly IRandomBytes _random;
    private readonly byte[] _secret = new byte[KeyBytes];
    private readonly byte[] _point = new byte[KeyBytes];

    // The client's, then the device's: the salt.
    private readonly byte[] _publicKeys = new byte[2 * KeyBytes];
    private bool _isShared;

    public KeyExchange(Hkdf hkdf, IRandomBytes random)
    {
        _hkdf = hkdf;
        _random = random;
    }

    /// <summary>Whether an exchange is under way, or ready and not yet taken.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>Whether the exchange has come to its end.</summary>
    public bool IsReady { get; private set; }

    /// <summary>Begins, with a new secret; one under way is forgotten.</summary>
    /// <param name="clientKey">32 bytes from <paramref name="offset"/> on; copied.</param>
    public void Begin(byte[] clientKey, int offset)
    {
        Array.Copy(clientKey, offset, _publicKeys, 0, KeyBytes);
        _random.Fill(_secret);
        Array.Clear(_point, 0, KeyBytes);
        _point[0] = 9;
        _curve.Begin(_secret, _point);
        _isShared = false;
        IsBusy = true;
        IsReady = false;
    }

    /// <summary>Does a slice, if there is anything to do.</summary>
    /// <returns><see cref="IsReady"/>.</returns>
    public bool Continue()
    {
        if (!IsBusy || IsReady || !_curve.Continue())
        {
            return IsReady;
        }

        if (_isShared)
        {
            IsReady = true;
            return true;
        }

        _curve.TakeResult(_point);
        Array.Copy(_point, 0, _publicKeys, KeyBytes, KeyBytes);
        Array.Copy(_publicKeys, 0, _point, 0, KeyBytes);
        _curve.Begin(_secret, _point);
        _isShared = true;
        return false;
    }

    /// <summary>Ends an exchange that is ready.</summary>
    /// <param name="answer">Gets the device's public key when the result is Done.</param>
    /// <param name="keys">Gets 64 bytes, the keys of <see cref="SealedFrames"/>, when the result is Done.</param>
    /// <returns>Done, or BadRequest for a client's key that gives all zeros.</returns>
    public PlatformResult Take(MessageWriter answer, byte[] keys)
    {
        bool isGood = _curve.TakeResult(_secret);
        if (isGood)
        {
            answer.Bytes(_publicKeys, KeyBytes, KeyBytes);
            _hkdf.Extract(_publicKeys, 0, _publicKeys.Length, _secret, 0, KeyBytes);
            _hkdf.Expand(Purpose, _publicKeys, 0, 0, keys);
        }

        Forget();
        return isGood ? PlatformResult.Done : PlatformResult.BadRequest;
    }

    /// <summary>Gives up an exchange: its client has gone.</summary>
    public void Forget()
    {
        Array.Clear(_secret, 0, KeyBytes);
        _curve.Forget();
        IsBusy = false;
        IsReady = false;
    }
}
