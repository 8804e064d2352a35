using System.Collections.Generic;

namespace AccessStandalone.HalSim.Client.Messages;

/// <summary>Results in a sentence for people, and in a word for programs.</summary>
public static class ResultText
{
    private static readonly Dictionary<PlatformResult, string> Sentences = new()
    {
        [PlatformResult.Done] = "Done",
        [PlatformResult.BadUserId] = "User IDs are numbers from 1 to 99999999",
        [PlatformResult.UserIdTaken] = "There is a user with this ID already",
        [PlatformResult.UserIdIsPublicPassword] = "A public password is the same number as this user ID",
        [PlatformResult.BadCard] = "A card number is 0, or there are more than five cards",
        [PlatformResult.CardTaken] = "Another user has this card, or it is there twice",
        [PlatformResult.BadPassword] = "User passwords have 1 to 8 digits, public ones 1 to 16",
        [PlatformResult.NoCredential] = "A user needs a card or a password",
        [PlatformResult.BadName] = "Names have at most 16 bytes of UTF-8",
        [PlatformResult.UsersFull] = "The device has no room for more users",
        [PlatformResult.CardsFull] = "The device has no room for more cards",
        [PlatformResult.NotFound] = "There is no such entry",
        [PlatformResult.PasswordIsUserId] = "A user has this number as ID",
        [PlatformResult.PasswordTaken] = "There is such a public password already",
        [PlatformResult.PasswordsFull] = "The device has no room for more public passwords",
        [PlatformResult.BadSetting] = "The device has no such setting",
        [PlatformResult.OutOfRange] = "The value is out of range",
        [PlatformResult.Fault] = "The device's flash failed; nothing was changed",
        [PlatformResult.BadKind] = "There is no such kind or state of users",
        [PlatformResult.BadValidity] = "The validity ends before it begins",
        [PlatformResult.BadSchedule] = "Schedules, period and holiday groups are numbers from 0 to 127",
        [PlatformResult.BadTimeRule] = "That is no period, date or rule of daylight saving",
        [PlatformResult.AlwaysClosed] = "The door is always closed",
        [PlatformResult.HeldOpen] = "The door is held open",
        [PlatformResult.BadTime] = "Times are from 1970-01-02 to 2105-12-31 UTC",
        [PlatformResult.BadRequest] = "The device does not understand the request",
        [PlatformResult.UnknownOp] = "The device does not know this request",
        [PlatformResult.NotAllowed] = "The device does not allow that now: before login, before it is initialised, or because it is already",
        [PlatformResult.LoginRefused] = "The password is wrong",
        [PlatformResult.LockedOut] = "Too many failed logins: refused for five minutes",
        [PlatformResult.NotReplacing] = "No replacement of the users is under way",
        [PlatformResult.BadPosition] = "Entries of the replacement are missing",
        [PlatformResult.Busy] = "The device is busy with that: try again later",
        [PlatformResult.LocksYouOut] = "The list of addresses would lock this computer out",
    };

    public static string Of(PlatformResult result) =>
        Sentences.TryGetValue(result, out string? sentence) ? sentence : $"The device refuses, with reason {result:D}";

    /// <summary>Such as <c>CardTaken</c>; the number of a result that this client does not know.</summary>
    public static string WordOf(PlatformResult result) => result.ToString();
}
