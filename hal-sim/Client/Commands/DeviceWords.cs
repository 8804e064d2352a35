using System;
using System.CommandLine;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary>Verbs about a device as a whole: <c>discover</c>, <c>init</c>, <c>info</c>, <c>password</c>, <c>time</c>, <c>reboot</c>, <c>restore</c>.</summary>
internal static class DeviceWords
{
    public static void AddTo(Command platform, PlatformHost host)
    {
        platform.Subcommands.Add(Discovery.Command(host));
        platform.Subcommands.Add(Init(host));
        platform.Subcommands.Add(Info(host));
        platform.Subcommands.Add(Password(host));
        platform.Subcommands.Add(TimeWords.Command(host));
        platform.Subcommands.Add(Reboot(host));
        platform.Subcommands.Add(Restore(host));
    }

    private static Command Init(PlatformHost host)
    {
        Argument<string[]> typed = TypedPassword();
        var command = new Command("init", $"Sets the first password of a device; it comes from {PasswordSource.Current}, or is asked for. Do it in a network that is trusted.") { typed };
        host.SetWithoutLogin(command, parsed =>
        {
            RefuseTyped(parsed.GetValue(typed));
            string password = Checked(host.Passwords.Choose(PasswordSource.Current));
            return async (device, cancel) =>
            {
                await PlatformLogin.InitialiseAsync(device.Dialer, password, device.Options, cancel).ConfigureAwait(false);
                return VerbResult.Done("initialised");
            };
        });
        return command;
    }

    private static Command Info(PlatformHost host)
    {
        var brief = new Option<bool>("--brief") { Description = "Only what a device says without a login." };
        var command = new Command("info", "Tells what a device is and how it is.") { brief };
        command.SetAction(parsed => parsed.GetValue(brief)
            ? host.RunWithoutLogin(parsed, _ => (device, cancel) => InfoView.BriefAsync(device, cancel))
            : host.RunWithoutLogin(parsed, _ => (device, cancel) => InfoView.AskAsync(device, cancel)));
        return command;
    }

    private static Command Password(PlatformHost host)
    {
        var open = new Option<bool>("--open-clients")
        {
            Description = "Lets open clients (DHIP, DVRIP) in with it too, as soon as high-security is off. They send a weaker hash of it, and all else in the clear; without this nobody of them gets in.",
        };
        Argument<string[]> typed = TypedPassword();
        var command = new Command("password", $"Changes the platform's password of a device; the new one comes from {PasswordSource.New}, or is asked for.") { open, typed };
        host.Set(command, parsed =>
        {
            RefuseTyped(parsed.GetValue(typed));
            string password = Checked(host.Passwords.Choose(PasswordSource.New));
            bool isOpen = parsed.GetValue(open);
            return (device, cancel) => device.AskAsync((session, stop) => SetPasswordAsync(session, password, isOpen, stop), cancel);
        });
        return command;
    }

    private static async Task<VerbResult> SetPasswordAsync(PlatformSession session, string password, bool isOpen, CancellationToken cancel)
    {
        string? deviceId = isOpen ? (await session.ReadInfoAsync(cancel).ConfigureAwait(false)).DeviceId : null;
        await session.AskAsync(PlatformOperation.SetPassword, PlatformPassword.NewVerifier(password, deviceId).Build(), cancel).ConfigureAwait(false);
        return VerbResult.Done(isOpen ? "the password was changed, for open clients too" : "the password was changed");
    }

    private static Command Reboot(PlatformHost host)
    {
        var command = new Command("reboot", "Restarts a device.");
        host.Set(command, _ => (device, cancel) => device.AskAsync((session, stop) => AskAsync(session, PlatformOperation.Restart, "restarts", stop), cancel));
        return command;
    }

    private static Command Restore(PlatformHost host)
    {
        var yes = new Option<bool>("--yes") { Description = "Really." };
        var command = new Command("restore", "Puts a device back to what it was when it was new: users, settings and password go, records stay.") { yes };
        host.Set(command, parsed => parsed.GetValue(yes)
            ? (device, cancel) => device.AskAsync((session, stop) => AskAsync(session, PlatformOperation.Restore, "was restored and restarts", stop), cancel)
            : throw new FormatException("restore deletes all users and settings: say --yes"));
        return command;
    }

    private static async Task<VerbResult> AskAsync(PlatformSession session, PlatformOperation operation, string text, CancellationToken cancel)
    {
        await session.AskAsync(operation, ReadOnlyMemory<byte>.Empty, cancel).ConfigureAwait(false);
        return VerbResult.Done(text);
    }

    /// <summary>What somebody may type where no word belongs: it is not to be repeated on the screen.</summary>
    private static Argument<string[]> TypedPassword() => new("PASSWORD") { Arity = ArgumentArity.ZeroOrMore, Hidden = true };

    private static void RefuseTyped(string[]? words)
    {
        if (words is { Length: > 0 })
        {
            throw new FormatException("passwords are not taken from the command line, where others can read them");
        }
    }

    private static string Checked(string password) =>
        PlatformPassword.FaultOf(password) is { } fault ? throw new FormatException(fault) : password;
}
