namespace AccessStandalone.Storage;

/// <summary>Byte strings the device keeps beside its numeric settings.</summary>
public enum SecretId : byte
{
    /// <summary>The random per-device key of all password check values; 32 bytes.</summary>
    DeviceSecret = 1,

    /// <summary>Check value of the admin password, 8 bytes; absent while the default password holds.</summary>
    AdminPasswordTag = 2,

    /// <summary>The base key of RS-485 reader 1, 16 bytes.</summary>
    Osdp1Key = 3,
    Osdp2Key = 4,
    Osdp3Key = 5,
    Osdp4Key = 6,
    Osdp5Key = 7,
    Osdp6Key = 8,
    Osdp7Key = 9,
    Osdp8Key = 10,

    /// <summary>The base key of this device in working mode reader, 16 bytes.</summary>
    OsdpOwnKey = 11,

    /// <summary>What the device keeps of the platform's password, 84 bytes: iterations (4), salt (16), StoredKey (32), ServerKey (32). Absent: not initialised.</summary>
    PlatformVerifier = 12,

    /// <summary>MD5 of name, realm and password for open clients, 16 bytes; absent where they may not log in.</summary>
    OpenClientHash = 13,

    /// <summary>The random number that the device is known by, 8 bytes.</summary>
    DeviceId = 14,

    /// <summary>Address, mask, gateway, name server and time server, 62 bytes; absent while the defaults hold.</summary>
    Network = 15,

    /// <summary>Who may connect, 82 bytes; absent: everybody.</summary>
    AddressList = 16,
}

/// <summary>Where settings are kept. A change is durable once it has returned true.</summary>
public interface ISettingStore
{
    /// <summary>Changes with every change of a setting or secret.</summary>
    int Version { get; }

    /// <summary>The value set, or the default of <see cref="SettingTable"/>.</summary>
    int Get(SettingId id);

    /// <summary>
    /// Whether setting it finds erased flash. If not, idle work erases what is wanted; who does not wait for it waits in <see cref="Set"/> instead, 45 ms
    /// and more.
    /// </summary>
    bool IsReadyFor(SettingId id);

    /// <returns>false if the medium failed; the old value still stands.</returns>
    bool Set(SettingId id, int value);

    /// <returns>Whether a secret of exactly this length is kept; <paramref name="into"/> has it then.</returns>
    bool TryGetSecret(SecretId id, byte[] into);

    /// <summary>The same for a secret.</summary>
    bool IsReadyFor(SecretId id);

    /// <param name="value">At most 94 bytes. Null removes the secret.</param>
    /// <returns>false if the medium failed; the old value still stands.</returns>
    bool SetSecret(SecretId id, byte[]? value);

    /// <summary>Everything back to defaults, at once; secrets, public passwords, schedules and the rest are gone.</summary>
    /// <returns>false if the medium failed; nothing was changed then.</returns>
    bool Clear();
}
