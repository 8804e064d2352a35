namespace AccessStandalone.Door;

/// <summary>The door's input lines as they are in a step, debounced. One instance is reused.</summary>
public sealed class DoorLines
{
    /// <summary>The door contact, an electrical one: what it says of the door depends on its type.</summary>
    public bool IsContactOpen { get; set; }

    public bool IsCaseOpen { get; set; }

    /// <summary>The reader's CASE line.</summary>
    public bool IsReaderCaseOpen { get; set; }

    /// <summary>The emergency input's contact is closed.</summary>
    public bool IsEmergency { get; set; }
}
