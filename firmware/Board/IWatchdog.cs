namespace AccessStandalone.Board;

/// <summary>The external watchdog: without a kick within 1.6 s it resets the board.</summary>
public interface IWatchdog
{
    void Kick();
}
