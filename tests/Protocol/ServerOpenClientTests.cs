using AccessStandalone.Protocol;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol;

/// <summary>Open clients share the places, and are let in only where they may.</summary>
[TestClass]
public sealed class ServerOpenClientTests
{
    [TestMethod]
    [DataRow("a0010203", true)]
    [DataRow("f6010203", true)]
    [DataRow("20010203", true)]
    [DataRow("21010203", false)]
    [DataRow("4153a001", false)]
    public void The_first_byte_tells_them(string bytes, bool isOne)
    {
        ServerBench bench = Open(out FakeOpenClients clients);
        FakeLink link = bench.Connect();
        link.Give(bytes);
        bench.Steps(3);
        Assert.AreEqual(!isOne, link.IsClosed);
        Assert.AreEqual(isOne ? "+0" : "", clients.Sessions);
        Assert.AreEqual(isOne ? bytes : "", link.TakeHex());
    }

    [TestMethod]
    public void In_high_security_mode_there_are_none()
    {
        ServerBench bench = Open(out FakeOpenClients clients);
        FakeLink early = bench.Connect();
        early.Give("a0010203");
        bench.Steps(3);
        bench.Account.IsHighSecurity = true;
        bench.Step();
        Assert.IsTrue(early.IsClosed);
        FakeLink late = bench.Connect();
        late.Give("a0010203");
        bench.Steps(2);
        Assert.IsTrue(late.IsClosed);
        Assert.AreEqual("+0-0", clients.Sessions);
        Assert.AreEqual(1, bench.Closed(CloseReason.OpenClient));
        Assert.AreEqual(1, bench.Closed(CloseReason.BadFrame));
    }

    [TestMethod]
    public void What_was_said_leaves_before_the_end()
    {
        ServerBench bench = Open(out FakeOpenClients clients);
        FakeLink link = bench.Connect();
        link.Give("a001020304050607ff090a0b0c");
        bench.Steps(8);
        Assert.AreEqual("a001020304050607ff090a0b", link.TakeHex());
        Assert.IsTrue(link.IsClosed);
        Assert.AreEqual("+0-0", clients.Sessions);
    }

    [TestMethod]
    public void Without_login_the_ten_seconds_hold()
    {
        ServerBench bench = Open(out FakeOpenClients clients);
        FakeLink link = bench.Connect();
        link.Give("a0010203");
        bench.Wait(9000);
        clients.HasLogin = true;
        bench.Wait(200000);
        Assert.IsFalse(link.IsClosed);
        clients.HasLogin = false;
        bench.Step();
        Assert.IsTrue(link.IsClosed);
        Assert.AreEqual(1, bench.Closed(CloseReason.LoginTime));
    }

    private static ServerBench Open(out FakeOpenClients clients)
    {
        var bench = new ServerBench();
        clients = new FakeOpenClients();
        bench.Account.IsHighSecurity = false;
        bench.Parts.OpenClients = clients;
        return bench;
    }
}
