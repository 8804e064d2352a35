namespace AccessStandalone.Rs485;

/// <summary>ID: who are you? One byte, 0.</summary>
public sealed class IdentifyCommand : ReportRequest
{
    public override byte Code => OsdpCommand.Identify;
}
