namespace AccessStandalone.Rs485;

/// <summary>ACURXSIZE: the longest reply the panel can take, in bytes, SOM to check.</summary>
public sealed class ReceiveSizeCommand : NumberMessage
{
    public override byte Code => OsdpCommand.ReceiveSize;
}
