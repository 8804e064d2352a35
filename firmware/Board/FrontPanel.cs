using System.Device.Spi;
using AccessStandalone.Keypad;

namespace AccessStandalone.Board;

/// <summary>
/// The front expander U2: keypad matrix, touch line, light, buzzer, key light. At rest all rows are driven low, so that one read tells
/// whether any key is down; only then the rows are looked at one by one.
/// </summary>
public sealed class FrontPanel
{
    private const int RowCount = 4;
    private const int RowBits = 0x0F;
    private const int ColumnBits = (1 << Pins.Column0) | (1 << Pins.Column1) | (1 << Pins.Column2);
    private const int TouchBit = 1 << Pins.Touch;
    private const int ColumnCount = 3;

    /// <summary>With three keys down a matrix without diodes can show a fourth; a palm is no input.</summary>
    private const int MaxKeysDown = 2;

    /// <summary>The <see cref="Key"/> at each crossing, row by row; bytes, since the device's runtime fills only arrays of primitives at load.</summary>
    private static readonly byte[] KeyMap =
    {
        (byte)Key.Digit1, (byte)Key.Digit2, (byte)Key.Digit3,
        (byte)Key.Digit4, (byte)Key.Digit5, (byte)Key.Digit6,
        (byte)Key.Digit7, (byte)Key.Digit8, (byte)Key.Digit9,
        (byte)Key.Star, (byte)Key.Digit0, (byte)Key.Hash,
    };

    private readonly Mcp23s17 _expander;
    private readonly DebouncedBits _keys = new DebouncedBits();
    private readonly DebouncedBits _touch = new DebouncedBits();
    private int _pressed;
    private int _outputs;

    public FrontPanel(SpiDevice bus)
    {
        _expander = new Mcp23s17(bus, 0);
    }

    /// <summary>Whether a finger is on the glass.</summary>
    public bool IsTouched => _touch.Stable != 0;

    /// <summary>Whether a contact is changing, so that the next reading should not wait.</summary>
    public bool IsSettling => _keys.IsSettling || _touch.IsSettling;

    /// <exception cref="System.InvalidOperationException">The expander does not answer.</exception>
    public void Start()
    {
        int inputs = ColumnBits | TouchBit;
        _outputs = 0;
        _expander.Configure(inputs, inputs | RowBits, inputs, _outputs);
    }

    /// <summary>Reads the panel: one transaction while no key is down.</summary>
    public void Poll(long nowMs)
    {
        int pins = _expander.ReadPins();
        _touch.Update((pins & TouchBit) == 0 ? 1 : 0, nowMs);

        int down = (pins & ColumnBits) == ColumnBits ? 0 : ScanRows();
        if (CountBits(down) <= MaxKeysDown)
        {
            _pressed |= _keys.Update(down, nowMs);
        }
    }

    /// <summary>Takes the next key that went down since last asked.</summary>
    /// <returns>false if there is none.</returns>
    public bool TryTakeKey(out Key key)
    {
        for (int i = 0; i < KeyMap.Length; i++)
        {
            int bit = 1 << i;
            if ((_pressed & bit) != 0)
            {
                _pressed &= ~bit;
                key = (Key)KeyMap[i];
                return true;
            }
        }

        key = Key.Digit0;
        return false;
    }

    /// <summary>Drives lamp, buzzer and key light; one transaction if anything changed, none otherwise.</summary>
    public void Show(LightColour lamp, bool buzzer, bool keyLight)
    {
        int outputs = LampBits(lamp)
            | (buzzer ? 1 << Pins.Buzzer : 0)
            | (keyLight ? 1 << Pins.KeyLight : 0);
        if (outputs != _outputs)
        {
            _outputs = outputs;
            _expander.SetOutputsB(outputs >> 8);
        }
    }

    private static int LampBits(LightColour lamp)
    {
        const int Red = 1 << Pins.LightRed;
        const int Green = 1 << Pins.LightGreen;
        const int Blue = 1 << Pins.LightBlue;
        switch (lamp)
        {
            case LightColour.Red:
                return Red;
            case LightColour.Green:
                return Green;
            case LightColour.Blue:
                return Blue;
            case LightColour.Amber:
                return Red | Green;
            case LightColour.Magenta:
                return Red | Blue;
            case LightColour.Cyan:
                return Green | Blue;
            case LightColour.White:
                return Red | Green | Blue;
            default:
                return 0;
        }
    }

    /// <summary>Drives one row low at a time, the others floating: two keys in one column must not short two driven rows.</summary>
    /// <returns>The keys that are down, one bit each, in the order of <see cref="KeyMap"/>.</returns>
    private int ScanRows()
    {
        int down = 0;
        for (int row = 0; row < RowCount; row++)
        {
            int rowBit = 1 << (Pins.Row0 + row);
            _expander.SetDirectionA((RowBits & ~rowBit) | ColumnBits);
            int columns = (~_expander.ReadPins() & ColumnBits) >> Pins.Column0;
            down |= columns << (row * ColumnCount);
        }

        _expander.SetDirectionA(ColumnBits);
        return down;
    }

    private static int CountBits(int bits)
    {
        int count = 0;
        while (bits != 0)
        {
            bits &= bits - 1;
            count++;
        }

        return count;
    }
}
