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

    /// <summary>
    /// A reply has the command's number. Only BUSY has 0 whatever the command had; and a peripheral that was restarted refuses the number with its own
    /// count, from 0 on (seen of libosdp): to wait until the two meet would hide that it knows nothing any more.
    /// </summary>
    public bool Answers(OsdpFrame reply) =>
        reply.IsReply
        && (reply.Sequence == Current || (reply.Code == OsdpReply.Busy && reply.Sequence == OsdpSequence.Restart) || IsNumberRefused(reply));

    /// <summary>Without a channel, as the number is judged before the MAC.</summary>
    private static bool IsNumberRefused(OsdpFrame reply) =>
        reply.BlockType == 0 && reply.Code == OsdpReply.Nak && ReplyRouter.ReasonOf(reply) == NakReason.Sequence;
}
