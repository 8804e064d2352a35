namespace nanoFramework.Runtime.Events;

/// <summary>Base of all event arguments that come from native code.</summary>
// CA1051: they are fields on the device.
#pragma warning disable CA1051
public class BaseEvent
{
    public ushort Source;
    public byte Message;
}
