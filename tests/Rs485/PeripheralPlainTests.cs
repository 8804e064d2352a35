using AccessStandalone.Rs485;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Rs485;

/// <summary>Commands without a channel; the literal frames are those of libosdp's two sides, address 101.</summary>
[TestClass]
public class PeripheralPlainTests
{
    private const string Identify = "FF53650900046100D97A";
    private const string Identity = "FF53E5140004450C0B0A9901040302010B0C0D0734";
    private const string Capabilities = "FF53650900056200BA18";
    private const string Poll = "FF53650800066002F6";
    private const string Ack = "FF53E508000640B0F0";

    private static PeripheralBench Asked()
    {
        var bench = new PeripheralBench(101);
        Assert.AreEqual(Identity, bench.Ask(Identify));
        Assert.AreEqual("FF53E5260005460101020201020301000401010501010601010801000901000A000110020049D8", bench.Ask(Capabilities));
        return bench;
    }

    private static PeripheralPanel Online(PeripheralBench bench, int address)
    {
        var panel = new PeripheralPanel(bench, address);
        Assert.AreEqual("40", panel.Plain("60"));
        bench.Told.Take();
        return panel;
    }

    [TestMethod]
    public void Captured_commands_are_answered_byte_for_byte()
    {
        PeripheralBench bench = Asked();
        Assert.AreEqual(Ack, bench.Ask(Poll));
        Assert.AreEqual("FF53E50800074081C3", bench.Ask("FF53650800076033C5"));
        Assert.AreEqual("FF53E508000540E3A5", bench.Ask("FF53650800056051A3"));
        Assert.AreEqual(Ack, bench.Ask(Poll));
        bench.Told.Take();
        Assert.AreEqual("FF53E50800074081C3", bench.Ask("FF536516000769000002050502001E00010A0004008F04"));
        Assert.AreEqual("led1/4", bench.Told.Take());
        Assert.IsTrue(bench.Card("8B5A5A80"));
        Assert.AreEqual("FF53E51000055000011A008B5A5A80037F", bench.Ask("FF53650800056051A3"));
        Assert.IsTrue(bench.Keys("1234\r"));
        Assert.AreEqual("FF53E50F0006530005313233340D7EA8", bench.Ask(Poll));
        Assert.AreEqual("FF53E50A00074800004FE0", bench.Ask("FF536508000764B785"));
        bench.Ask("FF53650800056051A3");
        bench.Device.SetTamper(true);
        Assert.AreEqual("FF53E50A0006480100CAA5", bench.Ask(Poll));
    }

    [TestMethod]
    [DataRow("FF53650D00076A00020202031D83", "buzzer3")]
    [DataRow("FF53650C00076800051E00D855", "output5/30")]
    [DataRow("FF53651300076B00010001010548454C4C4FD447", "text48454C4C4F")]
    public void A_captured_order_is_told_once_and_answered_again(string command, string word)
    {
        PeripheralBench bench = Asked();
        bench.Ask(Poll);
        bench.Told.Take();
        Assert.AreEqual("FF53E50800074081C3", bench.Ask(command));
        Assert.AreEqual("FF53E50800074081C3", bench.Ask(command));
        Assert.AreEqual(word, bench.Told.Take());
        Assert.AreEqual(1, bench.Counters.Repeats);
    }

    [TestMethod]
    [DataRow("60", "40")]
    [DataRow("61 00", "45 0C0B0A9901040302010B0C0D")]
    [DataRow("64", "48 0000")]
    [DataRow("65", "49 0000")]
    [DataRow("66", "4A 0000")]
    [DataRow("67", "4B 00")]
    [DataRow("68 0106FFFF 00020000", "40")]
    [DataRow("7B 2B00", "40")]
    [DataRow("A2", "40")]
    [DataRow("A7 E803", "40")]
    [DataRow("60 00", "4102")]
    [DataRow("61", "4102")]
    [DataRow("61 01", "4109")]
    [DataRow("63", "4103")]
    [DataRow("7C 00", "4103")]
    [DataRow("80 000000", "4103")]
    [DataRow("68 02020000", "4109")]
    [DataRow("68 00020000 02020000", "4109")]
    [DataRow("68 00070000", "4109")]
    [DataRow("69 000100000000000000000000000000", "4102")]
    [DataRow("69 0001000000000000000000000000", "4109")]
    [DataRow("69 0100000000000000000000000000", "4109")]
    [DataRow("6A 0102020203", "4109")]
    [DataRow("6B 010100010100", "4109")]
    [DataRow("6E 7F80250000", "4109")]
    [DataRow("7B 2A00", "4109")]
    [DataRow("75 01100F0E0D0C0B0A09080706050403020100", "4106")]
    [DataRow("77 00000000000000000000000000000000", "4106")]
    [DataRow("76 0000000000000000", "4106")]
    public void A_command_has_its_answer(string command, string answer)
    {
        var bench = new PeripheralBench(5);
        PeripheralPanel panel = Online(bench, 5);
        Assert.AreEqual(OsdpHex.Text(OsdpHex.Bytes(answer)), panel.Plain(command));
        Assert.AreEqual("40", panel.Plain("60"), "its number counted");
        int refused = answer.Length == 4 && answer[1] == '1' ? 1 : 0;
        int all = 0;
        for (int reason = 0; reason <= NakReason.Record; reason++)
        {
            all += bench.Counters.Refused((byte)reason);
        }

        Assert.AreEqual(refused, all);
    }

