namespace AccessStandalone.Wiegand;

/// <summary>What <see cref="WiegandReceiver.Update"/> has to tell.</summary>
public enum WiegandArrival : byte
{
    Nothing = 0,

    /// <summary>A frame without a fault on the wire; what it means is the decoder's business.</summary>
    Frame = 1,

    /// <summary>A frame that was dropped, and counted.</summary>
    Dropped = 2,
}
