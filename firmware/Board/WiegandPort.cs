using System.Device.Gpio;
using AccessStandalone.Wiegand;

namespace AccessStandalone.Board;

/// <summary>
/// The Wiegand lines as inputs, D0 and D1. Their callbacks put each edge into a bounded queue and do nothing else. On the device an event carries no time and
/// may be lost: what the queue's owner makes of it has to bear that.
/// </summary>
public sealed class WiegandPort
{
    private readonly IWiegandEdges _edges;
    private readonly GpioPin _d0;
    private readonly GpioPin _d1;

    public WiegandPort(GpioController controller, IWiegandEdges edges)
    {
        _edges = edges;
        _d0 = controller.OpenPin(Pins.WiegandD0, PinMode.InputPullUp);
        _d1 = controller.OpenPin(Pins.WiegandD1, PinMode.InputPullUp);
        _d0.ValueChanged += TakeD0;
        _d1.ValueChanged += TakeD1;
    }

    /// <summary>Makes the lines inputs again, after somebody else drove them.</summary>
    public void Listen()
    {
        _d0.SetPinMode(PinMode.InputPullUp);
        _d1.SetPinMode(PinMode.InputPullUp);
    }

    private void TakeD0(object sender, PinValueChangedEventArgs e) => Take(0, e);

    private void TakeD1(object sender, PinValueChangedEventArgs e) => Take(1, e);

    private void Take(int line, PinValueChangedEventArgs e) =>
        _edges.Put(line, e.ChangeType == PinEventTypes.Rising, BoardClock.NowUs);
}
