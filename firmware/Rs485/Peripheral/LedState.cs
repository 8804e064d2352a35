namespace AccessStandalone.Rs485;

/// <summary>
/// What one LED shows by the LED commands it got: the permanent order, and over it a temporary one until its timer ends or it is cancelled. Each flashes between its
/// two colours from the moment it was given, on-colour first; an order without times shows its on-colour steadily. Dark until the first order.
/// </summary>
public sealed class LedState
{
    /// <summary>Timers and on and off times are in units of this.</summary>
    public const int UnitMs = 100;

    private readonly LedFlash _permanent = new LedFlash();
    private readonly LedFlash _temporary = new LedFlash();
    private bool _isTemporary;
    private long _endMs;

    /// <summary>Applies a record that passed its check.</summary>
    public void Set(LedRecord record, long nowMs)
    {
        if (record.PermanentAction == LedRecord.SetPermanent)
        {
            _permanent.Start(record.PermanentOn, record.PermanentOff, record.PermanentOnColour, record.PermanentOffColour, nowMs);
        }

        if (record.TemporaryAction == LedRecord.Cancel)
        {
            _isTemporary = false;
        }
        else if (record.TemporaryAction == LedRecord.SetTemporary)
        {
            _temporary.Start(record.TemporaryOn, record.TemporaryOff, record.TemporaryOnColour, record.TemporaryOffColour, nowMs);
            _isTemporary = true;
            _endMs = nowMs + (record.Timer * (long)UnitMs);
        }
    }

    /// <summary>Dark and without orders, as when the link is down.</summary>
    public void Clear()
    {
        _isTemporary = false;
        _permanent.Start(0, 0, 0, 0, 0);
    }

    /// <returns>0 off, 1 red, 2 green, 3 amber, 4 blue, 5 magenta, 6 cyan, 7 white.</returns>
    public byte Colour(long nowMs) => _isTemporary && nowMs < _endMs ? _temporary.Colour(nowMs) : _permanent.Colour(nowMs);
}
