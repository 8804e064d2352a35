using System;
using AccessStandalone.Protocol;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol;

/// <summary>The first password, PROTOCOL.md §5.2.</summary>
[TestClass]
public sealed class ServerInitialisationTests
{
    private const int ExchangeSteps = 1500;

    [TestMethod]
    public void The_first_password_is_set_through_a_channel_of_its_own()
    {
        ServerBench bench = Uninitialised();
        FakeLink link = bench.Connect();
        byte[] secret = Secret();
        SealedClient client = Exchange(bench, link, secret);
        client.Ask(2, PlatformOp.Door, 1);
        bench.Steps(2);
        Assert.AreEqual("02005082", client.Take());
        client.Ask(3, PlatformOp.Initialise, 84);
        bench.Steps(2);
        Assert.AreEqual("03000580", client.Take());
        client.Ask(4, PlatformOp.Initialise, 85);
        bench.Steps(2);
        Assert.AreEqual("04000500", client.Take());
        Assert.AreEqual("i", bench.Account.Records);
        bench.Step();
        Assert.IsTrue(link.IsClosed);
        Assert.AreEqual(1, bench.Closed(CloseReason.NewPassword));
        Assert.AreEqual(0, bench.Desk.Handled);
    }

    [TestMethod]
    public void The_first_password_waits_until_it_can_be_kept()
    {
        ServerBench bench = Uninitialised();
        SealedClient client = Exchange(bench, bench.Connect(), Secret());
        bench.Account.IsReady = false;
        client.Ask(2, PlatformOp.Initialise, 85);
        bench.Steps(5);
        Assert.AreEqual("", bench.Account.Records);
        bench.Account.IsReady = true;
        bench.Steps(2);
        Assert.AreEqual("02000500", client.Take());
        Assert.AreEqual("i", bench.Account.Records);
    }

    [TestMethod]
    public void Only_one_exchange_at_a_time_and_it_keeps_its_place()
    {
        ServerBench bench = Uninitialised();
        FakeLink link = bench.Connect();
        Ask(link, Secret());
        bench.Steps(3);
        FakeLink other = bench.Connect();
        Ask(other, Secret());
        bench.Steps(3);
        Assert.AreEqual("01000487", ServerBench.Message(other));
        for (int i = 0; i < 20; i++)
        {
            bench.Connect();
        }

        Assert.IsFalse(link.IsClosed);
        bench.Steps(ExchangeSteps);
        Assert.AreEqual(6 + 4 + 32, link.SentCount);
    }

    [TestMethod]
    public void Who_goes_makes_room_for_another()
    {
        ServerBench bench = Uninitialised();
        FakeLink link = bench.Connect();
        Ask(link, Secret());
        bench.Steps(3);
        bench.Server.CloseOthers(-1);
        FakeLink other = bench.Connect();
        Ask(other, Secret());
        bench.Steps(ExchangeSteps);
        Assert.AreEqual(6 + 4 + 32, other.SentCount);
    }

    [TestMethod]
    public void A_key_that_gives_zeros_is_a_bad_request()
    {
        ServerBench bench = Uninitialised();
        FakeLink link = bench.Connect();
        Ask(link, new byte[32]);
        bench.Steps(ExchangeSteps);
        Assert.AreEqual("01000480", ServerBench.Message(link));
    }

    [TestMethod]
    public void The_time_of_the_exchange_is_not_the_clients_but_the_rest_is()
    {
        ServerBench bench = Uninitialised();
        FakeLink link = bench.Connect();
        bench.Wait(9900);
        Exchange(bench, link, Secret());
        bench.Wait(9000);
        Assert.IsFalse(link.IsClosed);
        bench.Wait(1100);
        Assert.IsTrue(link.IsClosed);
        Assert.AreEqual(1, bench.Closed(CloseReason.LoginTime));
    }

    private static ServerBench Uninitialised()
    {
        var bench = new ServerBench();
        bench.Account.IsInitialised = false;
        return bench;
    }

    private static byte[] Secret()
    {
        byte[] secret = new byte[32];
        new CountingBytes(0x21).Fill(secret);
        return secret;
    }

    private static void Ask(FakeLink link, byte[] key)
    {
        link.Give("41530100240001000400");
        link.Give(key, 0, key.Length);
    }

    /// <summary>The client's side of it.</summary>
    private static SealedClient Exchange(ServerBench bench, FakeLink link, byte[] secret)
    {
        byte[] nine = new byte[32];
        nine[0] = 9;
        byte[] publicKeys = new byte[64];
        byte[] key = Multiply(secret, nine);
        Array.Copy(key, 0, publicKeys, 0, 32);
        Ask(link, key);
        int steps = 0;
        while (link.SentCount == 0 && steps < ExchangeSteps)
        {
            bench.Step();
            steps++;
        }

        byte[] sent = link.TakeSent();
        Assert.AreEqual("01000400", Hex.Of(sent, 6, 4));
        Array.Copy(sent, 10, publicKeys, 32, 32);
        byte[] deviceKey = new byte[32];
        Array.Copy(sent, 10, deviceKey, 0, 32);
        var hkdf = new Hkdf(new ManagedHmac(), new Sha256());
        byte[] keys = new byte[SealedFrames.KeyBytes];
        hkdf.Extract(publicKeys, 0, 64, Multiply(secret, deviceKey), 0, 32);
        hkdf.Expand(Hex.OfText("ASP1 initialise"), publicKeys, 0, 0, keys);
        return new SealedClient(link, keys);
    }

    private static byte[] Multiply(byte[] scalar, byte[] point)
    {
        var curve = new X25519();
        byte[] result = new byte[32];
        curve.Begin(scalar, point);
        while (!curve.Continue())
        {
        }

        curve.TakeResult(result);
        return result;
    }
}
