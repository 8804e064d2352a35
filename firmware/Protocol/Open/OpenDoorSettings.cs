namespace AccessStandalone.Protocol.Open;

/// <summary>The settings of the door that open clients ask for.</summary>
public sealed class OpenDoorSettings
{
    /// <summary>How long the lock stays released.</summary>
    public int HoldTimeMs;

    /// <summary>How long the door may stay open.</summary>
    public int CloseTimeoutS;

    /// <summary>Whether the door contact is watched.</summary>
    public bool HasSensor;

    /// <summary>Whether duress passwords count.</summary>
    public bool HasDuress;

    /// <summary>0 normal, 1 always open, 2 always closed.</summary>
    public int Mode;
}
