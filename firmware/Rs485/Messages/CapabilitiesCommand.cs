namespace AccessStandalone.Rs485;

/// <summary>CAP: what can you do? One byte, 0.</summary>
public sealed class CapabilitiesCommand : ReportRequest
{
    public override byte Code => OsdpCommand.Capabilities;
}
