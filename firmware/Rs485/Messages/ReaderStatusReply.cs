namespace AccessStandalone.Rs485;

/// <summary>RSTATR: one byte a reader attached to the peripheral, 0 well, 1 gone, 2 tampered with.</summary>
public sealed class ReaderStatusReply : StatesMessage
{
    public const byte LastState = 2;

    public ReaderStatusReply()
        : base(LastState)
    {
    }

    public override byte Code => OsdpReply.ReaderStatus;
}
