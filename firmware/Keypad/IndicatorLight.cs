namespace AccessStandalone.Keypad;

/// <summary>The one light: a result first, then a local alarm, then the page. Flashing is 120 ms on, 120 ms off.</summary>
public sealed class IndicatorLight
{
    public const int SuccessTimeMs = 1000;
    public const int FailureTimeMs = 1500;
    public const int FlashPhaseMs = 120;

    private LightColour _result;
    private long _resultUntilMs;
    private bool _phaseLit;
    private long _phaseUntilMs;

    /// <summary>What the lamp is to show right now.</summary>
    public LightColour Lamp { get; private set; }

    /// <summary>The colour it shows, while it flashes also in its dark phase.</summary>
    public LightColour Colour { get; private set; }

    public bool IsFlashing { get; private set; }

    /// <summary>Whether it is the page's light, neither a result nor an alarm.</summary>
    public bool ShowsPage { get; private set; }

    /// <summary>Shows a result; a running one is replaced.</summary>
    public void ShowResult(bool success, long nowMs)
    {
        _result = success ? LightColour.Green : LightColour.Red;
        _resultUntilMs = nowMs + (success ? SuccessTimeMs : FailureTimeMs);
    }

    public void Update(PageLight page, bool alarm, long nowMs)
    {
        if (nowMs >= _resultUntilMs)
        {
            _result = LightColour.Off;
        }

        ShowsPage = _result == LightColour.Off && !alarm;
        if (_result != LightColour.Off)
        {
            Show(_result, false, nowMs);
        }
        else if (alarm)
        {
            Show(LightColour.Red, true, nowMs);
        }
        else
        {
            Show(ColourOf(page), page == PageLight.FlashingBlue || page == PageLight.FlashingGreen, nowMs);
        }
    }

    private static LightColour ColourOf(PageLight page)
    {
        switch (page)
        {
            case PageLight.Dark:
                return LightColour.Off;
            case PageLight.FlashingGreen:
                return LightColour.Green;
            default:
                return LightColour.Blue;
        }
    }

    private void Show(LightColour colour, bool flashing, long nowMs)
    {
        if (colour != Colour || flashing != IsFlashing)
        {
            Colour = colour;
            IsFlashing = flashing;

            // A change must be visible at once: flashing starts with the phase that differs from what the lamp shows.
            _phaseLit = !flashing || Lamp != colour;
            _phaseUntilMs = nowMs + FlashPhaseMs;
        }
        else if (flashing && nowMs >= _phaseUntilMs)
        {
            _phaseLit = !_phaseLit;
            _phaseUntilMs = nowMs + FlashPhaseMs;
        }

        Lamp = _phaseLit ? colour : LightColour.Off;
    }
}
