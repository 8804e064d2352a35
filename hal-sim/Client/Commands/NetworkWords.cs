using System.CommandLine;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Client.Work;
using AccessStandalone.HalSim.FlashImages.Reports;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary><c>network show|set</c> and <c>addresses show|set</c>.</summary>
internal static class NetworkWords
{
    public static void AddTo(Command platform, PlatformHost host)
    {
        var show = new Command("show", "Tells how the device is in the network.");
        host.Set(show, _ => (device, cancel) => device.AskAsync(ShowAsync, cancel));
        platform.Subcommands.Add(new Command("network", "How a device is in the network; addresses count from its next start.") { show, SetNetwork(host) });

        var list = new Command("show", "Tells who may connect.");
        host.Set(list, _ => (device, cancel) => device.AskAsync(ShowAddressesAsync, cancel));
        platform.Subcommands.Add(new Command("addresses", "Who may connect to a device.") { list, SetAddresses(host) });
    }

    private static Command SetNetwork(PlatformHost host)
    {
        var words = new Argument<string[]>("NAME=VALUE")
        {
            Description = "dhcp=on|off, address=A, mask=A, gateway=A, name-server=A, time-server=NAME|off, time-server-port=N, time-server-cycle=MINUTES.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("set", "Sets what is named; the rest stays.") { words };
        host.Set(command, parsed =>
        {
            (string Name, string Value)[] changes = parsed.GetRequiredValue(words).Select(NetworkText.Pair).ToArray();
            NetworkText.Check(changes);
            return (device, cancel) => device.AskAsync(
                async (session, stop) =>
                {
                    NetworkSettings network = NetworkText.Change(await session.ReadNetworkAsync(stop).ConfigureAwait(false), changes);
                    await session.WriteNetworkAsync(network, stop).ConfigureAwait(false);
                    VerbResult result = await ShowAsync(session, stop).ConfigureAwait(false);
                    return changes.Any(change => NetworkText.CountsFromNextStart(change.Name))
                        ? result with { Text = "address, mask and gateway count from the next start: 'platform reboot'" }
                        : result;
                },
                cancel);
        });
        return command;
    }

    private static Command SetAddresses(PlatformHost host)
    {
        var mode = new Argument<string>("MODE") { Description = "off; only: nobody else may connect; not: these may not." };
        var ranges = new Argument<string[]>("ADDRESS[/BITS]") { Description = "At most 16.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("set", "Sets who may connect.") { mode, ranges };
        host.Set(command, parsed =>
        {
            AddressList addresses = NetworkText.Addresses(parsed.GetRequiredValue(mode), parsed.GetValue(ranges) ?? []);
            return (device, cancel) => device.AskAsync(
                async (session, stop) =>
                {
                    await session.WriteAddressesAsync(addresses, stop).ConfigureAwait(false);
                    return await ShowAddressesAsync(session, stop).ConfigureAwait(false);
                },
                cancel);
        });
        return command;
    }

    private static async Task<VerbResult> ShowAsync(PlatformSession session, CancellationToken cancel)
    {
        NetworkSettings network = await session.ReadNetworkAsync(cancel).ConfigureAwait(false);
        JsonObject data = NetworkText.ToJson(network);
        var table = new ReportTable(string.Empty, string.Empty);
        foreach ((string name, JsonNode? value) in data)
        {
            table.Row(name, value?.ToString() ?? string.Empty);
        }

        return VerbResult.Done(string.Empty, data, table);
    }

    private static async Task<VerbResult> ShowAddressesAsync(PlatformSession session, CancellationToken cancel)
    {
        AddressList addresses = await session.ReadAddressesAsync(cancel).ConfigureAwait(false);
        string text = addresses.Mode switch
        {
            AddressMode.Off => "everybody may connect",
            AddressMode.Only => "only these may connect: ",
            _ => "these may not connect: ",
        };
        return VerbResult.Done(text + string.Join(", ", addresses.Ranges), NetworkText.ToJson(addresses));
    }
}
