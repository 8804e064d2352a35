namespace AccessStandalone.Rs485;

/// <summary>ISTAT: asks for the inputs. No data.</summary>
public sealed class InputStatusCommand : EmptyMessage
{
    public override byte Code => OsdpCommand.InputStatus;
}
