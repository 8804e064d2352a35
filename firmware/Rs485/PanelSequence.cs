namespace AccessStandalone.Rs485;

/// <summary>The control panel's count for one peripheral. A command that got no answer is sent again with the same bytes.</summary>
public sealed class PanelSequence
{
    /// <summary>The number of the command to send, or to send again.</summary>
    public int Current { get; private set; } = OsdpSequence.Restart;

    /// <summary>The command was answered: the next one gets the next number.</summary>
    public void Advance()
    {
        Current = OsdpSequence.After(Current);
    }

    /// <summary>The next command begins the link anew.</summary>
    public void Restart()
    {
        Current = OsdpSequence.Restart;
    }

    /// <summary>A reply has the command's number; only BUSY has 0 whatever the command had.</summary>
    public bool Answers(OsdpFrame reply) =>
        reply.IsReply && (reply.Sequence == Current || (reply.Code == OsdpReply.Busy && reply.Sequence == OsdpSequence.Restart));
}
