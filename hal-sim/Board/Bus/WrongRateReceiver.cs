using System;

namespace AccessStandalone.HalSim.Board.Bus;

/// <summary>
/// A UART that listens at another speed than the sender's: it takes a falling level for a start bit and looks at the line in the middle of what it thinks are
/// the bits. A byte whose stop bit is low (framing error) is handed on all the same, as the ESP32 does.
/// </summary>
internal sealed class WrongRateReceiver(Action<byte> heard)
{
    private const int DataBits = 8;

    private bool _isInByte;
    private bool _mayStart = true;
    private int _bit;
    private int _value;
    private long _sampleNs;
    private long _lineNs;

    public long FramingErrors { get; private set; }

    /// <summary>When the byte that has begun is over; <see cref="long.MaxValue"/> if none has.</summary>
    public long EndNs(long bitNs) => _isInByte ? _sampleNs + ((DataBits - _bit) * bitNs) : long.MaxValue;

    /// <summary>The speeds agree again, or the receiver was set to another one.</summary>
    public void Forget()
    {
        _isInByte = false;
        _mayStart = true;
    }

    /// <summary>A byte was on the line, start bit to stop bit.</summary>
    /// <param name="bitNs">The receiver's bit time.</param>
    public void Follow(byte value, long beginNs, long endNs, long bitNs)
    {
        Idle(beginNs, bitNs);
        int bits = (value << 1) | (1 << (DataBits + 1));
        long lengthNs = endNs - beginNs;
        for (int i = 0; i < DataBits + 2; i++)
        {
            Follow(((bits >> i) & 1) != 0, beginNs + (lengthNs * (i + 1) / (DataBits + 2)), bitNs);
        }
    }

    /// <summary>Nothing was on the line until then.</summary>
    public void Idle(long untilNs, long bitNs) => Follow(true, untilNs, bitNs);

    private void Follow(bool high, long untilNs, long bitNs)
    {
        while (_lineNs < untilNs)
        {
            if (!_isInByte && high)
            {
                _mayStart = true;
                _lineNs = untilNs;
            }
            else if (!_isInByte && _mayStart)
            {
                Begin(bitNs);
            }
            else if (!_isInByte || _sampleNs >= untilNs)
            {
                _lineNs = untilNs;
            }
            else
            {
                Sample(high, bitNs);
            }
        }
    }

    private void Begin(long bitNs)
    {
        _isInByte = true;
        _bit = 0;
        _value = 0;
        _sampleNs = _lineNs + bitNs + (bitNs / 2);
    }

    private void Sample(bool high, long bitNs)
    {
        _lineNs = Math.Max(_lineNs, _sampleNs);
        if (_bit < DataBits)
        {
            _value |= (high ? 1 : 0) << _bit;
            _bit++;
            _sampleNs += bitNs;
            return;
        }

        _isInByte = false;
        _mayStart = high;
        FramingErrors += high ? 0 : 1;
        heard((byte)_value);
    }
}
