namespace AccessStandalone.Rs485;

/// <summary>BUSY: ask again. No data; it comes unsecured with sequence 0, whatever the command had.</summary>
public sealed class BusyReply : EmptyMessage
{
    public override byte Code => OsdpReply.Busy;
}
