using AccessStandalone.Protocol.Open;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol.Open;

/// <summary>Discovery (DHIP.md §7): the device is 192.168.0.2/24.</summary>
[TestClass]
public sealed class DiscoveryTests
{
    private const uint Neighbour = 0xC0A80009;
    private const string Search = "{\"method\":\"DHDiscover.search\",\"params\":{\"mac\":\"\",\"uni\":1}}";
    private const string Answer = "{\"mac\":\"02:00:00:0A:0B:0C\",\"method\":\"client.notifyDevInfo\",\"params\":{\"deviceInfo\":{\"DeviceClass\":\"BSC\",\"DeviceType\":\"Access Standalone\","
        + "\"SerialNo\":\"0123456789ABCDEF\",\"Port\":37777,\"HttpPort\":0,\"IPv4Address\":{\"IPAddress\":\"192.168.0.2\",\"SubnetMask\":\"255.255.255.0\",\"DefaultGateway\":\"192.168.0.1\","
        + "\"DhcpEnable\":false},\"Version\":\"1.0.0\",\"Init\":2}}}\n";

    [TestMethod]
    public void A_neighbour_who_looks_for_devices_gets_an_answer()
    {
        var network = new FakeDatagrams();
        var responder = new DiscoveryResponder(network, network);
        network.Come(OpenBench.Frame(Search), Neighbour, 50123);
        responder.Step(0);
        Assert.AreEqual(1, network.SentTimes);
        Assert.AreEqual(Neighbour, network.SentTo);
        Assert.AreEqual(50123, network.SentPort);
        Assert.AreEqual(Answer, OpenBench.TextOf(network.Sent, OpenHeader.Size, network.SentCount - OpenHeader.Size));
        Assert.AreEqual("2000000044484950000000000000000057010000000000005701000000000000", Hex.Of(network.Sent, 0, OpenHeader.Size));
        network.IsInitialised = false;
        network.Come(OpenBench.Frame(Search), Neighbour, 50123);
        responder.Step(0);
        Assert.Contains("\"Init\":1}", OpenBench.TextOf(network.Sent, OpenHeader.Size, network.SentCount - OpenHeader.Size));
    }

    [TestMethod]
    [DataRow(0x0A000001u)]
    [DataRow(0xC0A80109u)]
    [DataRow(0xC0A80002u)]
    [DataRow(0xC0A800FFu)]
    [DataRow(0xC0A80000u)]
    [DataRow(0u)]
    public void Whoever_is_elsewhere_gets_none(uint sender)
    {
        var network = new FakeDatagrams();
        var responder = new DiscoveryResponder(network, network);
        network.Come(OpenBench.Frame(Search), sender, 50123);
        responder.Step(0);
        Assert.AreEqual(0, network.SentTimes);
        Assert.AreEqual(1, responder.Strangers);
    }

    [TestMethod]
    [DataRow("{\"method\":\"DHDiscover.setConfig\",\"params\":{\"mac\":\"02:00:00:0A:0B:0C\"}}")]
    [DataRow("{\"method\":\"DHDiscover.search\"")]
    [DataRow("{}")]
    [DataRow("[]")]
    public void Anything_else_is_met_with_silence(string json)
    {
        var network = new FakeDatagrams();
        var responder = new DiscoveryResponder(network, network);
        network.Come(OpenBench.Frame(json), Neighbour, 50123);
        responder.Step(0);
        byte[] cut = OpenBench.Frame(Search);
        byte[] longer = new byte[cut.Length - 1];
        System.Array.Copy(cut, 0, longer, 0, longer.Length);
        network.Come(longer, Neighbour, 50123);
        responder.Step(0);
        network.Come(Hex.Parse("a3 01 00 01 00 00 00 00"), Neighbour, 50123);
        responder.Step(0);
        network.Come(new byte[600], Neighbour, 50123);
        responder.Step(0);
        Assert.AreEqual(0, network.SentTimes);
        Assert.AreEqual(4, responder.NotUnderstood);
    }

    [TestMethod]
    public void Ten_at_once_and_then_two_a_second()
    {
        var network = new FakeDatagrams();
        var responder = new DiscoveryResponder(network, network);
        for (int i = 0; i < 30; i++)
        {
            network.Come(OpenBench.Frame(Search), Neighbour, 50123);
            responder.Step(1000);
        }

        Assert.AreEqual(10, network.SentTimes);
        Assert.AreEqual(20, responder.TooMany);
        for (int i = 0; i < 100; i++)
        {
            network.Come(OpenBench.Frame(Search), Neighbour, 50123);
            responder.Step(1100 + (i * 100));
        }

        Assert.AreEqual(30, network.SentTimes);
    }

    [TestMethod]
    public void Switched_off_it_is_silent()
    {
        var network = new FakeDatagrams();
        network.IsDiscoveryOn = false;
        var responder = new DiscoveryResponder(network, network);
        network.Come(OpenBench.Frame(Search), Neighbour, 50123);
        responder.Step(0);
        Assert.AreEqual(0, network.SentTimes);
        network.IsDiscoveryOn = true;
        responder.Step(0);
        Assert.AreEqual(0, network.SentTimes);
    }
}
