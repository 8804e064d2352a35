using System.IO;
using System.Linq;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Records;

namespace AccessStandalone.HalSim.Platform;

/// <summary><c>info</c> and <c>users list</c>: what a device says of itself, and whom it knows.</summary>
internal static class DeviceReports
{
    public static PlatformResult Info(LocalLink link, TextWriter output)
    {
        PlatformAnswer answer = link.Ask(PlatformOperation.Info, default);
        if (answer.Result == PlatformResult.Done)
        {
            DeviceInfo info = DeviceInfo.Parse(answer.Payload.Span);
            output.WriteLine(
                $"{info.Model} {info.FirmwareVersion}, device {info.DeviceId}, {(info.IsInitialised ? "initialised" : "not initialised")}, "
                + $"{(info.IsHighSecurity ? "high security" : "open clients served")}");
        }

        return answer.Result;
    }

    public static PlatformResult Users(LocalLink link, TextWriter output)
    {
        uint after = 0;
        while (true)
        {
            PlatformAnswer answer = link.Ask(PlatformOperation.ReadUsers, new ReadUsersRequest(after, ReadUsersRequest.MostUsers).Build());
            if (answer.Result != PlatformResult.Done)
            {
                return answer.Result;
            }

            UserPage page = UserPage.Parse(answer.Payload.Span);
            foreach (PlatformUser user in page.Users)
            {
                output.WriteLine(LineOf(user));
            }

            if (page.Users.Count < ReadUsersRequest.MostUsers)
            {
                return PlatformResult.Done;
            }

            after = page.Users[^1].Id;
        }
    }

    private static string LineOf(PlatformUser user)
    {
        string cards = string.Concat(user.Cards.Select(card => $" card={card}"));
        string name = user.Name.Length > 0 ? $" \"{user.Name}\"" : string.Empty;
        string password = user.Password.IsNone ? string.Empty : " password";
        return $"user {user.Id}{name} {RecordWords.UserKinds.WordOf(user.Kind)} {RecordWords.UserStates.WordOf(user.State)}{cards}{password}";
    }
}
