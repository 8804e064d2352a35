using AccessStandalone.Rs485;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Rs485;

/// <summary>What LEDs, the buzzer and outputs do by their orders, sampled in the middle of every 100 ms.</summary>
[TestClass]
public class PeripheralStateTests
{
    private const long StartMs = 5000;

    private static string Colours(LedState led, long fromMs, int count)
    {
        string colours = "";
        for (int i = 0; i < count; i++)
        {
            colours += PeripheralText.Number(led.Colour(fromMs + (i * 100) + 50));
        }

        return colours;
    }

    private static void Order(LedState led, string record, long nowMs)
    {
        var command = new LedCommand();
        byte[] bytes = OsdpHex.Bytes("0000" + record);
        Assert.AreEqual((int)DataRefusal.None, (int)command.Parse(bytes, 0, bytes.Length));
        led.Set(command.Record(0), nowMs);
    }

    [TestMethod]
    [DataRow("02050502001E00 010A000400", "2222200000222220000022222000004444")]
    [DataRow("02010102010600 0101010304", "2121213434")]
    [DataRow("02030002000200 0100000500", "2255")]
    [DataRow("02000102010200 0100020500", "1100")]
    [DataRow("02010102010000 0100000500", "55")]
    [DataRow("00010102010600 0101020700", "700700")]
    [DataRow("02010002000300 0000000500", "22200")]
    [DataRow("01010002000300 0000000500", "000")]
    public void A_temporary_order_covers_the_permanent_one_for_its_time(string record, string colours)
    {
        var led = new LedState();
        Order(led, record, StartMs);
        Assert.AreEqual(colours, Colours(led, StartMs, colours.Length));
    }

    [TestMethod]
    public void Orders_change_only_what_they_name()
    {
        var led = new LedState();
        Order(led, "00000000000000 0100000400", StartMs);
        Order(led, "02010001000A00 0000000000", StartMs + 100);
        Order(led, "00000000000000 0100000600", StartMs + 200);
        Assert.AreEqual("111", Colours(led, StartMs + 200, 3));
        Order(led, "01000000000000 0000000000", StartMs + 500);
        Assert.AreEqual("666", Colours(led, StartMs + 500, 3));
        Order(led, "02010001000A00 0000000000", StartMs + 900);
        Order(led, "02010003000200 0000000000", StartMs + 1000);
        Assert.AreEqual("336", Colours(led, StartMs + 1000, 3));
        led.Clear();
        Assert.AreEqual("0", Colours(led, StartMs + 1000, 1));
    }

    [TestMethod]
    public void A_timer_ends_at_its_end()
    {
        var led = new LedState();
        Order(led, "02010001000A00 0100000400", StartMs);
        Assert.AreEqual(1, (int)led.Colour(StartMs + 999));
        Assert.AreEqual(4, (int)led.Colour(StartMs + 1000));
        Order(led, "0201000100FFFF 0000000000", StartMs);
        Assert.AreEqual(1, (int)led.Colour(StartMs + 6553499));
        Assert.AreEqual(4, (int)led.Colour(StartMs + 6553500));
    }

    [TestMethod]
    [DataRow("0002020203", "110011001100000")]
    [DataRow("0002010002", "110000")]
    [DataRow("0002010100", "101010101010")]
    [DataRow("0002000102", "0000")]
    [DataRow("0002000000", "0000")]
    [DataRow("0002050000", "11111111")]
    [DataRow("0001020203", "0000")]
    public void The_buzzer_sounds_so_many_times(string order, string sound)
    {
        var buzzer = new BuzzerState();
        Assert.IsFalse(buzzer.IsSounding(StartMs));
        var command = new BuzzerCommand();
        Assert.AreEqual((int)DataRefusal.None, (int)command.Parse(OsdpHex.Bytes(order), 0, 5));
        buzzer.Set(command, StartMs);
        string heard = "";
        for (int i = 0; i < sound.Length; i++)
        {
            heard += buzzer.IsSounding(StartMs + (i * 100) + 50) ? "1" : "0";
        }

        Assert.AreEqual(sound, heard);
        buzzer.Clear();
        Assert.IsFalse(buzzer.IsSounding(StartMs + 50));
    }

    /// <summary>One order every 100 ms: action and timer; the output is looked at 50 ms after each, and then four times more.</summary>
    [TestMethod]
    [DataRow("0000", "00000")]
    [DataRow("0200 0000 0100", "1100000")]
    [DataRow("0503", "11100")]
    [DataRow("0200 0602 0000", "1001111")]
    [DataRow("0505 0100", "100000")]
    [DataRow("0605 0200", "011111")]
    [DataRow("0504 0400", "111111")]
    [DataRow("0200 0504 0300", "1111100")]
    [DataRow("0602 0400", "001111")]
    [DataRow("0500", "00000")]
    [DataRow("0505 0602", "100000")]
    public void An_output_does_what_it_was_told(string orders, string states)
    {
        var output = new OutputState();
        var record = new OutputRecord();
        byte[] bytes = OsdpHex.Bytes(orders);
        string seen = "";
        for (int i = 0; i < states.Length; i++)
        {
            if (i < bytes.Length / 2)
            {
                record.Action = bytes[i * 2];
                record.Timer = bytes[(i * 2) + 1];
                output.Set(record, StartMs + (i * 100));
            }

            seen += output.IsOn(StartMs + (i * 100) + 50) ? "1" : "0";
        }

        Assert.AreEqual(states, seen);
        output.Clear();
        Assert.IsFalse(output.IsOn(StartMs));
    }
}
