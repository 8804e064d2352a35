using System;
using System.IO;
using System.Threading;
using AccessStandalone.HalSim.Commands;
using AccessStandalone.HalSim.FlashImages;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.FlashImages;

[TestClass]
public sealed class FlashCommandTests
{
    private string _folder = string.Empty;

    private string Image => $"{_folder}/door.img";

    [TestInitialize]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("hal-sim-flash-").FullName;

    [TestCleanup]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    [DataRow("inspect")]
    [DataRow("check")]
    [DataRow("stats")]
    public void A_file_that_is_not_there(string command)
    {
        Assert.AreEqual(ExitCode.Usage, Run(out string output, out string error, "flash", command, Image));
        Assert.AreEqual(string.Empty, output);
        StringAssert.Contains(error, Image, StringComparison.Ordinal);
    }

    [TestMethod]
    [DataRow("inspect")]
    [DataRow("check")]
    [DataRow("stats")]
    public void A_file_of_the_wrong_length(string command)
    {
        File.WriteAllBytes(Image, new byte[1000]);
        Assert.AreEqual(ExitCode.Usage, Run(out _, out string error, "flash", command, Image));
        Assert.AreEqual($"{Image} is not a flash image: it has 1000 bytes instead of 16777216.\n", error);
    }

    [TestMethod]
    public void Wear_of_the_wrong_length()
    {
        Save(FlashBuilder.Formatted(FlashGeometry.Product));
        File.WriteAllBytes(Image + ".wear", new byte[10]);
        Assert.AreEqual(ExitCode.Usage, Run(out _, out string error, "flash", "stats", Image));
        Assert.AreEqual($"{Image}.wear is not the wear of a flash image: it has 10 bytes instead of 32768.\n", error);
    }

    [TestMethod]
    [DataRow("flash")]
    [DataRow("flash check")]
    [DataRow("flash inspect door.img --user x")]
    [DataRow("flash inspect door.img --card x")]
    [DataRow("flash inspect door.img --last -1")]
    public void A_wrong_command_line(string args)
    {
        ArgumentNullException.ThrowIfNull(args);
        Assert.AreEqual(ExitCode.Usage, Run(out _, out string error, args.Split(' ')));
        Assert.AreNotEqual(string.Empty, error);
    }

    [TestMethod]
    public void A_blank_image_is_a_new_chip()
    {
        Save(new FlashBuilder(FlashGeometry.Product));
        const string New = "no superblock: a new chip, or one whose formatting was cut short\n";
        Assert.AreEqual(ExitCode.Done, Run(out string check, out _, "flash", "check", Image));
        Assert.AreEqual($"note sector 0 at 0x000000: {New}errors: 0, damage: 0, notes: 1\n", check);
        Assert.AreEqual(ExitCode.Done, Run(out string inspect, out _, "flash", "inspect", Image));
        StringAssert.StartsWith(inspect, New, StringComparison.Ordinal);
        Assert.AreEqual(ExitCode.Done, Run(out string stats, out _, "flash", "stats", Image));
        StringAssert.StartsWith(stats, New, StringComparison.Ordinal);
        Assert.AreEqual(ExitCode.Failed, Run(out string users, out _, "flash", "inspect", Image, "--users"));
        Assert.AreEqual(New, users);
    }

    [TestMethod]
    public void A_check_exits_with_0_and_with_1()
    {
        var flash = new SampleFlash(FlashGeometry.Product);
        Save(flash.Builder);
        Assert.AreEqual(ExitCode.Done, Run(out string output, out _, "flash", "check", Image));
        Assert.AreEqual("errors: 0, damage: 0, notes: 0\n", output);

        flash.Builder.Cards[0].Append(SlotBytes.Card(555, 99));
        Save(flash.Builder);
        Assert.AreEqual(ExitCode.Done, Run(out output, out _, "flash", "check", Image));
        StringAssert.EndsWith(output, "card 555 means nothing: user 99 does not exist\nerrors: 0, damage: 0, notes: 1\n", StringComparison.Ordinal);

        flash.Bytes.Flip(flash.User7);
        Save(flash.Builder);
        Assert.AreEqual(ExitCode.Failed, Run(out output, out _, "flash", "check", Image));
        string line = $"damage sector {flash.User7 / 4096} at 0x{flash.User7:X6}: the slot of user 7 has bit 0 flipped; repaired\n";
        StringAssert.StartsWith(output, line, StringComparison.Ordinal);
        StringAssert.EndsWith(output, "errors: 0, damage: 1, notes: 1\n", StringComparison.Ordinal);
    }

