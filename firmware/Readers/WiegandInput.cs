using AccessStandalone.Access;
using AccessStandalone.Keypad;
using AccessStandalone.Storage;
using AccessStandalone.Wiegand;

namespace AccessStandalone.Readers;

/// <summary>
/// The reader on the Wiegand lines: its cards are access attempts like those at the built-in reader, its keys those of the keypad. A frame that is
/// dropped, and was likely a card, is answered with a failure, so that nobody waits in front of a door that has not understood.
/// </summary>
public sealed class WiegandInput
{
    private readonly DeviceSettings _settings;
    private readonly KeypadSession _keypad;
    private readonly WiegandTiming _timing;
    private readonly WiegandReceiver _receiver;
    private readonly FormatChoice _choice = new FormatChoice();
    private readonly WiegandDecoder _decoder;
    private readonly WiegandReading _reading = new WiegandReading();
    private readonly byte[] _pin = new byte[WiegandReading.MaxPinDigits];

    /// <param name="bits">What comes in on the lines.</param>
    /// <param name="timing">By which the bits are made; what the settings say is put into it.</param>
    public WiegandInput(DeviceSettings settings, KeypadSession keypad, IWiegandBits bits, WiegandTiming timing)
    {
        _settings = settings;
        _keypad = keypad;
        _timing = timing;
        _receiver = new WiegandReceiver(bits, timing, Faults);
        _decoder = new WiegandDecoder(_choice, Faults);
    }

    /// <summary>Frames that were dropped.</summary>
    public WiegandFaults Faults { get; } = new WiegandFaults();

    /// <summary>Takes what has come in.</summary>
    /// <param name="nowUs">Of the same clock as the bits.</param>
    /// <returns>Whether something was decided.</returns>
    public bool Update(long nowMs, long nowUs)
    {
        bool any = false;
        WiegandArrival arrival = Next(nowUs);
        while (arrival != WiegandArrival.Nothing)
        {
            any = true;
            Take(arrival, nowMs);
            arrival = Next(nowUs);
        }

        return any;
    }

    private WiegandArrival Next(long nowUs)
    {
        _timing.FrameGapUs = _settings.Get(SettingId.WiegandFrameGapMs) * 1000;
        return _receiver.Update(nowUs);
    }

    private void Take(WiegandArrival arrival, long nowMs)
    {
        if (_keypad.IsReaderMode)
        {
            return;
        }

        bool isRead = arrival == WiegandArrival.Frame && Decode();
        if (!isRead)
        {
            if (_receiver.IsLikelyCard)
            {
                _keypad.ShowResult(false, nowMs);
            }

            return;
        }

        switch (_reading.Kind)
        {
            case ReadingKind.Key:
                _keypad.TakeRemoteKey((Key)_reading.Number, nowMs);
                break;
            case ReadingKind.Pin:
                TakePin(nowMs);
                break;
            default:
                _keypad.TakeCard(_reading.Combined, ReaderId.Wiegand, nowMs);
                break;
        }
    }

    private bool Decode()
    {
        CardFormats.Apply(_settings, _choice);
        _choice.IsInverted = _settings.IsOn(SettingId.WiegandInverted);
        _choice.PinFacility = _settings.Get(SettingId.WiegandPinFacility);
        return _decoder.Decode(_receiver.Frame, _reading);
    }

    /// <summary>A whole PIN is its digits and the # that ended it.</summary>
    private void TakePin(long nowMs)
    {
        int count = _reading.CopyPinDigits(_pin);
        for (int i = 0; i < count; i++)
        {
            _keypad.TakeRemoteKey((Key)_pin[i], nowMs);
        }

        _keypad.TakeRemoteKey(Key.Hash, nowMs);
    }
}
