namespace AccessStandalone.Protocol;

/// <summary>What is done when a request was answered, and not before.</summary>
public enum AfterAnswer
{
    None = 0,

    /// <summary>All other connections are closed: the password is another one.</summary>
    CloseOthers = 1,

    /// <summary>The device restarts when the answer has left.</summary>
    Restart = 2,

    /// <summary>The device is restored to what it was when it was made, and restarts, when the answer has left.</summary>
    Restore = 3,
}
