namespace AccessStandalone.Rs485;

/// <summary>What the classes of one peripheral's link have in common.</summary>
public sealed class LinkParts
{
    public readonly int Place;
    public readonly IPanelEvents Events;
    public readonly INonceSource Nonces;
    public readonly ReplyRouter Router;
    public readonly PanelAddresses Addresses;
    public readonly SessionKeys SessionKeys;
    public readonly SecureChannel Channel;
    public readonly CommandFrame Command;
    public readonly PanelSequence Sequence = new PanelSequence();
    public readonly WaitingCommands Queue = new WaitingCommands();
    public readonly LinkKeys Keys = new LinkKeys();
    public readonly PanelCounters Counters = new PanelCounters();

    public LinkParts(int place, IPanelEvents events, INonceSource nonces, ICipherSource ciphers, ReplyRouter router, PanelAddresses addresses)
    {
        Place = place;
        Events = events;
        Nonces = nonces;
        Router = router;
        Addresses = addresses;
        SessionKeys = new SessionKeys(ciphers.Create(), ciphers.Create(), ciphers.Create());
        Channel = new SecureChannel(SessionKeys, true, ControlPanel.MaximumFrame);
        Command = new CommandFrame(Sequence);
    }
}
