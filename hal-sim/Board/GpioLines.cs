using System;
using AccessStandalone.HalSim.Board.Gpio;

namespace AccessStandalone.HalSim.Board;

/// <summary>
/// The wires at the ESP32's pins, seen from the outside. Up to three parties drive a wire: the microcontroller, the chips of the
/// board, and the outside world. Low wins over high, high over the pull resistors; a wire that nobody pulls reads low.
/// The board itself pulls up the expanders' interrupt, both Wiegand lines and the RS-485 receiver's output.
/// </summary>
public sealed class GpioLines
{
    private readonly Line[] _lines = new Line[Esp32Pins.Count];

    internal GpioLines()
    {
        foreach (int gpio in new[] { Wiring.ExpanderInt, Wiring.WiegandD0, Wiring.WiegandD1, Wiring.Rs485Rx })
        {
            _lines[gpio].BoardPullsUp = true;
            _lines[gpio].IsHigh = true;
        }
    }

    /// <summary>GPIO number and new level of a wire, at the clock's present time, after every real change.</summary>
    public event Action<int, bool>? Changed;

    internal GpioPort? Listener { get; set; }

    public bool LevelOf(int gpio) => _lines[gpio].IsHigh;

    /// <summary>What the microcontroller does to a wire; <see cref="LineDrive.Released"/> while its pin is an input or it is off.</summary>
    public LineDrive DriveOfMicrocontroller(int gpio) => _lines[gpio].Microcontroller;

    /// <summary>
    /// What the outside world does to a wire from now on, also while the board is off. To pulse a Wiegand line, drive it low and
    /// release it; to hold the expanders' interrupt stuck, drive GPIO 39 low.
    /// </summary>
    /// <exception cref="ArgumentException">The ESP32 has no such pin.</exception>
    public void Drive(int gpio, LineDrive drive)
    {
        Esp32Pins.RequireExistence(gpio);
        _lines[gpio].Outside = drive;
        Settle(gpio);
    }

    internal void DriveFromBoard(int gpio, LineDrive drive)
    {
        _lines[gpio].Board = drive;
        Settle(gpio);
    }

    internal void DriveFromMicrocontroller(int gpio, LineDrive drive, LinePull pull)
    {
        _lines[gpio].Microcontroller = drive;
        _lines[gpio].MicrocontrollerPull = pull;
        Settle(gpio);
    }

    /// <summary>The pull resistor stays as it is.</summary>
    internal void DriveFromMicrocontroller(int gpio, LineDrive drive) =>
        DriveFromMicrocontroller(gpio, drive, _lines[gpio].MicrocontrollerPull);

    internal void ReleaseMicrocontroller()
    {
        for (int gpio = 0; gpio < _lines.Length; gpio++)
        {
            DriveFromMicrocontroller(gpio, LineDrive.Released, LinePull.None);
        }
    }

    private void Settle(int gpio)
    {
        ref Line line = ref _lines[gpio];
        bool high = line.Settled();
        if (high != line.IsHigh)
        {
            line.IsHigh = high;
            Listener?.OnLineChanged(gpio, high);
            Changed?.Invoke(gpio, high);
        }
    }

    private struct Line
    {
        public LineDrive Microcontroller;
        public LinePull MicrocontrollerPull;
        public LineDrive Board;
        public LineDrive Outside;
        public bool BoardPullsUp;
        public bool IsHigh;

        public readonly bool Settled()
        {
            if (IsDriven(LineDrive.Low))
            {
                return false;
            }

            return IsDriven(LineDrive.High) || BoardPullsUp || MicrocontrollerPull == LinePull.Up;
        }

        private readonly bool IsDriven(LineDrive drive) => Microcontroller == drive || Board == drive || Outside == drive;
    }
}
