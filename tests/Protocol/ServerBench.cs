using AccessStandalone.Protocol;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol;

/// <summary>A server whose clients, desk and time are a test's.</summary>
internal sealed class ServerBench
{
    public const int StepMs = 10;

    // The frames of PROTOCOL.md §3 that the client sends.
    private const string FirstFrame = "415301002500010002006e2c2c6e3d61646d696e2c723d724f70724e476677456265525767624e456b714f";
    private const string FinalFrame = "41530100680002000300633d626977732c723d724f70724e476677456265525767624e456b714f25687659447057556132526154434166757846496c6a29682c703d5247794b"
        + "6571736436462f747962782f496f6f4e63385370786b2f5762562b6570413236716b716f462f633d";

    private readonly FakeNetwork _network = new FakeNetwork();

    public ServerBench()
    {
        var parts = new ServerParts(
            Account,
            Desk,
            Addresses,
            new PlatformCrypto(new ManagedHmac(), new ManagedCiphers(), new CountingBytes(0xC0), new GivenNonce("%hvYDpWUa2RaTCAfuxFIlj)h")));
        Server = new PlatformServer(_network, parts, new ConnectionCounts());
        Parts = parts;
    }

    public PlatformServer Server { get; }

    public ServerParts Parts { get; }

    public FakeAccount Account { get; } = new FakeAccount();

    public FakeDesk Desk { get; } = new FakeDesk();

    public FakeAddresses Addresses { get; } = new FakeAddresses();

    public long NowMs { get; private set; } = 1000;

    public int Closed(CloseReason reason) => (int)Server.Counts.Closed(reason);

    public void Step()
    {
        NowMs += StepMs;
        Server.Update(NowMs);
    }

    public void Steps(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Step();
        }
    }

    /// <summary>Lets time pass; not all of it in steps of 10 ms.</summary>
    public void Wait(int ms)
    {
        long endMs = NowMs + ms;
        while (NowMs + StepMs < endMs)
        {
            NowMs += endMs - NowMs > 200 ? 100 : StepMs;
            Server.Update(NowMs);
        }

        NowMs = endMs;
        Server.Update(NowMs);
    }

    /// <summary>A connection that was accepted.</summary>
    public FakeLink Connect(uint address = 7)
    {
        var link = new FakeLink(address);
        _network.Connect(link);
        Step();
        return link;
    }

    /// <summary>A client that is logged in.</summary>
    public SealedClient LogIn(uint address = 7)
    {
        FakeLink link = Connect(address);
        LogIn(link);
        return new SealedClient(link);
    }

    /// <summary>The login of PROTOCOL.md §3.</summary>
    public void LogIn(FakeLink link)
    {
        link.Give(FirstFrame);
        Steps(2);
        link.TakeSent();
        link.Give(FinalFrame);
        Steps(2);
        Assert.AreEqual(56, link.TakeSent().Length);
    }

    /// <summary>A login with a wrong password.</summary>
    /// <returns>The message of the answer to its last frame.</returns>
    public string LogInWrongly(FakeLink link)
    {
        link.Give(FirstFrame);
        Steps(2);
        link.TakeSent();
        byte[] final = Hex.Parse(FinalFrame);
        final[final.Length - 2] = (byte)'A';
        link.Give(final, 0, final.Length);
        Steps(2);
        return Message(link);
    }

    /// <summary>Takes a clear frame that the device has sent.</summary>
    /// <returns>Its message as hex.</returns>
    public static string Message(FakeLink link)
    {
        byte[] sent = link.TakeSent();
        return sent.Length < 6 ? "nothing" : Hex.Of(sent, 6, sent.Length - 6);
    }
}
