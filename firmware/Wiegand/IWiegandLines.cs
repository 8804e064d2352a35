namespace AccessStandalone.Wiegand;

/// <summary>The way out over D0 and D1.</summary>
public interface IWiegandLines
{
    /// <summary>The pulses of frames that begin from now on.</summary>
    /// <param name="pulseUs"><see cref="WiegandPulses.MinPulseUs"/> to <see cref="WiegandPulses.MaxPulseUs"/>.</param>
    /// <param name="intervalUs">
    /// From one pulse's begin to the next one's, up to <see cref="WiegandPulses.MaxIntervalUs"/>. One that is too short for the transmitter becomes as long as needed.
    /// </param>
    void SetTiming(int pulseUs, int intervalUs);

    /// <summary>Takes a copy of a frame, to be sent when those before it are.</summary>
    /// <returns>false without room.</returns>
    bool TrySend(WiegandFrame frame);

    /// <summary>Sends what is due. To be called in every step.</summary>
    /// <param name="isOutput">Whether the lines are ours; if not, frames that wait are dropped, and the lines are let go once the frame under way is over.</param>
    /// <param name="nowUs">µs; never less than before.</param>
    void Update(bool isOutput, long nowUs);
}