    [TestMethod]
    public void What_the_device_does_not_have_is_no_command()
    {
        var bench = new PeripheralBench(5, "090100");
        PeripheralPanel panel = Online(bench, 5);
        string[] commands = { "65", "66", "6800020000", "690000000000000000000000000000", "6A0002020203", "6B000100010100" };
        for (int i = 0; i < commands.Length; i++)
        {
            Assert.AreEqual("4103", panel.Plain(commands[i]), commands[i]);
        }

        Assert.AreEqual("", bench.Told.Words);
        Assert.AreEqual("4B00", panel.Plain("67"));
    }

    [TestMethod]
    public void Mark_and_kind_of_check_are_as_in_the_command()
    {
        var bench = new PeripheralBench(0);
        Assert.AreEqual("53800800044059AC", bench.Ask("53 00 08 00 04 60 EB AA"));
        Assert.AreEqual("538007000140E5", bench.Ask("53 00 07 00 01 60 45"));
        Assert.AreEqual("FF538007000240E4", bench.Ask("FF 53 00 07 00 02 60 44"));
    }

    [TestMethod]
    public void Everybodys_address_is_answered_from_it()
    {
        var bench = new PeripheralBench(101);
        Assert.AreEqual("53FF140004450C0B0A9901040302010B0C0DD28C", bench.Ask("53 7F 09 00 04 61 00 5F E6"));
    }

    [TestMethod]
    public void Others_commands_replies_and_its_own_echo_are_not_answered()
    {
        var bench = new PeripheralBench(101);
        bench.Line.HasEcho = true;
        Assert.AreEqual(Identity, bench.Ask(Identify));
        Assert.AreEqual("", bench.Ask(""));
        Assert.AreEqual(1, bench.Counters.Foreign);
        Assert.AreEqual("", bench.Ask("53 00 08 00 06 60 89 CC"));
        Assert.AreEqual("", bench.Ask("53 80 08 00 05 40 68 9F" + "FF53E50800074081C3"));
        Assert.AreEqual(4, bench.Counters.Foreign);
    }

    [TestMethod]
    public void A_wrong_check_is_met_with_silence()
    {
        PeripheralBench bench = Asked();
        Assert.AreEqual("", bench.Ask("FF53650800066002F7"));
        bench.Wait(30);
        Assert.AreEqual(1, bench.Device.FrameCounters.Refused(OsdpRefusal.BadCrc));
        Assert.AreEqual(Ack, bench.Ask(Poll));
    }

    [TestMethod]
    public void A_wrong_number_is_refused_and_the_right_one_still_taken()
    {
        PeripheralBench bench = Asked();
        var panel = new PeripheralPanel(bench, 101);
        panel.Sequence = 3;
        Assert.AreEqual("4104", panel.Plain("60"));
        Assert.AreEqual(1, bench.Counters.Refused(NakReason.Sequence));
        Assert.AreEqual(Ack, bench.Ask(Poll));
    }

    [TestMethod]
    public void A_command_that_comes_in_pieces_is_answered_when_it_is_whole()
    {
        PeripheralBench bench = Asked();
        Assert.AreEqual("", bench.Ask("FF536508"));
        Assert.AreEqual("", bench.Ask("00066002"));
        Assert.AreEqual(Ack, bench.Ask("F6"));
    }

    [TestMethod]
    public void A_step_takes_so_many_bytes_and_no_more()
    {
        PeripheralBench bench = Asked();
        bench.Line.Give(new byte[1000]);
        Assert.AreEqual("", bench.Ask(Poll));
        Assert.AreEqual(1009 - Peripheral.BytesPerStep, bench.Line.Waiting);
        for (int i = 0; i < 5; i++)
        {
            Assert.AreEqual("", bench.Ask(""));
        }

        Assert.AreEqual(Ack, bench.Ask(""));
    }

    [TestMethod]
    [DataRow(-1, "000102030405060708090A0B0C0D0E0F")]
    [DataRow(127, "000102030405060708090A0B0C0D0E0F")]
    [DataRow(5, "00000000000000000000000000000000")]
    [DataRow(5, "000102030405060708090A0B0C0D0E")]
    public void A_place_that_cannot_be_changes_nothing(int address, string key)
    {
        PeripheralBench bench = Asked();
        Assert.IsFalse(bench.Device.Configure(address, OsdpHex.Bytes(key), true));
        Assert.AreEqual(101, bench.Device.Address);
        Assert.AreEqual(Ack, bench.Ask(Poll));
    }

    [TestMethod]
    public void The_link_is_down_after_8_s_without_a_valid_command()
    {
        var bench = new PeripheralBench(5);
        var panel = new PeripheralPanel(bench, 5);
        Assert.IsFalse(bench.Device.IsOnline);
        panel.Plain("60");
        Assert.AreEqual("online", bench.Told.Take());
        bench.Wait(7990);
        Assert.IsTrue(bench.Device.IsOnline);
        bench.Wait(10);
        Assert.IsFalse(bench.Device.IsOnline);
        Assert.AreEqual("offline", bench.Told.Take());
        Assert.AreEqual(1, bench.Counters.Offlines);
        Assert.AreEqual("4104", panel.Plain("60"), "only a new beginning is taken");
        panel.Sequence = 0;
        Assert.AreEqual("40", panel.Plain("60"));
        Assert.AreEqual("online", bench.Told.Take());
    }

    [TestMethod]
    public void A_new_place_is_a_new_link()
    {
        var bench = new PeripheralBench(5);
        PeripheralPanel panel = Online(bench, 5);
        Assert.IsTrue(bench.Device.Configure(5, null, false));
        Assert.IsFalse(bench.Device.IsOnline);
        Assert.AreEqual("4104", panel.Plain("60"));
        Assert.AreEqual("offline", bench.Told.Take());
    }
}
