namespace AccessStandalone.Rs485;

/// <summary>OSTATR: one byte an output, 0 inactive, 1 active.</summary>
public sealed class OutputStatusReply : StatesMessage
{
    private const byte LastState = 1;

    public OutputStatusReply()
        : base(LastState)
    {
    }

    public override byte Code => OsdpReply.OutputStatus;
}
