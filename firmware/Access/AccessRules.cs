using AccessStandalone.Storage;

namespace AccessStandalone.Access;

/// <summary>How the door is unlocked: the values of <see cref="SettingId.UnlockMode"/> (S2 table 5-2).</summary>
public enum UnlockMode : byte
{
    Card = 0,
    CardAndPassword = 1,
    UserIdAndPassword = 2,
    CardOrUserIdAndPassword = 3,
}

/// <summary>
/// The decision, pure: the checks in their fixed order, the first that fails is the reason. unknown → blocklist → state → validity →
/// schedule → uses → mode → password → always closed → interval.
/// </summary>
public static class AccessRules
{
    /// <summary>Everything about the user and the credential.</summary>
    /// <param name="user">Who has the card or the ID, or null where nobody has it (any more).</param>
    /// <param name="method">Card, CardAndCode or Code. A card alone in mode 1 is not refused: its password is wanted (<see cref="WantsPassword"/>).</param>
    /// <param name="match">The password; for a card alone it does not count.</param>
    /// <returns>The reason to refuse, or none.</returns>
    public static Reason CheckUser(
        User? user, AccessMethod method, UnlockMode mode, PasswordMatch match, TimeRules rules, Moment now)
    {
        if (user == null)
        {
            return Reason.Unknown;
        }

        Reason reason = CheckRights(user, rules, now);
        if (reason != Reason.None)
        {
            return reason;
        }

        if (!IsTaken(method, mode))
        {
            return Reason.Mode;
        }

        return NeedsPassword(method, mode) ? CheckPassword(user, method, match) : Reason.None;
    }

    /// <summary>Whether the door lets anybody in at all.</summary>
    /// <param name="alwaysClosed">By command or schedule.</param>
    /// <param name="inInterval">The unlock responding interval of an earlier unlock runs.</param>
    public static Reason CheckDoor(bool alwaysClosed, bool inInterval)
    {
        if (alwaysClosed)
        {
            return Reason.AlwaysClosed;
        }

        return inInterval ? Reason.Interval : Reason.None;
    }

    /// <summary>Whether a card that passes still wants the user's password.</summary>
    public static bool WantsPassword(AccessMethod method, UnlockMode mode) =>
        method == AccessMethod.Card && mode == UnlockMode.CardAndPassword;

    private static Reason CheckRights(User user, TimeRules rules, Moment now)
    {
        if (user.Kind == UserKind.Blocklist)
        {
            return Reason.Blocklist;
        }

        if (user.State != UserState.Normal)
        {
            return user.State == UserState.Lost ? Reason.Lost : Reason.Frozen;
        }

        Reason reason = CheckValidity(user, now);
        if (reason == Reason.None)
        {
            reason = CheckSchedule(user, rules, now);
        }

        return reason == Reason.None && user.UsesLeft == 0 ? Reason.Uses : reason;
    }

    private static Reason CheckValidity(User user, Moment now)
    {
        if (user.ValidFromS == 0 && user.ValidToS == 0)
        {
            return Reason.None;
        }

        if (!now.IsKnown)
        {
            return Reason.NoClock;
        }

        if (now.LocalS < user.ValidFromS)
        {
            return Reason.NotYetValid;
        }

        return user.ValidToS != 0 && now.LocalS > user.ValidToS ? Reason.Expired : Reason.None;
    }

    private static Reason CheckSchedule(User user, TimeRules rules, Moment now)
    {
        if (user.Schedule == User.AlwaysSchedule || user.Kind == UserKind.Vip)
        {
            return Reason.None;
        }

        if (!now.IsKnown)
        {
            return Reason.NoClock;
        }

        return rules.Holds(user.Schedule, now) ? Reason.None : Reason.Schedule;
    }

    private static bool IsTaken(AccessMethod method, UnlockMode mode)
    {
        switch (method)
        {
            case AccessMethod.Card:
                return mode != UnlockMode.UserIdAndPassword;
            case AccessMethod.CardAndCode:
                return mode == UnlockMode.CardAndPassword;
            default:
                return mode == UnlockMode.UserIdAndPassword || mode == UnlockMode.CardOrUserIdAndPassword;
        }
    }

    private static bool NeedsPassword(AccessMethod method, UnlockMode mode) =>
        method != AccessMethod.Card || mode == UnlockMode.CardAndPassword;

    /// <summary>Without a password no card opens either where one is wanted: asking for what cannot be right helps nobody.</summary>
    private static Reason CheckPassword(User user, AccessMethod method, PasswordMatch match)
    {
        if (!user.HasPassword)
        {
            return Reason.NoPassword;
        }

        return method != AccessMethod.Card && match == PasswordMatch.Wrong ? Reason.Password : Reason.None;
    }
}
