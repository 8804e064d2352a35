namespace AccessStandalone.Rs485;

/// <summary>COMSET: the address and baud rate a peripheral shall have; which rates it can is for the peripheral to say.</summary>
public sealed class LinkCommand : LinkMessage
{
    public override byte Code => OsdpCommand.Link;
}
