using System.Device.Gpio;

namespace AccessStandalone.HalSim.Board.Gpio;

/// <summary>What GpioController.RegisterCallbackForPinValueChangedEvent leaves behind on a pin.</summary>
internal sealed class PinCallback(GpioController sender, PinEventTypes eventTypes, PinChangeEventHandler handler)
{
    public void OnValueChanged(object pin, PinValueChangedEventArgs e)
    {
        if ((eventTypes & e.ChangeType) != 0)
        {
            handler(sender, new PinValueChangedEventArgs(e.ChangeType, e.PinNumber));
        }
    }
}
