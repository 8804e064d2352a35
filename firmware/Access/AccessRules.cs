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
/// The decision, pure: the checks in their fixed order, the first that fails is the reason. unknown → mode → password.
/// </summary>
public static class AccessRules
{
    /// <summary>A card alone. <see cref="Reason.None"/> opens, or asks for the password where <see cref="WantsPassword"/> says so.</summary>
    /// <param name="user">The card's user, or null where nobody has it.</param>
    public static Reason CheckCard(User? user, UnlockMode mode)
    {
        if (user == null)
        {
            return Reason.Unknown;
        }

        if (mode == UnlockMode.UserIdAndPassword)
        {
            return Reason.Mode;
        }

        return mode == UnlockMode.CardAndPassword && !user.HasPassword ? Reason.NoPassword : Reason.None;
    }

    /// <summary>Whether an accepted card still wants the user's password.</summary>
    public static bool WantsPassword(UnlockMode mode) => mode == UnlockMode.CardAndPassword;

    /// <summary>A card with its password.</summary>
    /// <param name="user">The card's user, or null where nobody has it (any more).</param>
    public static Reason CheckCardAndPassword(User? user, UnlockMode mode, PasswordMatch match)
    {
        if (user == null)
        {
            return Reason.Unknown;
        }

        return mode != UnlockMode.CardAndPassword ? Reason.Mode : CheckPassword(user, match);
    }

    /// <summary>User ID and password.</summary>
    /// <param name="user">The user of that ID, or null where there is none.</param>
    public static Reason CheckCode(User? user, UnlockMode mode, PasswordMatch match)
    {
        if (user == null)
        {
            return Reason.Unknown;
        }

        if (mode != UnlockMode.UserIdAndPassword && mode != UnlockMode.CardOrUserIdAndPassword)
        {
            return Reason.Mode;
        }

        return CheckPassword(user, match);
    }

    private static Reason CheckPassword(User user, PasswordMatch match)
    {
        if (!user.HasPassword)
        {
            return Reason.NoPassword;
        }

        return match == PasswordMatch.Wrong ? Reason.Password : Reason.None;
    }
}
