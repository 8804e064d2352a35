using System.CommandLine;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary>The words of <c>platform</c> on the command line.</summary>
internal static class PlatformWords
{
    public static Command Command(PlatformHost host)
    {
        var command = new Command(
            "platform",
            "The management platform: asks devices over the network. The password comes from ACCESS_PLATFORM_PASSWORD, or is asked for. "
            + $"The exit code is {PlatformExit.Meanings}.");
        command.Options.Add(host.Devices);
        command.Options.Add(host.Json);
        DeviceWords.AddTo(command, host);
        UserWords.AddTo(command, host);
        SettingWords.AddTo(command, host);
        ScheduleWords.AddTo(command, host);
        NetworkWords.AddTo(command, host);
        DoorWords.AddTo(command, host);
        RecordWordsOfPlatform.AddTo(command, host);
        return command;
    }
}
