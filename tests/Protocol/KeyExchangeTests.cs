using AccessStandalone.Protocol;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol;

/// <summary>The example of PROTOCOL.md §5.2: the keys of RFC 7748 §6.1, the device has Alice's, the client Bob's.</summary>
[TestClass]
public sealed class KeyExchangeTests
{
    private const string DeviceSecret = "77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a";
    private const string DeviceKey = "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a";
    private const string ClientKey = "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f";
    private const string Keys = "b3dfa9c1c661d89b4559680c95bd5e8d5e521a5e24a73aa51c95fdf3bff12a8084aab21575bc54292d1ebea27876b21d05132217754ac6b9efecec92b577c59e";

    [TestMethod]
    public void The_example_of_the_page_holds()
    {
        KeyExchange exchange = NewExchange();
        exchange.Begin(Hex.Parse("5a" + ClientKey + "5a"), 1);
        Assert.AreEqual(DeviceKey + " " + Keys, Finish(exchange));
    }

    [TestMethod]
    public void It_is_busy_until_it_is_taken()
    {
        KeyExchange exchange = NewExchange();
        Assert.IsFalse(exchange.IsBusy);
        Assert.IsFalse(exchange.Continue());
        exchange.Begin(Hex.Parse(ClientKey), 0);
        int slices = 1;
        while (!exchange.Continue())
        {
            Assert.IsTrue(exchange.IsBusy);
            Assert.IsFalse(exchange.IsReady);
            slices++;
        }

        Assert.AreEqual(612, slices);
        Assert.IsTrue(exchange.IsReady);
        Assert.IsTrue(exchange.Continue());
        Assert.IsTrue(exchange.IsBusy);
        Finish(exchange);
        Assert.IsFalse(exchange.IsBusy);
        Assert.IsFalse(exchange.IsReady);
        Assert.IsFalse(exchange.Continue());
    }

    [TestMethod]
    public void A_key_that_gives_zeros_is_refused_and_harms_nobody_else()
    {
        KeyExchange exchange = NewExchange();
        exchange.Begin(Hex.Parse("0100000000000000000000000000000000000000000000000000000000000000"), 0);
        Assert.AreEqual("bad request", Finish(exchange));
        Assert.IsFalse(exchange.IsBusy);

        exchange.Begin(Hex.Parse(ClientKey), 0);
        Assert.AreEqual(DeviceKey + " " + Keys, Finish(exchange));
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(300)]
    [DataRow(400)]
    [DataRow(612)]
    public void One_given_up_leaves_nothing(int slices)
    {
        KeyExchange exchange = NewExchange();
        exchange.Begin(Hex.Parse("0200000000000000000000000000000000000000000000000000000000000000"), 0);
        for (int i = 0; i < slices; i++)
        {
            exchange.Continue();
        }

        exchange.Forget();
        Assert.IsFalse(exchange.IsBusy);
        Assert.IsFalse(exchange.IsReady);
        exchange.Begin(Hex.Parse(ClientKey), 0);
        Assert.AreEqual(DeviceKey + " " + Keys, Finish(exchange));
    }

    private static KeyExchange NewExchange() => new KeyExchange(new Hkdf(new ManagedHmac(), new Sha256()), new GivenBytes(Hex.Parse(DeviceSecret)));

    /// <returns>Answer and keys.</returns>
    private static string Finish(KeyExchange exchange)
    {
        while (!exchange.Continue())
        {
        }

        byte[] answer = new byte[64];
        byte[] keys = new byte[SealedFrames.KeyBytes];
        var writer = new MessageWriter();
        writer.Open(answer, 0, answer.Length);
        PlatformResult result = exchange.Take(writer, keys);
        if (result == PlatformResult.Done)
        {
            return Hex.Of(answer, 0, writer.Count) + " " + Hex.Of(keys, 0, keys.Length);
        }

        Assert.AreEqual(0, writer.Count);
        Assert.IsTrue(keys.SequenceEqual(new byte[SealedFrames.KeyBytes]));
        return result == PlatformResult.BadRequest ? "bad request" : "?";
    }
}
