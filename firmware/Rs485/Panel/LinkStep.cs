namespace AccessStandalone.Rs485;

/// <summary>How far a link is; each step but the last is one command and its answer.</summary>
public enum LinkStep : byte
{
    Identify = 0,
    Capabilities = 1,
    Challenge = 2,
    ServerCryptogram = 3,

    /// <summary>Inside the channel of SCBK-D, while installing.</summary>
    KeySet = 4,
    Up = 5,
}
