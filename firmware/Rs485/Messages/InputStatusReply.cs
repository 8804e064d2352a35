namespace AccessStandalone.Rs485;

/// <summary>ISTATR: one byte an input, 0 inactive, 1 active.</summary>
public sealed class InputStatusReply : StatesMessage
{
    private const byte LastState = 1;

    public InputStatusReply()
        : base(LastState)
    {
    }

    public override byte Code => OsdpReply.InputStatus;
}
