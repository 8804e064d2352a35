using AccessStandalone.Platform;
using AccessStandalone.Protocol;
using AccessStandalone.Protocol.Open;
using AccessStandalone.Protocol.Time;

namespace AccessStandalone.Control;

/// <summary>All that the device does on the network.</summary>
public sealed class PlatformLink
{
    private readonly NetworkUpkeep _upkeep;

    public PlatformLink(
        PlatformDesk desk, PlatformAccount account, PlatformServer server, DiscoveryResponder discovery, TimeServerClient timeServer, NetworkUpkeep upkeep)
    {
        Desk = desk;
        Account = account;
        Server = server;
        Discovery = discovery;
        TimeServer = timeServer;
        _upkeep = upkeep;
    }

    public PlatformDesk Desk { get; }

    public PlatformAccount Account { get; }

    public PlatformServer Server { get; }

    public DiscoveryResponder Discovery { get; }

    public TimeServerClient TimeServer { get; }

    /// <summary>Whether the platform wants a restart now.</summary>
    public bool IsRestartDue => Desk.Restart.IsDue;

    /// <summary>Lets time pass for what was asked before.</summary>
    public void Update(long nowMs)
    {
        Account.Update(nowMs);
        Desk.Restart.Update(nowMs);
    }

    /// <summary>Takes what has come over the network, a piece of it.</summary>
    public void Listen(long nowMs)
    {
        _upkeep.Update();
        Server.Update(nowMs);
        Discovery.Step(nowMs);
        TimeServer.Update(nowMs);
    }
}
