namespace AccessStandalone.Keypad;

/// <summary>What the control panel at the other end of the line wants shown in working mode reader; kept up to date by who talks to it.</summary>
public sealed class HostFeedback
{
    /// <summary>Whether the panel has said anything about the light since it came on-line; the page's own light shows until then.</summary>
    public bool HasLight { get; set; }

    /// <summary>What the lamp is to show right now.</summary>
    public LightColour Lamp { get; set; }

    /// <summary>Whether the buzzer is to sound right now.</summary>
    public bool BuzzerSounds { get; set; }
}
