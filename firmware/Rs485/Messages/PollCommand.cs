namespace AccessStandalone.Rs485;

/// <summary>POLL: anything new? No data.</summary>
public sealed class PollCommand : EmptyMessage
{
    public override byte Code => OsdpCommand.Poll;
}