    [TestMethod]
    public void An_overview()
    {
        Save(new SampleFlash(FlashGeometry.Product).Builder);
        Assert.AreEqual(ExitCode.Done, Run(out string output, out _, "flash", "inspect", Image));
        StringAssert.StartsWith(output, "format version 1, format ID 0x1234ABCD\n", StringComparison.Ordinal);
        StringAssert.Contains(
            output, "journal: newest entry 2 puts user 12345678 (users +1, cards +2); 1 users and 1 cards before\n", StringComparison.Ordinal);
        StringAssert.Contains(output, "user table: 2 users, 3 cards; region 0, epoch 0\n", StringComparison.Ordinal);
        StringAssert.Contains(output, "settings: 4 kept; region 0, epoch 0\n", StringComparison.Ordinal);
        StringAssert.Contains(output, "  oldest time unknown          #1  The device started\n", StringComparison.Ordinal);
        StringAssert.Contains(
            output, "  newest 21 Sep 2026 14:13:20  #3  Refused by card 9999 at the built-in reader: nobody here is known by it\n", StringComparison.Ordinal);
    }

    [TestMethod]
    public void A_user_a_card_a_record()
    {
        Save(new SampleFlash(FlashGeometry.Product).Builder);
        const string User = "user 12345678 \"Ann\", general, normal, cards 2001 2002, password, schedule 0, uses unlimited, revision 2\n";
        Assert.AreEqual(ExitCode.Done, Run(out string output, out _, "flash", "inspect", Image, "--user", "12345678"));
        StringAssert.StartsWith(output, User, StringComparison.Ordinal);
        Assert.AreEqual(ExitCode.Done, Run(out output, out _, "flash", "inspect", Image, "--card", "0x7D2"));
        StringAssert.StartsWith(output, "card 2002 of " + User, StringComparison.Ordinal);
        Assert.AreEqual(ExitCode.Done, Run(out output, out _, "flash", "inspect", Image, "--record", "2"));
        StringAssert.StartsWith(output, "21 Sep 2026 14:13:20  #2  Opened for user 7 (Ann) by card 1001 at the built-in reader\n  2 2026-09-21T14:13:20.000Z granted user=7 card=1001", StringComparison.Ordinal);
        Assert.AreEqual(ExitCode.Failed, Run(out output, out _, "flash", "inspect", Image, "--user", "8", "--card", "9", "--record", "4"));
        StringAssert.Contains(output, "user 8: there is none\n", StringComparison.Ordinal);
        StringAssert.Contains(output, "card 9: there is none\n", StringComparison.Ordinal);
        StringAssert.Contains(output, "record 4: there is none; kept are 1 to 3\n", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Lists_of_users_and_records()
    {
        Save(new SampleFlash(FlashGeometry.Product).Builder);
        Run(out string users, out _, "flash", "inspect", Image, "--users");
        StringAssert.Contains(users, "2001 2002", StringComparison.Ordinal);
        StringAssert.EndsWith(users, "2 users\n", StringComparison.Ordinal);
        Run(out string records, out _, "flash", "inspect", Image, "--records", "--last", "1");
        Assert.AreEqual(
            "21 Sep 2026 14:13:20  #3  Refused by card 9999 at the built-in reader: nobody here is known by it\n1 of 3 records\n", records);
    }

    [TestMethod]
    public void Records_in_words()
    {
        var flash = new SampleFlash(FlashGeometry.Product);
        flash.Builder.Settings[0].Append(SlotBytes.Setting(1, 15, [60, 0, 0, 0]));
        flash.Builder.Settings[0].Append(SlotBytes.Setting(10, 0, [2, 3, 5, 0, 2, 0, 10, 5, 0, 3, 0]));
        Save(flash.Builder);
        Assert.AreEqual(ExitCode.Done, Run(out string output, out _, "records", Image, "granted", "since", "2026-09-21"));
        Assert.AreEqual("21 Sep 2026 16:13:20  #2  Opened for user 7 (Ann) by card 1001 at the built-in reader\n1 of 3 records\n", output);
        Assert.AreEqual(ExitCode.Done, Run(out output, out _, "flash", "check", Image));
        Assert.AreEqual(ExitCode.Usage, Run(out _, out string error, "records", Image, "rain"));
        StringAssert.StartsWith(error, "unknown record kind 'rain'", StringComparison.Ordinal);
        Assert.AreEqual(ExitCode.Usage, Run(out _, out _, "records", Image + ".no"));
        Save(new FlashBuilder(FlashGeometry.Product));
        Assert.AreEqual(ExitCode.Failed, Run(out _, out _, "records", Image));
    }

    [TestMethod]
    public void Nothing_secret_is_shown()
    {
        var flash = new SampleFlash(FlashGeometry.Product);
        Save(flash.Builder);
        Run(out string list, out _, "flash", "inspect", Image, "--settings");
        StringAssert.Contains(list, "secret device-secret", StringComparison.Ordinal);
        StringAssert.Contains(list, "32 bytes, not shown", StringComparison.Ordinal);
        StringAssert.Contains(list, "4 and 6 digits", StringComparison.Ordinal);
        int[] addresses = [flash.Secret, flash.PublicPassword, flash.User7, flash.User12345678];
        foreach (int address in addresses)
        {
            Run(out string sector, out _, "flash", "inspect", Image, "--sector", $"{address / 4096}");
            string hex = sector.Replace(" ", string.Empty, StringComparison.Ordinal);
            Assert.IsFalse(hex.Contains(Convert.ToHexString("secret"u8), StringComparison.Ordinal), sector);
            Assert.IsFalse(hex.Contains("785634", StringComparison.Ordinal), sector);
            Assert.IsFalse(hex.Contains("1032547698", StringComparison.Ordinal), sector);
            StringAssert.Contains(sector, "....", StringComparison.Ordinal);
        }
    }

    [TestMethod]
    public void A_sector_beyond_the_chip()
    {
        Save(FlashBuilder.Formatted(FlashGeometry.Product));
        Assert.AreEqual(ExitCode.Usage, Run(out _, out string error, "flash", "inspect", Image, "--sector", "4096"));
        Assert.AreEqual("sector 4096: there are 0 to 4095\n", error);
    }

    [TestMethod]
    public void Stats_with_and_without_wear()
    {
        Save(new SampleFlash(FlashGeometry.Product).Builder);
        Assert.AreEqual(ExitCode.Done, Run(out string output, out _, "flash", "stats", Image));
        StringAssert.Contains(output, "mean pages read to find a user by card: 2.00, 1.00 of them in the card table\n", StringComparison.Ordinal);
        StringAssert.Contains(output, "wear: not known, there are no counters beside the image (IMAGE.wear)\n", StringComparison.Ordinal);

        var wear = new byte[4096 * 8];
        wear[(90 * 8) + 1] = 1;
        File.WriteAllBytes(Image + ".wear", wear);
        Assert.AreEqual(ExitCode.Done, Run(out output, out _, "flash", "stats", Image));
        StringAssert.Contains(output, "\n    64                            @\n", StringComparison.Ordinal);
        Assert.IsFalse(output.Contains('\e', StringComparison.Ordinal));
    }

    private static int Run(out string output, out string error, params string[] args)
    {
        using var outputWriter = new StringWriter { NewLine = "\n" };
        using var errorWriter = new StringWriter { NewLine = "\n" };
        int exitCode = new CommandLine(TextReader.Null, outputWriter, errorWriter, isTerminal: false, CancellationToken.None).Run(args);
        output = outputWriter.ToString();
        error = errorWriter.ToString();
        return exitCode;
    }

    private void Save(FlashBuilder builder) => File.WriteAllBytes(Image, builder.Bytes.Cells);
}
