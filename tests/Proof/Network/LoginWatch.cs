using System.Collections.Generic;
using AccessStandalone.HalSim.Monitors;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Network;

/// <summary>Follows the records: five failed logins in a row must lock the account, nobody gets in meanwhile, and strangers leave no other records.</summary>
internal sealed class LoginWatch(RecordMonitor records)
{
    private const int MaxFailures = 5;
    private const long LockUs = 5L * 60 * 1_000_000;

    private readonly Dictionary<uint, int> _failuresFrom = [];
    private int _read;

    /// <summary>Logins that failed, in a row.</summary>
    public int Failures { get; private set; }

    /// <summary>Until when the account is locked, virtual time.</summary>
    public long LockedUntilUs { get; private set; }

    public int Logins { get; private set; }

    public int Lockouts { get; private set; }

    /// <summary>Those that were not of an address only.</summary>
    public int AccountLockouts { get; private set; }

    /// <summary>Takes what is new.</summary>
    /// <param name="strangersOnly">Nobody is asked for anything but a login that fails.</param>
    /// <param name="mayLogIn">Whether one that succeeds is right.</param>
    /// <returns>What is wrong, or null.</returns>
    public string? Read(long nowUs, bool strangersOnly, bool mayLogIn)
    {
        records.Read();
        IReadOnlyList<Record> all = records.All;
        string? failure = null;
        for (; _read < all.Count; _read++)
        {
            Record record = all[_read];
            failure ??= record.Kind switch
            {
                RecordKind.Login when record.Reader == ReaderId.None => Take(record, nowUs, mayLogIn),
                RecordKind.Lockout when record.Reader == ReaderId.None => Lock(record, nowUs),
                RecordKind.Login or RecordKind.Lockout or RecordKind.Clock => null,
                RecordKind.Setting when record.Name == RecordName.OsdpInstall => null,

                RecordKind.Fault when record.Name == RecordName.TimeServer => null,

                // Of the door's and the readers' lines, too: a reader that a client has set up and that is not there.
                RecordKind.Alarm or RecordKind.AlarmEnd => null,
                _ => strangersOnly ? $"without a login there is a record of {record.Kind} {record.Alarm} {record.Name}" : null,
            };
        }

        return failure;
    }

    private string? Take(Record record, long nowUs, bool mayLogIn)
    {
        if (record.Reason == Reason.None)
        {
            Logins++;
            Failures = 0;
            _failuresFrom.Remove(record.Address);
            return !mayLogIn ? "somebody has logged in without the password" : nowUs < LockedUntilUs ? "a login during the lock" : null;
        }

        if (record.Reason == Reason.Password)
        {
            Failures++;
            _failuresFrom[record.Address] = _failuresFrom.GetValueOrDefault(record.Address) + 1;
            return Failures > MaxFailures ? $"{Failures} failed logins in a row and no lock" : null;
        }

        return null;
    }

    /// <summary>Of the account, of the address, or of both.</summary>
    private string? Lock(Record record, long nowUs)
    {
        bool isAccount = Failures == MaxFailures;
        bool isAddress = _failuresFrom.GetValueOrDefault(record.Address) >= MaxFailures;
        Lockouts++;
        if (isAccount)
        {
            Failures = 0;
            AccountLockouts++;
            LockedUntilUs = nowUs + LockUs;
        }

        if (isAddress)
        {
            _failuresFrom.Remove(record.Address);
        }

        return isAccount || isAddress ? null : $"locked after {Failures} failures";
    }
}
