using System.Collections.Generic;

namespace AccessStandalone.Proof.Tests.Mutants;

/// <summary>Mistakes in who may enter that the comparison with the model must bring to light.</summary>
internal static class RuleMutationList
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("blocklist after the state", new Edit(
            "AccessRules.cs",
            """
                    if (user.Kind == UserKind.Blocklist)
                    {
                        return Reason.Blocklist;
                    }

                    if (user.State != UserState.Normal)
                    {
                        return user.State == UserState.Lost ? Reason.Lost : Reason.Frozen;
                    }

            """,
            """
                    if (user.State != UserState.Normal)
                    {
                        return user.State == UserState.Lost ? Reason.Lost : Reason.Frozen;
                    }

                    if (user.Kind == UserKind.Blocklist)
                    {
                        return Reason.Blocklist;
                    }

            """)),
        new("the schedule before the validity", new Edit(
            "AccessRules.cs",
            """
                    Reason reason = CheckValidity(user, now);
                    if (reason == Reason.None)
                    {
                        reason = CheckSchedule(user, rules, now);
                    }

            """,
            """
                    Reason reason = CheckSchedule(user, rules, now);
                    if (reason == Reason.None)
                    {
                        reason = CheckValidity(user, now);
                    }

            """)),
        new("a VIP ignores validity too", new Edit(
            "AccessRules.cs",
            "if (user.ValidFromS == 0 && user.ValidToS == 0)",
            "if (user.Kind == UserKind.Vip || (user.ValidFromS == 0 && user.ValidToS == 0))")),
        new("a VIP keeps to schedules", new Edit(
            "AccessRules.cs",
            "user.Schedule == User.AlwaysSchedule || user.Kind == UserKind.Vip",
            "user.Schedule == User.AlwaysSchedule")),
        new("the first valid second does not count", new Edit("AccessRules.cs", "now.LocalS < user.ValidFromS", "now.LocalS <= user.ValidFromS")),
        new("the last valid second does not count", new Edit("AccessRules.cs", "now.LocalS > user.ValidToS", "now.LocalS >= user.ValidToS")),
        new("an expired card lives again without a clock", new Edit(
            "AccessRules.cs",
            """
                    if (user.ValidFromS == 0 && user.ValidToS == 0)
                    {
            """,
            """
                    if ((user.ValidFromS == 0 && user.ValidToS == 0) || !now.IsKnown)
                    {
            """)),
        new("only a guest needs uses", new Edit(
            "AccessRules.cs",
            "reason == Reason.None && user.UsesLeft == 0",
            "reason == Reason.None && user.Kind == UserKind.Guest && user.UsesLeft == 0")),
        new("the password before the mode", new Edit(
            "AccessRules.cs",
            """
                    if (!IsTaken(method, mode))
                    {
                        return Reason.Mode;
                    }

                    return NeedsPassword(method, mode) ? CheckPassword(user, method, match) : Reason.None;
            """,
            """
                    reason = NeedsPassword(method, mode) ? CheckPassword(user, method, match) : Reason.None;
                    return reason == Reason.None && !IsTaken(method, mode) ? Reason.Mode : reason;
            """)),
        new("a card opens in mode 2", new Edit("AccessRules.cs", "return mode != UnlockMode.UserIdAndPassword;", "return true;")),
        new("the interval before always closed", new Edit(
            "AccessRules.cs",
            """
                    if (alwaysClosed)
                    {
                        return Reason.AlwaysClosed;
                    }

                    return inInterval ? Reason.Interval : Reason.None;
            """,
            """
                    if (inInterval)
                    {
                        return Reason.Interval;
                    }

                    return alwaysClosed ? Reason.AlwaysClosed : Reason.None;
            """)),
        new("where both schedules hold the door is open", new Edit(
            "DoorSchedules.cs",
            """
                    if (Holds(SettingId.AlwaysClosedSchedule, now))
                    {
                        return DoorMode.AlwaysClosed;
                    }

                    return Holds(SettingId.AlwaysOpenSchedule, now) ? DoorMode.AlwaysOpen : DoorMode.Normal;
            """,
            """
                    if (Holds(SettingId.AlwaysOpenSchedule, now))
                    {
                        return DoorMode.AlwaysOpen;
                    }

                    return Holds(SettingId.AlwaysClosedSchedule, now) ? DoorMode.AlwaysClosed : DoorMode.Normal;
            """)),
        new("a schedule beats a command", new Edit(
            "ModeSwitch.cs",
            "return command == DoorMode.Normal ? _scheduled : command;",
            "return _scheduled == DoorMode.Normal ? command : _scheduled;")),
        new("always closed beats emergency", new Edit(
            "DoorController.cs",
            "public bool IsAlwaysClosed => !_emergency.Holds &&",
            "public bool IsAlwaysClosed =>")),
        new("a patrol opens", new Edit(
            "AccessControl.cs",
            "_attempt.User.Kind == UserKind.Patrol)",
            "_attempt.User.Kind == UserKind.Patrol && Situation.IsAlwaysClosed)")),
        new("a patrol's uses are counted", new Edit(
            "AccessControl.cs",
            "Write(RecordKind.Patrol, Reason.None);",
            """
            Write(RecordKind.Patrol, Reason.None);
                        _users.SetUsesLeft(_attempt.UserId, (ushort)(_attempt.User.UsesLeft - 1));
            """)),
        new("uses are counted where the door stands open", new Edit(
            "AccessControl.cs",
            "_attempt.User != null && !Situation.IsHeldOpen)",
            "_attempt.User != null)")),
        new("two in one step have the same use", new Edit(
            "AccessControl.cs",
            """
                    _uses.Settle();
                    _attempt.Begin
            """,
            "        _attempt.Begin")),
        new("the number that the platform sets meanwhile is lost", new Edit("UseCounter.cs", " || !UseMark.IsOf(_pendingMark, _user.Revision))", ")")),
        new("a restart forgets the last use", new Edit(
            "UseCounter.cs",
            "back < RecordsLookedBack && back < newest",
            "back < RecordsLookedBack && back > newest")),
        new("no alarm under duress", new Edit(
            "AccessControl.cs",
            "BeginAlarm(AlarmKind.Duress);",
            "_attempt.Match = PasswordMatch.Right;")),
        new("no duress alarm where the user is refused", new Edit(
            "AccessControl.cs",
            "if (_attempt.IsDuress)",
            "if (_attempt.IsDuress && reason == Reason.None)")),
        new("a duress password counts while that is off", new Edit(
            "AccessControl.cs",
            "match == PasswordMatch.Duress && !_settings.IsOn(SettingId.Duress)",
            "match == PasswordMatch.Duress && _settings.IsOn(SettingId.None)")),
        new("no duress alarm while codes are locked", new Edit(
            "AccessControl.cs",
            """
                    BeginAlarms(Reason.LockedOut);

            """,
            "")),
        new("one alarm for a blocklist user under duress", new Edit(
            "AccessControl.cs",
            "if (reason == Reason.Blocklist)",
            "if (reason == Reason.Blocklist && !_attempt.IsDuress)")),
        new("the alarm comes after the record", new Edit(
            "AccessControl.cs",
            """
                    BeginAlarms(reason);
                    if (reason == Reason.None && _attempt.User
            """,
            """
                    if (reason == Reason.Blocklist)
                    {
                        Write(RecordKind.Refused, reason);
                        BeginAlarms(reason);
                        return Verdict.Refuse;
                    }

                    BeginAlarms(reason);
                    if (reason == Reason.None && _attempt.User
            """)),
        new("the duress of a 9 carries", new Edit(
            "Digits.cs",
            "Value = Value - last + ((last + 9) % 10);",
            "Value = Value == 0 ? 9 : Value - 1;")),
        new("leading zeros of a public password do not count", new Edit(
            "PublicPasswords.cs",
            "!typed.IsEmpty && _store.Has(_tags.OfPublic(typed.Value), typed.Length)",
            "!typed.IsEmpty && HasNumber(typed.Value)")),
        new("the interval refuses at its end too", new Edit(
            "UnlockInterval.cs",
            "nowMs - _unlockedMs < intervalS * 1000L",
            "intervalS > 0 && nowMs - _unlockedMs <= intervalS * 1000L")),
        new("the interval counts while the door is held open", new Edit("AccessControl.cs", "bool inInterval = !Situation.IsHeldOpen &&", "bool inInterval =")),
        new("an unlock of an open door begins the interval", new Edit(
            "AccessControl.cs",
            "if (reason == Reason.None && !Situation.IsHeldOpen)",
            "if (reason == Reason.None)")),
        new("codes are locked after six", new Edit(
            "AttemptLock.cs",
            "public const int MaxFailures = 5;",
            "public const int MaxFailures = 6;")),
        new("the lock ends a millisecond late", new Edit("AttemptLock.cs", "nowMs >= _lockedUntilMs", "nowMs > _lockedUntilMs")),
        new("a right code does not start the count anew", new Edit("AccessControl.cs", "if (verdict != Verdict.Refuse)", "if (verdict == Verdict.Refuse)")),
        new("a right code that the door refuses starts the count anew", new Edit("AccessControl.cs", "if (verdict != Verdict.Refuse)", "if (verdict <= Verdict.Grant)")),
        new("the end of the lock is not reported", new Edit(
            "AccessControl.cs",
            "Lockouts.Watch(_codeLock, _records, AlarmKind.CodesLocked, nowMs);",
            "_codeLock.IsLocked(nowMs);")),
    ];
}
