using AccessStandalone.Storage;

namespace AccessStandalone.Access;

/// <summary>What makes a user one there can be, whoever else there is.</summary>
public static class UserRules
{
    public const int MaxPasswordLength = 8;

    /// <param name="passwordLength">Digits of a new password, 0 for none.</param>
    /// <param name="hasPassword">Whether the user is to have one, new or not.</param>
    /// <returns>Done, BadCard, BadPassword, BadKind, BadValidity, BadSchedule or NoCredential.</returns>
    public static ChangeResult Check(User user, int passwordLength, bool hasPassword)
    {
        for (int i = 0; i < user.CardCount; i++)
        {
            if (user.Cards[i] == 0)
            {
                return ChangeResult.BadCard;
            }
        }

        if (passwordLength > MaxPasswordLength)
        {
            return ChangeResult.BadPassword;
        }

        ChangeResult rights = CheckRights(user);
        if (rights != ChangeResult.Done)
        {
            return rights;
        }

        return user.CardCount == 0 && !hasPassword ? ChangeResult.NoCredential : ChangeResult.Done;
    }

    private static ChangeResult CheckRights(User user)
    {
        if (user.Kind > UserKind.Duress || user.State > UserState.Frozen)
        {
            return ChangeResult.BadKind;
        }

        if (user.ValidToS != 0 && user.ValidFromS > user.ValidToS)
        {
            return ChangeResult.BadValidity;
        }

        return user.Schedule < TimeRuleTable.Count || user.Schedule == User.AlwaysSchedule ? ChangeResult.Done : ChangeResult.BadSchedule;
    }
}
