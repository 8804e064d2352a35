using System;
using AccessStandalone.Access;
using AccessStandalone.Protocol;
using AccessStandalone.Storage;

namespace AccessStandalone.Platform;

/// <summary>
/// The platform's account: what is kept of its password, and the device's own number. A restore clears both; a new number is made when it is next wanted.
/// </summary>
public sealed class PlatformAccount : IPlatformAccount
{
    public const int DeviceIdBytes = 8;
    public const int OpenClientHashBytes = 16;

    private const byte ProtocolVersion = 1;
    private const int VerifierBytes = 4 + ScramVerifier.SaltBytes + (2 * ScramVerifier.KeyBytes);
    private const byte InitialisedFlag = 1;
    private const byte HighSecurityFlag = 2;

    private readonly ISettingStore _settings;
    private readonly IRandomSource _random;
    private readonly RecordWriter _records;
    private readonly LockoutAlarm _lockout;
    private readonly byte[] _verifier = new byte[VerifierBytes];
    private readonly byte[] _newVerifier = new byte[VerifierBytes];
    private readonly byte[] _openClientHash = new byte[OpenClientHashBytes];
    private readonly byte[] _deviceId = new byte[DeviceIdBytes];
    private int _version = -1;
    private bool _isInitialised;

    public PlatformAccount(ISettingStore settings, IRandomSource random, RecordWriter records)
    {
        _settings = settings;
        _random = random;
        _records = records;
        _lockout = new LockoutAlarm(records);
        Refresh();
    }

    public bool IsInitialised
    {
        get
        {
            Refresh();
            return _isInitialised;
        }
    }

    public bool IsReady => _settings.IsReadyFor(SecretId.PlatformVerifier) && _settings.IsReadyFor(SecretId.OpenClientHash);

    public bool IsHighSecurity => _settings.Get(SettingId.HighSecurity) != 0;

    /// <summary>Whether the alarm of a lock-out lasts.</summary>
    public bool IsLockedOut => _lockout.IsOn;

    /// <summary>The device's number, 8 bytes; not to be changed.</summary>
    public byte[] DeviceId
    {
        get
        {
            Refresh();
            return _deviceId;
        }
    }

    /// <summary>Lets time pass: the alarm of a lock-out ends.</summary>
    public void Update(long nowMs) => _lockout.Update(nowMs);

    public void WriteInfo(MessageWriter into)
    {
        into.U8(ProtocolVersion);
        into.U8((byte)((IsInitialised ? InitialisedFlag : 0) | (IsHighSecurity ? HighSecurityFlag : 0)));
        into.Bytes(DeviceId, 0, DeviceIdBytes);
        DeviceNames.Write(DeviceNames.Model, into);
        DeviceNames.Write(DeviceNames.FirmwareVersion, into);
    }

    public bool TryGetVerifier(ScramVerifier into)
    {
        if (!IsInitialised)
        {
            return false;
        }

        into.Iterations = (int)LittleEndian.Get32(_verifier, 0);
        int at = 4;
        Array.Copy(_verifier, at, into.Salt, 0, ScramVerifier.SaltBytes);
        at += ScramVerifier.SaltBytes;
        Array.Copy(_verifier, at, into.StoredKey, 0, ScramVerifier.KeyBytes);
        at += ScramVerifier.KeyBytes;
        Array.Copy(_verifier, at, into.ServerKey, 0, ScramVerifier.KeyBytes);
        return true;
    }

    /// <summary>What an open client must know.</summary>
    /// <param name="into">16 bytes.</param>
    /// <returns>false if open clients may not log in; <paramref name="into"/> is unchanged then.</returns>
    public bool TryGetOpenClientHash(byte[] into) => IsInitialised && _settings.TryGetSecret(SecretId.OpenClientHash, into);

    public PlatformResult Initialise(MessageReader verifier, uint address)
    {
        if (IsInitialised)
        {
            return PlatformResult.NotAllowed;
        }

        _records.PeerAddress = address;
        var result = (PlatformResult)SetPassword(verifier);
        _records.PeerAddress = 0;
        return result;
    }

    /// <summary>Sets the password, all of the message (PROTOCOL.md §6.2), and records it.</summary>
    /// <returns>0, <see cref="PlatformResult.BadRequest"/> or Fault.</returns>
    public byte SetPassword(MessageReader verifier)
    {
        verifier.Bytes(_newVerifier, VerifierBytes);
        byte hasHash = verifier.U8();
        if (hasHash != 0)
        {
            verifier.Bytes(_openClientHash, OpenClientHashBytes);
        }

        uint iterations = LittleEndian.Get32(_newVerifier, 0);
        if (!verifier.IsAtEnd || hasHash > 1 || iterations < ScramVerifier.MinIterations || iterations > ScramVerifier.MaxIterations)
        {
            return (byte)PlatformResult.BadRequest;
        }

        // In this order a power cut leaves no open client with the password that was.
        bool isKept = _settings.SetSecret(SecretId.OpenClientHash, null)
            && _settings.SetSecret(SecretId.PlatformVerifier, _newVerifier)
            && (hasHash == 0 || _settings.SetSecret(SecretId.OpenClientHash, _openClientHash));
        if (!isKept)
        {
            return (byte)ChangeResult.Fault;
        }

        PlatformSetting.Write(_records, RecordName.PlatformPassword);
        return 0;
    }

    public void RecordLogin(PlatformResult result, uint address)
    {
        Record record = _records.Begin(RecordKind.Login);
        record.Reason = result == PlatformResult.Done ? Reason.None : result == PlatformResult.LockedOut ? Reason.LockedOut : Reason.Password;
        record.Method = AccessMethod.Remote;
        record.Address = address;
        _records.Write();
    }

    public void RecordLockout(uint address) => _lockout.Raise(address);

    /// <summary>Reads what is kept, if anything was changed since.</summary>
    private void Refresh()
    {
        if (_version == _settings.Version)
        {
            return;
        }

        _isInitialised = _settings.TryGetSecret(SecretId.PlatformVerifier, _verifier);
        if (!_settings.TryGetSecret(SecretId.DeviceId, _deviceId))
        {
            _random.Fill(_deviceId);

            // One that cannot be kept is good until the next start.
            _settings.SetSecret(SecretId.DeviceId, _deviceId);
        }

        _version = _settings.Version;
    }
}
