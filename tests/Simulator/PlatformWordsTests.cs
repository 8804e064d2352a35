using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Threading;
using AccessStandalone.HalSim.Client.Commands;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Platform;
using AccessStandalone.HalSim.Scenarios;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests;

/// <summary>The platform's verbs are the same words in scripts and on the command line.</summary>
[TestClass]
public sealed class PlatformWordsTests
{
    /// <summary>Each verb with all its options, as both take it; a verb whose options exclude each other has several lines.</summary>
    private static readonly string[] Samples =
    [
        "discover", "info --brief", "reboot", "restore --yes", "sync folder", "duress on", "readers install off",
        "time", "time 2026-11-21T08:00:00", "time zone -03:30", "time dst off", "time dst date 03-29T02:00 10-25T03:00", "time dst week 3/last/sun/02:00 10/4/sun/03:00",
        "users add 7..9 --name Ann --card 7 --card 0x64 --password 1234 --kind vip --state lost --from 2026-11-21 --to 2026-11-22T08:00:00 --uses 3 --schedule 5 --update",
        "users add 7 --password keep --uses unlimited --schedule always --or-update", "users add 7 --password none --update",
        "users list", "users remove 7 8", "users remove --all --yes", "users find 7", "users find --card 0x64",
        "users import users.csv", "users export users.csv", "users extract folder",
        "passwords add 1234 01234", "passwords remove 1234 01234", "passwords clear",
        "settings list", "settings get unlock-mode", "settings set unlock-mode 2", "settings set osdp1-key none", "settings set osdp-own-key 000102030405060708090A0B0C0D0E0F",
        "settings set always-open-schedule none", "settings export file.json", "settings import file.json --with-network",
        "schedules list", "schedules period 1 08:00-11:59:59 13:00-17:00", "schedules period 1 none", "schedules week 3 all=1 weekend=none holidays=0,3,5-7",
        "schedules holiday 4 period=none 2026-12-24..2026-12-26 2027-01-01", "schedules remove period 1", "schedules remove week 1", "schedules remove holiday 1",
        "network show", "network set dhcp=off address=192.168.0.2 mask=255.255.255.0 gateway=192.168.0.1 name-server=192.168.0.1 time-server=off time-server-port=123 time-server-cycle=60",
        "addresses show", "addresses set only 10.0.0.0/8 192.168.0.7", "addresses set off", "addresses set not 10.0.0.7",
        "open", "close", "always-open", "always-closed", "normal", "disarm",
        "records", "records last 5 since 2026-11-21 until 2026-11-21T12:00:00 refused user=7", "records --acknowledge",
    ];

    /// <summary>Of the command line alone, each for a reason.</summary>
    private static readonly Dictionary<string, string[]> NotInScripts = new(StringComparer.Ordinal)
    {
        // On the virtual network there is one device, which answers at once.
        ["discover"] = ["--seconds", "--port"],
    };

    [TestMethod]
    public void Both_have_the_same_verbs() =>
        CollectionAssert.AreEqual(
            Leaves().Select(leaf => leaf.Name).Order(StringComparer.Ordinal).ToArray(), PlatformVerbs.Names.Order(StringComparer.Ordinal).ToArray());

    [TestMethod]
    public void Both_take_every_verb_with_every_option()
    {
        foreach ((string name, Command command) in Leaves().Where(leaf => leaf.Name is not ("monitor" or "init" or "password")))
        {
            string[] samples = Samples.Where(sample => sample == name || sample.StartsWith(name + ' ', StringComparison.Ordinal)).ToArray();
            Assert.IsNotEmpty(samples, name);
            string[] missing = command.Options.Select(option => option.Name)
                .Where(option => option is not ("--help" or "-h" or "-?") && !NotInScripts.GetValueOrDefault(name, []).Contains(option))
                .Where(option => !samples.Any(sample => sample.Split(' ').Contains(option)))
                .ToArray();
            Assert.IsEmpty(missing, $"{name}: no sample has {string.Join(", ", missing)}");
        }

        foreach (string sample in Samples)
        {
            ParseResult parsed = Root().Parse(sample.Split(' '));
            Assert.IsEmpty(parsed.Errors, $"{sample}: {string.Join(", ", parsed.Errors.Select(error => error.Message))}");
            StepParser.Parse("platform " + sample);
        }
    }

    [TestMethod]
    [DataRow("platform monitor", "client connect")]
    [DataRow("platform time now", "a script is to do the same every time")]
    [DataRow("platform init", "PASSWORD")]
    [DataRow("platform password", "PASSWORD")]
    [DataRow("platform restore", "--yes")]
    [DataRow("platform users remove --all", "--all --yes")]
    [DataRow("platform users fire 7", "unknown platform verb 'users fire'")]
    [DataRow("client ask users fire", "")]
    [DataRow("client wave", "'connect'")]
    [DataRow("client connect 1.2.3.4.5", "is no address")]
    [DataRow("refuse client cut because closed", "can be refused")]
    [DataRow("refuse client connect because tired", "")]
    [DataRow("expect client pushed", "pushed ID")]
    [DataRow("expect client fired", "")]
    [DataRow("expect device colour=red", "colour")]
    public void Other_words_are_refused_with_a_reason(string step, string reason)
    {
        FormatException wrong = Assert.ThrowsExactly<FormatException>(() => StepParser.Parse(step));
        StringAssert.Contains(wrong.Message, reason, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Name, Command Command)> Leaves() => Leaves(Root(), string.Empty);

    private static IEnumerable<(string Name, Command Command)> Leaves(Command command, string path) => command.Subcommands.SelectMany(
        sub => sub.Subcommands.Count == 0 ? [(path + sub.Name, sub)] : Leaves(sub, $"{path}{sub.Name} "));

    private static Command Root() => PlatformWords.Command(
        new PlatformHost(TextWriter.Null, TextWriter.Null, false, new PasswordSource(_ => null, _ => null), TcpDialer.Parse, CancellationToken.None));
}
