namespace AccessStandalone.Rs485;

/// <summary>ACK: done, nothing to say. No data.</summary>
public sealed class AckReply : EmptyMessage
{
    public override byte Code => OsdpReply.Ack;
}
