namespace AccessStandalone.Rs485;

/// <summary>NAK: a reason (<see cref="NakReason"/>); bytes some peripherals add to it are skipped.</summary>
public sealed class NakReply : OsdpMessage
{
    public byte Reason = NakReason.UnknownCommand;

    public override byte Code => OsdpReply.Nak;

    public override int Count => 1;

    protected override DataRefusal Read(byte[] bytes, int offset, int count)
    {
        if (count < 1)
        {
            return DataRefusal.Length;
        }

        Reason = bytes[offset];
        return DataRefusal.None;
    }

    protected override DataRefusal Check() =>
        Reason >= NakReason.Check && Reason <= NakReason.Record ? DataRefusal.None : DataRefusal.Reason;

    protected override void Write(byte[] bytes, int offset)
    {
        bytes[offset] = Reason;
    }
}
