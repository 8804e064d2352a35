namespace AccessStandalone.Rs485;

/// <summary>LSTAT: asks for tamper and power. No data.</summary>
public sealed class LocalStatusCommand : EmptyMessage
{
    public override byte Code => OsdpCommand.LocalStatus;
}
