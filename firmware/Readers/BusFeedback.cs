using AccessStandalone.Keypad;
using AccessStandalone.Rs485;

namespace AccessStandalone.Readers;

/// <summary>
/// Lights and buzzers of the RS-485 readers do as the device's own, so that it is seen at the reader what became of a card there. A command is sent
/// when something changes, and to a reader that has come on-line.
/// </summary>
public sealed class BusFeedback
{
    /// <summary>Flashing is as near to the device's own 120 ms as the line's unit of 100 ms allows.</summary>
    private const byte FlashTime = 1;

    private const byte BeepTime = 1;

    private readonly ControlPanel _panel;
    private readonly KeypadSession _keypad;
    private readonly LedCommand _led = new LedCommand();
    private readonly BuzzerCommand _buzzer = new BuzzerCommand();

    // What each reader was told last.
    private readonly byte[] _colours = new byte[ControlPanel.Places];
    private readonly bool[] _flashing = new bool[ControlPanel.Places];
    private readonly bool[] _isTold = new bool[ControlPanel.Places];
    private readonly bool[] _hasNoLight = new bool[ControlPanel.Places];
    private readonly bool[] _hasNoBuzzer = new bool[ControlPanel.Places];
    private int _beepsBegun;

    public BusFeedback(ControlPanel panel, KeypadSession keypad)
    {
        _panel = panel;
        _keypad = keypad;
    }

    /// <summary>A reader has come on-line: it knows nothing.</summary>
    public void Begin(int reader)
    {
        _isTold[reader] = false;
        _hasNoLight[reader] = false;
        _hasNoBuzzer[reader] = false;
    }

    /// <summary>A reader has refused a command: it is not asked for the same again.</summary>
    /// <param name="command">The command's code.</param>
    public void Refuse(int reader, byte command)
    {
        _hasNoLight[reader] |= command == OsdpCommand.Led;
        _hasNoBuzzer[reader] |= command == OsdpCommand.Buzzer;
    }

    /// <summary>Tells the readers what has changed.</summary>
    public void Update()
    {
        bool hasBeeped = _beepsBegun != _keypad.Buzzer.BeepsBegun;
        _beepsBegun = _keypad.Buzzer.BeepsBegun;
        for (int reader = 0; reader < ControlPanel.Places; reader++)
        {
            if (_panel.Peripheral(reader).IsOnline)
            {
                UpdateLight(reader);
                if (hasBeeped && !_hasNoBuzzer[reader])
                {
                    Beep(reader, _keypad.Buzzer.LastCount);
                }
            }
        }
    }

    private static byte ColourOf(LightColour colour)
    {
        switch (colour)
        {
            case LightColour.Red:
                return LedColour.Red;
            case LightColour.Green:
                return LedColour.Green;
            case LightColour.Blue:
                return LedColour.Blue;
            default:
                return LedColour.Off;
        }
    }

    private void UpdateLight(int reader)
    {
        byte colour = ColourOf(_keypad.Light.Colour);
        bool isFlashing = _keypad.Light.IsFlashing;
        bool isKnown = _isTold[reader] && _colours[reader] == colour && _flashing[reader] == isFlashing;
        if (isKnown || _hasNoLight[reader] || !SendLight(reader, colour, isFlashing))
        {
            return;
        }

        _isTold[reader] = true;
        _colours[reader] = colour;
        _flashing[reader] = isFlashing;
    }

    /// <returns>false if the reader's queue is full: it is told with a later step.</returns>
    private bool SendLight(int reader, byte colour, bool isFlashing)
    {
        LedRecord record = _led.Record(0);
        record.TemporaryAction = LedRecord.Cancel;
        record.PermanentAction = LedRecord.SetPermanent;
        record.PermanentOn = FlashTime;
        record.PermanentOff = isFlashing ? FlashTime : (byte)0;
        record.PermanentOnColour = colour;
        record.PermanentOffColour = isFlashing ? LedColour.Off : colour;
        return _panel.Peripheral(reader).TrySend(_led);
    }

    /// <summary>Beeps that find the queue full are not made later, when they would mean something else.</summary>
    private void Beep(int reader, int count)
    {
        _buzzer.Tone = BuzzerCommand.DefaultTone;
        _buzzer.On = BeepTime;
        _buzzer.OffTime = BeepTime;
        _buzzer.Times = (byte)count;
        _panel.Peripheral(reader).TrySend(_buzzer);
    }
}
