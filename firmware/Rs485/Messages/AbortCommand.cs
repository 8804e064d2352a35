namespace AccessStandalone.Rs485;

/// <summary>ABORT: stop what is going on. No data.</summary>
public sealed class AbortCommand : EmptyMessage
{
    public override byte Code => OsdpCommand.Abort;
}
