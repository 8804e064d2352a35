using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Rs485;

/// <summary>COMSET: another address, another speed.</summary>
[TestClass]
public class PeripheralLinkTests
{
    [TestMethod]
    public void Annex_Es_COMSET_to_everybody_gives_a_new_address()
    {
        var bench = new PeripheralBench(101);
        Assert.AreEqual("53FF0D0004540080250000D475", bench.Ask("53 7F 0D 00 04 6E 00 80 25 00 00 6E 38"));
        Assert.AreEqual("online link0/9600", bench.Told.Take());
        Assert.AreEqual(0, bench.Device.Address);
        Assert.AreEqual("538008000540689F", bench.Ask("53 00 08 00 05 60 DA 99"));
    }

    [TestMethod]
    public void The_speed_changes_when_the_answer_has_left()
    {
        var bench = new PeripheralBench(5);
        var panel = new PeripheralPanel(bench, 5);
        panel.Plain("60");
        Assert.AreEqual("540700C20100", panel.Plain("6E 07 00C20100"));
        Assert.AreEqual(14 * 2, bench.Line.Sent.Length);

        // 14 bytes of 10 bits at 9600 baud are 14.6 ms.
        bench.Wait(10);
        Assert.AreEqual(9600, bench.Line.BaudRate);
        bench.Wait(10);
        Assert.AreEqual(115200, bench.Line.BaudRate);
        Assert.AreEqual(7, bench.Device.Address);
        Assert.AreEqual("", panel.Plain("60"), "the old address");
        var renamed = new PeripheralPanel(bench, 7);
        renamed.Sequence = 2;
        Assert.AreEqual("40", renamed.Plain("60"));
    }

    [TestMethod]
    public void What_is_heard_while_the_speed_changes_says_nothing()
    {
        var bench = new PeripheralBench(5);
        bench.Line.HasEcho = true;
        var panel = new PeripheralPanel(bench, 5);
        panel.Plain("60");
        panel.Plain("6E 05 00C20100");
        Assert.AreEqual("", panel.Plain("60"));
        Assert.AreEqual("", panel.Plain("60"));
        panel.Sequence = 2;
        Assert.AreEqual("40", panel.Plain("60"));
        Assert.AreEqual(115200, bench.Line.BaudRate);
    }

    [TestMethod]
    [DataRow("6E 07 01C20100", true, "online")]
    [DataRow("6E 07 00C20100", false, "online link7/115200")]
    [DataRow("6E 05 80250000", true, "online")]
    public void What_cannot_be_had_or_kept_changes_nothing_and_the_answer_says_so(string command, bool canKeep, string words)
    {
        var bench = new PeripheralBench(5);
        bench.Told.CanKeep = canKeep;
        var panel = new PeripheralPanel(bench, 5);
        Assert.AreEqual("540580250000", panel.Plain(command));
        Assert.AreEqual(words, bench.Told.Take());
        bench.Wait(100);
        Assert.AreEqual(9600, bench.Line.BaudRate);
        Assert.AreEqual("40", panel.Plain("60"));
    }
}
