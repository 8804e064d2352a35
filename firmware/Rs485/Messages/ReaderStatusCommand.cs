namespace AccessStandalone.Rs485;

/// <summary>RSTAT: asks for the readers. No data.</summary>
public sealed class ReaderStatusCommand : EmptyMessage
{
    public override byte Code => OsdpCommand.ReaderStatus;
}
