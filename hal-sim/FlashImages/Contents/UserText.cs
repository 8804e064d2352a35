using System.Collections.Generic;
using System.Globalization;
using AccessStandalone.HalSim.Records;
using User = AccessStandalone.Storage.User;
using UserKind = AccessStandalone.Storage.UserKind;
using UserState = AccessStandalone.Storage.UserState;

namespace AccessStandalone.HalSim.FlashImages.Contents;

/// <summary>A user in words.</summary>
internal static class UserText
{
    /// <summary>On one line, such as <c>user 7 "Ann", general, normal, card 12345678, password, schedule 0, uses unlimited, revision 3</c>.</summary>
    public static string Of(UserEntry user)
    {
        var parts = new List<string>
        {
            user.Name == "" ? $"user {user.Id}" : $"user {user.Id} {NameOf(user)}",
            KindOf(user),
            StateOf(user),
            CardsOf(user),
            user.HasPassword ? "password" : "no password",
            $"schedule {ScheduleOf(user)}",
        };
        if (ValidityOf(user) is { Length: > 0 } validity)
        {
            parts.Add(validity);
        }

        parts.Add(UsesOf(user));
        parts.Add($"revision {user.Revision}");
        return string.Join(", ", parts);
    }

    public static string NameOf(UserEntry user) => user.Name == null ? "(name is no UTF-8)" : $"\"{user.Name}\"";

    public static string KindOf(UserEntry user) => RecordWords.UserKinds.WordOf((UserKind)user.Kind);

    public static string StateOf(UserEntry user) => RecordWords.UserStates.WordOf((UserState)user.State);

    public static string CardsOf(UserEntry user)
    {
        string numbers = string.Join(' ', user.Cards);
        return user.CardCount switch
        {
            0 => "no card",
            1 => $"card {numbers}",
            _ => $"cards {numbers}",
        };
    }

    public static string ScheduleOf(UserEntry user) =>
        user.Schedule == User.AlwaysSchedule ? "always" : user.Schedule.ToString(CultureInfo.InvariantCulture);

    public static string UsesOf(UserEntry user) => user.IsUnlimited ? "uses unlimited" : $"{user.UsesLeft} uses left";

    /// <summary>Empty where there is neither begin nor end.</summary>
    public static string ValidityOf(UserEntry user) => (user.ValidFromS, user.ValidToS) switch
    {
        (0, 0) => string.Empty,
        (_, 0) => $"valid from {FlashTime.OfLocalS(user.ValidFromS)}",
        (0, _) => $"valid to {FlashTime.OfLocalS(user.ValidToS)}",
        _ => $"valid {FlashTime.OfLocalS(user.ValidFromS)} to {FlashTime.OfLocalS(user.ValidToS)}",
    };
}
