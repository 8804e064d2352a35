namespace AccessStandalone.Protocol.Open;

/// <summary>
/// The login of one open client (DHIP.md §3): a challenge, good for one attempt on its own connection, and the answer to it. Only the name and H2 count.
/// </summary>
public sealed class OpenLogin
{
    public const int RealmBytes = 25;
    public const int RandomBytes = 18;
    public const int AnswerBytes = 32;

    private const string RealmStart = "Login to ";
    private const string User = "admin";
    private const int DeviceIdBytes = 8;
    private const ulong RandomRange = 1000000000000000000;

    private readonly IOpenAccount _account;
    private readonly IOpenDesk _desk;
    private readonly IRandomBytes _randomBytes;
    private readonly Md5 _md5 = new Md5();
    private readonly byte[] _drawn = new byte[8];
    private readonly byte[] _verifier = new byte[Md5.HashBytes];
    private readonly byte[] _message = new byte[User.Length + 1 + RandomBytes + 1 + AnswerBytes];
    private readonly byte[] _expected = new byte[AnswerBytes];
    private readonly byte[] _answer = new byte[AnswerBytes];
    private bool _hasChallenge;

    public OpenLogin(IOpenAccount account, IOpenDesk desk, IRandomBytes randomBytes)
    {
        _account = account;
        _desk = desk;
        _randomBytes = randomBytes;
    }

    /// <summary>What the password was hashed with, ASCII.</summary>
    public byte[] Realm { get; } = new byte[RealmBytes];

    /// <summary>The challenge, decimal digits.</summary>
    public byte[] Random { get; } = new byte[RandomBytes];

    /// <summary>Begins a connection.</summary>
    public void Begin() => _hasChallenge = false;

    /// <summary>Makes a new challenge; the one before is worth nothing any more.</summary>
    /// <returns>Challenge, LockedOut or NotInitialised.</returns>
    public OpenError MakeChallenge(uint address, long nowMs)
    {
        _hasChallenge = false;
        if (!_account.TryGetVerifier(_verifier))
        {
            return OpenError.NotInitialised;
        }

        if (_account.IsLockedOut(address, nowMs))
        {
            _account.CountLogin(PlatformResult.LockedOut, address, nowMs);
            return OpenError.LockedOut;
        }

        WriteRealm();
        WriteRandom();
        _hasChallenge = true;
        return OpenError.Challenge;
    }

    /// <summary>A number that is not 0, for a session.</summary>
    public uint DrawSession()
    {
        _randomBytes.Fill(_drawn);
        uint session = OpenHeader.Get32(_drawn, 0) & int.MaxValue;
        return session == 0 ? 1 : session;
    }

    /// <summary>Looks at the answer to the challenge.</summary>
    /// <param name="isAdmin">Whether the name is the account's.</param>
    /// <param name="bytes">H2 is in it.</param>
    /// <returns>None if it is right; LoginRefused, LockedOut or NotInitialised.</returns>
    public OpenError TakeAnswer(bool isAdmin, byte[] bytes, int at, int count, uint address, long nowMs)
    {
        bool hasChallenge = _hasChallenge;
        _hasChallenge = false;
        if (!_account.TryGetVerifier(_verifier))
        {
            return OpenError.NotInitialised;
        }

        if (_account.IsLockedOut(address, nowMs))
        {
            _account.CountLogin(PlatformResult.LockedOut, address, nowMs);
            return OpenError.LockedOut;
        }

        System.Array.Clear(_answer, 0, AnswerBytes);
        System.Array.Copy(bytes, at, _answer, 0, count < AnswerBytes ? count : AnswerBytes);
        WriteExpected(Random, RandomBytes, _verifier, _expected);
        bool isSame = ConstantTime.AreEqual(_answer, 0, _expected, 0, AnswerBytes);
        bool isRight = isSame && isAdmin && hasChallenge && count == AnswerBytes;
        _account.CountLogin(isRight ? PlatformResult.Done : PlatformResult.LoginRefused, address, nowMs);
        return isRight ? OpenError.None : OpenError.LoginRefused;
    }

    /// <summary>Writes H2, 32 hex digits in upper case.</summary>
    /// <param name="random">The challenge, at most <see cref="RandomBytes"/> bytes.</param>
    public void WriteExpected(byte[] random, int randomCount, byte[] verifier, byte[] into)
    {
        int at = Write(User, _message, 0);
        _message[at] = (byte)':';
        System.Array.Copy(random, 0, _message, at + 1, randomCount);
        at += 1 + randomCount;
        _message[at] = (byte)':';
        HexText.Write(verifier, Md5.HashBytes, _message, at + 1);
        _md5.Hash(_message, 0, at + 1 + AnswerBytes, _message, 0);
        HexText.Write(_message, Md5.HashBytes, into, 0);
    }

    private void WriteRealm()
    {
        _desk.ReadDeviceId(_drawn);
        HexText.Write(_drawn, DeviceIdBytes, Realm, Write(RealmStart, Realm, 0));
    }

    private void WriteRandom()
    {
        _randomBytes.Fill(_drawn);
        ulong number = (OpenHeader.Get32(_drawn, 0) | ((ulong)OpenHeader.Get32(_drawn, 4) << 32)) % RandomRange;
        for (int i = RandomBytes - 1; i >= 0; i--)
        {
            Random[i] = (byte)('0' + (int)(number % 10));
            number /= 10;
        }
    }

    /// <returns>Where it ends.</returns>
    private static int Write(string text, byte[] into, int at)
    {
        for (int i = 0; i < text.Length; i++)
        {
            into[at + i] = (byte)text[i];
        }

        return at + text.Length;
    }
}
