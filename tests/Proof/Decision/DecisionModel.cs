using System;
using System.Collections.Generic;
using AccessStandalone.Access;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Decision;

/// <summary>
/// Who may enter, written down from the rules (what the device does §2–§3, and the decisions where they are silent) and from nothing else: two that
/// were written apart do not share a mistake.
/// </summary>
public sealed class DecisionModel
{
    private const int FailuresUntilLock = 5;
    private const long LockMs = 5 * 60 * 1000;

    private readonly DecisionWorld _world;
    private int _failedCodes;

    public DecisionModel(DecisionWorld world)
    {
        _world = world;
    }

    /// <summary>Codes are refused until then; null if they are not.</summary>
    public long? LockedUntilMs { get; private set; }

    /// <summary>The last unlock that the interval is counted from.</summary>
    public long? UnlockedMs { get; private set; }

    /// <summary>Locks and the interval live in RAM.</summary>
    public void Restart()
    {
        _failedCodes = 0;
        LockedUntilMs = null;
        UnlockedMs = null;
    }

    /// <summary>Lets time pass.</summary>
    /// <returns>The records of it.</returns>
    public IReadOnlyList<ExpectedRecord> Wait()
    {
        if (LockedUntilMs is not { } end || _world.NowMs < end)
        {
            return [];
        }

        LockedUntilMs = null;
        _failedCodes = 0;
        return [Silent(RecordKind.AlarmEnd, ReaderId.None)];
    }

    public Answer Card(ulong card, ReaderId reader)
    {
        var claim = new Claim(AccessMethod.Card, reader, card, _world.OwnerOf(card), null);
        Reason reason = AboutPerson(claim.Person);
        if (reason == Reason.None && _world.Mode == 2)
        {
            reason = Reason.Mode;
        }

        if (reason == Reason.None && _world.Mode == 1)
        {
            if (claim.Person!.Password != null)
            {
                return new Answer(Verdict.AskPassword, []);
            }

            reason = Reason.NoPassword;
        }

        return Conclude(claim, reason);
    }

    /// <summary>After a card was answered with the question for its password.</summary>
    public Answer CardAndPassword(ulong card, string typed, ReaderId reader)
    {
        var claim = new Claim(AccessMethod.CardAndCode, reader, card, _world.OwnerOf(card), typed);
        return Conclude(claim, LockedUntilMs != null ? Reason.LockedOut : AboutCode(claim, _world.Mode == 1));
    }

    /// <summary>After digits at idle were answered with the question for their password.</summary>
    public Answer Code(string id, string typed)
    {
        var claim = new Claim(AccessMethod.Code, ReaderId.Keypad, 0, _world.PersonOf(id), typed);
        return Conclude(claim, AboutCode(claim, _world.Mode is 2 or 3));
    }

    public Answer DigitsAtIdle(string digits)
    {
        if (LockedUntilMs != null)
        {
            return Conclude(new Claim(AccessMethod.Code, ReaderId.Keypad, 0, null, null), Reason.LockedOut);
        }

        return _world.PublicPasswords.Contains(digits)
            ? Conclude(new Claim(AccessMethod.Public, ReaderId.Keypad, 0, null, null), Reason.None)
            : new Answer(Verdict.AskPassword, []);
    }

    /// <summary>unknown → blocklist → state → validity → schedule → uses.</summary>
    private Reason AboutPerson(Person? person)
    {
        if (person == null)
        {
            return Reason.Unknown;
        }

        if (person.Kind == UserKind.Blocklist)
        {
            return Reason.Blocklist;
        }

        if (person.State != UserState.Normal)
        {
            return person.State == UserState.Lost ? Reason.Lost : Reason.Frozen;
        }

        Reason reason = AboutTime(person);
        return reason == Reason.None && person.UsesLeft == 0 ? Reason.Uses : reason;
    }

    private Reason AboutTime(Person person)
    {
        bool hasValidity = person.ValidFrom != null || person.ValidTo != null;
        bool hasSchedule = person.Schedule != null && person.Kind != UserKind.Vip;
        if (_world.Local is not { } now)
        {
            return hasValidity || hasSchedule ? Reason.NoClock : Reason.None;
        }

        if (now < person.ValidFrom)
        {
            return Reason.NotYetValid;
        }

        if (now > person.ValidTo)
        {
            return Reason.Expired;
        }

        return hasSchedule && !_world.Plan.Holds(person.Schedule!.Value, now) ? Reason.Schedule : Reason.None;
    }

