namespace AccessStandalone.HalSim.Board.Gpio;

/// <summary>A unit of the microcontroller that uses pins beside GpioPin.</summary>
internal interface IPinUser
{
    /// <summary>A pin's input sees another level.</summary>
    void OnLevelChanged(int pin, bool high);

    /// <summary>A pin was set up anew: nothing but its new owner drives it.</summary>
    void OnPinTaken(int pin);
}
