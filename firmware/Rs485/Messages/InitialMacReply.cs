namespace AccessStandalone.Rs485;

/// <summary>RMAC_I: the initial R-MAC, 16 bytes.</summary>
public sealed class InitialMacReply : FixedBytesMessage
{
    public InitialMacReply()
        : base(SessionKeys.KeySize)
    {
    }

    public override byte Code => OsdpReply.InitialMac;
}
