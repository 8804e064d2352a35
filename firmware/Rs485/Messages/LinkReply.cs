namespace AccessStandalone.Rs485;

/// <summary>COM: the address and baud rate the peripheral has after this reply.</summary>
public sealed class LinkReply : LinkMessage
{
    public override byte Code => OsdpReply.Link;
}
