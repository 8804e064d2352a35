namespace AccessStandalone.Protocol.Open;

/// <summary>How far a request is.</summary>
internal enum OpenStage : byte
{
    /// <summary>Its frame is not complete, or was not looked at.</summary>
    Receiving = 0,

    /// <summary>It is gone through.</summary>
    Checking = 1,

    /// <summary>It is being done.</summary>
    Answering = 2,
}
