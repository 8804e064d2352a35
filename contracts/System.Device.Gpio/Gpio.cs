namespace System.Device.Gpio
{
    public enum PinMode
    {
        Input = 0,
        InputPullDown = 1,
        InputPullUp = 2,
        Output = 3,
        OutputOpenDrain = 4,
        OutputOpenDrainPullUp = 5,
        OutputOpenSource = 6,
        OutputOpenSourcePullDown = 7,
    }

    public struct PinValue
    {
        public static PinValue Low => throw null;
        public static bool operator ==(PinValue a, PinValue b) => throw null;
        public static bool operator !=(PinValue a, PinValue b) => throw null;
    }

    public sealed class GpioPin
    {
        internal GpioPin() { }
        public event PinValueChangedEventHandler ValueChanged;
        public void SetPinMode(PinMode value) { }
        public PinValue Read() => throw null;
    }

    [Flags]
    public enum PinEventTypes
    {
        Rising = 1,
    }

    public class PinValueChangedEventArgs : nanoFramework.Runtime.Events.BaseEvent
    {
        public PinValueChangedEventArgs(PinEventTypes changeType, int pinNumber) { }
        public PinEventTypes ChangeType => throw null;
    }

    public delegate void PinValueChangedEventHandler(object sender, PinValueChangedEventArgs e);

    public sealed class GpioController
    {
        public GpioController() { }
        public GpioPin OpenPin(int pinNumber, PinMode mode) => throw null;
    }
}
