namespace AccessStandalone.Protocol;

/// <summary>What the server works with: all of it is somebody else's.</summary>
public sealed class ServerParts
{
    public ServerParts(IPlatformAccount account, IPlatformDesk desk, IAddressList addresses, PlatformCrypto crypto)
    {
        Account = account;
        Desk = desk;
        Addresses = addresses;
        Crypto = crypto;
    }

    public IPlatformAccount Account { get; }

    public IPlatformDesk Desk { get; }

    public IAddressList Addresses { get; }

    public PlatformCrypto Crypto { get; }

    /// <summary>Null while nobody talks to open clients: their first bytes are a bad frame then.</summary>
    public IOpenClients? OpenClients { get; set; }
}
