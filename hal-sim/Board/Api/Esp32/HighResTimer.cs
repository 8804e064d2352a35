using AccessStandalone.HalSim.Board;

namespace nanoFramework.Hardware.Esp32;

public class HighResTimer
{
    private HighResTimer()
    {
    }

    /// <summary>Virtual microseconds since the microcontroller of <see cref="VirtualBoard.Current"/> last started.</summary>
    public static ulong GetCurrent() => VirtualBoard.Current.Microcontroller.MicrosecondsSinceStart;
}
