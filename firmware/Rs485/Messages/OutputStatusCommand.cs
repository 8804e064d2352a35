namespace AccessStandalone.Rs485;

/// <summary>OSTAT: asks for the outputs. No data.</summary>
public sealed class OutputStatusCommand : EmptyMessage
{
    public override byte Code => OsdpCommand.OutputStatus;
}
