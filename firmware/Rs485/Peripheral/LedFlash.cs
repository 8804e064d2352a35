namespace AccessStandalone.Rs485;

/// <summary>Two colours that take turns; times in 100 ms.</summary>
public sealed class LedFlash
{
    private int _onMs;
    private int _periodMs;
    private byte _onColour;
    private byte _offColour;
    private long _startMs;

    public void Start(byte on, byte off, byte onColour, byte offColour, long nowMs)
    {
        _onMs = on * LedState.UnitMs;
        _periodMs = (on + off) * LedState.UnitMs;
        _onColour = onColour;
        _offColour = offColour;
        _startMs = nowMs;
    }

    public byte Colour(long nowMs) =>
        _periodMs == 0 || (nowMs - _startMs) % _periodMs < _onMs ? _onColour : _offColour;
}
