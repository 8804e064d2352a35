namespace AccessStandalone.Rs485;

/// <summary>KEEPACTIVE: keep a card powered for so many milliseconds.</summary>
public sealed class KeepActiveCommand : NumberMessage
{
    public override byte Code => OsdpCommand.KeepActive;
}
