using System.CommandLine;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary><c>open</c>, <c>close</c>, <c>always-open</c>, <c>always-closed</c>, <c>normal</c>, <c>disarm</c>.</summary>
internal static class DoorWords
{
    public static void AddTo(Command platform, PlatformHost host)
    {
        Add(platform, host, "open", DoorCommand.Open, "Opens the door once.");
        Add(platform, host, "close", DoorCommand.Close, "Ends a release.");
        Add(platform, host, "always-open", DoorCommand.AlwaysOpen, "Holds the door open.");
        Add(platform, host, "always-closed", DoorCommand.AlwaysClosed, "Holds the door closed: nobody but the exit button and the emergency input opens it.");
        Add(platform, host, "normal", DoorCommand.Normal, "Holds the door neither open nor closed.");
        Add(platform, host, "disarm", DoorCommand.Disarm, "Ends alarms.");
    }

    private static void Add(Command platform, PlatformHost host, string word, DoorCommand what, string description)
    {
        var command = new Command(word, description);
        host.Set(command, _ => (device, cancel) => device.AskAsync(
            async (session, stop) =>
            {
                await session.CommandAsync(what, stop).ConfigureAwait(false);
                return VerbResult.Done("done");
            },
            cancel));
        platform.Subcommands.Add(command);
    }
}