    private Reason AboutCode(Claim claim, bool isModeRight)
    {
        Reason reason = AboutPerson(claim.Person);
        if (reason != Reason.None)
        {
            return reason;
        }

        if (!isModeRight)
        {
            return Reason.Mode;
        }

        if (claim.Person!.Password == null)
        {
            return Reason.NoPassword;
        }

        return IsRight(claim) || IsDuressPassword(claim) ? Reason.None : Reason.Password;
    }

    private static bool IsRight(Claim claim) => claim.Person?.Password != null && claim.Typed == claim.Person.Password;

    private bool IsDuressPassword(Claim claim) => LockedUntilMs == null && _world.IsDuressOn && claim.Person?.Password != null && claim.Typed == claim.Person.DuressPassword;

    /// <summary>By password; or by kind as soon as it is certain who it is.</summary>
    private bool IsDuress(Claim claim) =>
        IsDuressPassword(claim) || (claim.Person?.Kind == UserKind.Duress && (claim.Card != 0 || IsRight(claim)));

    private Reason AboutDoor()
    {
        if (_world.IsAlwaysClosed)
        {
            return Reason.AlwaysClosed;
        }

        bool isInInterval = UnlockedMs is { } unlockedMs && TimeSpan.FromMilliseconds(_world.NowMs - unlockedMs) < _world.Interval;
        return isInInterval && !_world.IsHeldOpen ? Reason.Interval : Reason.None;
    }

    /// <param name="reason">What the checks up to the password found.</param>
    private Answer Conclude(Claim claim, Reason reason)
    {
        bool isPatrol = reason == Reason.None && claim.Person?.Kind == UserKind.Patrol;
        Reason refusal = reason == Reason.None && !isPatrol ? AboutDoor() : reason;
        bool isGrant = refusal == Reason.None && !isPatrol;
        bool isDuress = IsDuress(claim);
        var records = new List<ExpectedRecord>();
        if (reason == Reason.Blocklist)
        {
            records.Add(Alarm(claim, AlarmKind.Blocklist));
        }

        if (isDuress)
        {
            records.Add(Alarm(claim, AlarmKind.Duress));
        }

        RecordKind kind = isGrant ? RecordKind.Granted : isPatrol ? RecordKind.Patrol : RecordKind.Refused;
        records.Add(Of(claim, kind, refusal, AlarmKind.None, isDuress, isGrant ? Open(claim) : null));
        if (isPatrol && claim.IsCode)
        {
            // A right code in between: the failed ones are no longer in a row.
            _failedCodes = 0;
        }
        else if (claim.IsCode && reason is not (Reason.None or Reason.LockedOut))
        {
            FailCode(records);
        }

        return new Answer(isGrant ? Verdict.Grant : isPatrol ? Verdict.Note : Verdict.Refuse, records);
    }

    /// <returns>The uses left where one was counted.</returns>
    private int? Open(Claim claim)
    {
        if (claim.Method != AccessMethod.Card)
        {
            _failedCodes = 0;
        }

        if (_world.IsHeldOpen)
        {
            return null;
        }

        UnlockedMs = _world.NowMs;
        return claim.Person?.UsesLeft == null ? null : --claim.Person.UsesLeft;
    }

    private void FailCode(List<ExpectedRecord> records)
    {
        _failedCodes++;
        if (_failedCodes == FailuresUntilLock)
        {
            LockedUntilMs = _world.NowMs + LockMs;
            records.Add(Silent(RecordKind.Alarm, ReaderId.None));
            records.Add(Silent(RecordKind.Lockout, ReaderId.Keypad));
        }
    }

    private ExpectedRecord Alarm(Claim claim, AlarmKind alarm) => Of(claim, RecordKind.Alarm, Reason.None, alarm, alarm == AlarmKind.Duress, null);

    /// <summary>About the lock of codes: it concerns nobody in particular.</summary>
    private ExpectedRecord Silent(RecordKind kind, ReaderId reader) =>
        new(kind, Reason.None, AccessMethod.None, reader, AlarmKind.CodesLocked, false, 0, 0, null, UtcMs());

    private ExpectedRecord Of(Claim claim, RecordKind kind, Reason reason, AlarmKind alarm, bool isDuress, int? usesLeft) =>
        new(kind, reason, claim.Method, claim.Reader, alarm, isDuress, claim.Person?.Id ?? 0, claim.Card, usesLeft, UtcMs());

    private long UtcMs() => _world.Utc is { } utc ? (long)(utc - DateTime.UnixEpoch).TotalMilliseconds : 0;
}
