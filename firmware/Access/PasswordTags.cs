using AccessStandalone.Storage;

namespace AccessStandalone.Access;

/// <summary>
/// Check values of passwords: a keyed hash of (purpose, user ID, length, digits) under a random per-device secret, so that no
/// password is ever stored and equal passwords of two users look different. Message layout, 16 bytes: purpose, length,
/// two zeros, user ID (4, big-endian), digits as a number (8, big-endian).
/// </summary>
public sealed class PasswordTags
{
    public const int SecretLength = 32;

    private const byte UserPurpose = 1;
    private const byte AdminPurpose = 2;
    private const byte PublicPurpose = 3;

    private readonly IKeyedHash _hash;
    private readonly byte[] _message = new byte[16];
    private readonly Digits _undone = new Digits();

    public PasswordTags(IKeyedHash hash)
    {
        _hash = hash;
    }

    /// <summary>Loads the device secret, or makes one where there is none: at the first start and after a complete restore.</summary>
    public void LoadSecret(ISettingStore settings, IRandomSource random)
    {
        byte[] secret = new byte[SecretLength];
        if (!settings.TryGetSecret(SecretId.DeviceSecret, secret))
        {
            random.Fill(secret);

            // A store that cannot keep it keeps no password made with it either; its state is reported elsewhere.
            settings.SetSecret(SecretId.DeviceSecret, secret);
        }

        _hash.SetKey(secret);
    }

    /// <summary>Never 0, which means "no password".</summary>
    public ulong OfUser(uint userId, Digits password) => Tag(UserPurpose, userId, password.Length, password.Value);

    /// <summary>Never 0.</summary>
    public ulong OfAdmin(Digits password) => Tag(AdminPurpose, 0, password.Length, password.Value);

    /// <summary>Of the number alone, leading zeros not counted: the length is kept beside it. Never 0.</summary>
    public ulong OfPublic(ulong number) => Tag(PublicPurpose, 0, 0, number);

    /// <summary>Tells whether typed digits are the password a tag was made of, or its duress form. Both are always computed: the time taken must not tell.</summary>
    public PasswordMatch Match(uint userId, ulong tag, Digits typed)
    {
        ulong asTyped = OfUser(userId, typed);
        _undone.CopyFrom(typed);
        _undone.UndoDuress();
        ulong undone = OfUser(userId, _undone);
        if (tag == 0)
        {
            return PasswordMatch.Wrong;
        }

        if (asTyped == tag)
        {
            return PasswordMatch.Right;
        }

        return undone == tag ? PasswordMatch.Duress : PasswordMatch.Wrong;
    }

    private ulong Tag(byte purpose, uint userId, int length, ulong digits)
    {
        _message[0] = purpose;
        _message[1] = (byte)length;
        for (int i = 0; i < 4; i++)
        {
            _message[4 + i] = (byte)(userId >> (24 - (8 * i)));
        }

        for (int i = 0; i < 8; i++)
        {
            _message[8 + i] = (byte)(digits >> (56 - (8 * i)));
        }

        ulong tag = _hash.Hash(_message);
        return tag == 0 ? 1 : tag;
    }
}

/// <summary>What typed digits are, compared with a user's password.</summary>
public enum PasswordMatch : byte
{
    Wrong = 0,
    Right = 1,

    /// <summary>The password with its last digit plus 1.</summary>
    Duress = 2,
}
