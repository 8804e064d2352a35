namespace AccessStandalone.Rs485;

/// <summary>CHLNG: RND.A, 8 bytes.</summary>
public sealed class ChallengeCommand : FixedBytesMessage
{
    public ChallengeCommand()
        : base(SessionKeys.NonceSize)
    {
    }

    public override byte Code => OsdpCommand.Challenge;
}
