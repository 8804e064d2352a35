using nanoFramework.Runtime.Events;

namespace System.Device.Gpio;

/// <summary>A level change, without its time: the device's listener throws that away.</summary>
public class PinValueChangedEventArgs : BaseEvent
{
    public PinValueChangedEventArgs(PinEventTypes changeType, int pinNumber)
    {
        ChangeType = changeType;
        PinNumber = pinNumber;
    }

    public PinEventTypes ChangeType { get; }

    public int PinNumber { get; }
}

public delegate void PinValueChangedEventHandler(object sender, PinValueChangedEventArgs e);

public delegate void PinChangeEventHandler(object sender, PinValueChangedEventArgs pinValueChangedEventArgs);
