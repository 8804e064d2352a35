namespace AccessStandalone.HalSim.Monitors;

/// <summary>
/// Tells flashing from solid as somebody watching would: from the edges of the light alone. The firmware flashes 120 ms on, 120 ms off,
/// give or take the 36 ms of a card poll and the 10 ms of a step; whatever stays <see cref="SteadyUs"/> is steady. So it is clear what
/// the light does at most that long after it changed.
/// </summary>
public sealed class LightMonitor
{
    /// <summary>No phase of a flashing light is this long, microseconds.</summary>
    public const long SteadyUs = 180_000;

    private LightColour _now = LightColour.Off;
    private long _sinceUs = -SteadyUs;
    private LightColour _before = LightColour.Off;
    private long _beforeLastedUs = SteadyUs;
    private LightColour _twoBefore = LightColour.Off;

    /// <summary>The light as an edge has made it; the same colour again is no edge.</summary>
    /// <param name="nowUs">Virtual time, microseconds; never earlier than the edge before.</param>
    public void Change(LightColour colour, long nowUs)
    {
        if (colour == _now)
        {
            return;
        }

        _twoBefore = _before;
        _before = _now;
        _beforeLastedUs = nowUs - _sinceUs;
        _now = colour;
        _sinceUs = nowUs;
    }

    public LightReading Read(long nowUs)
    {
        if (nowUs - _sinceUs >= SteadyUs)
        {
            return new LightReading(_now, LightPattern.Solid);
        }

        if (_beforeLastedUs < SteadyUs)
        {
            if (_now == LightColour.Off)
            {
                return new LightReading(_before, LightPattern.Flashing);
            }

            if (_before == LightColour.Off && _twoBefore == _now)
            {
                return new LightReading(_now, LightPattern.Flashing);
            }
        }

        return new LightReading(_now, LightPattern.Unsettled);
    }
}
