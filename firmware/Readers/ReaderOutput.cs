using AccessStandalone.Access;
using AccessStandalone.Keypad;
using AccessStandalone.Storage;
using AccessStandalone.Wiegand;

namespace AccessStandalone.Readers;

/// <summary>
/// The ways out of a device that is only a reader (behaviour §4): every card and key goes to the Wiegand lines and to the RS-485 line, whoever listens. Both
/// get a card as the same bits.
/// </summary>
public sealed class ReaderOutput : IReaderOutput
{
    private readonly DeviceSettings _settings;
    private readonly WiegandOutput _wiegand;
    private readonly ReaderPort _port;
    private readonly byte[] _bits = new byte[(WiegandFrame.MaxBits + 7) / 8];
    private int _settingsVersion = -1;

    public ReaderOutput(DeviceSettings settings, WiegandOutput wiegand, ReaderPort port)
    {
        _settings = settings;
        _wiegand = wiegand;
        _port = port;
    }

    public void SendCard(ulong card, long nowMs)
    {
        // Each way counts what it cannot take; the other is not the worse for it.
        _wiegand.TakeCard(card);
        _port.TakeCard(_bits, Pack(_wiegand.Frame));
    }

    public void SendKey(Key key, long nowMs)
    {
        _wiegand.TakeKey(key);
        _port.TakeKey(key);
    }

    /// <summary>Sends what is due. To be called in every step.</summary>
    /// <param name="isReader">Whether the device is a reader now; if not, the Wiegand lines are inputs.</param>
    public void Update(bool isReader, long nowUs)
    {
        if (_settings.Version != _settingsVersion)
        {
            _settingsVersion = _settings.Version;
            _wiegand.Configure(
                _settings.IsOn(SettingId.WiegandOutFormat),
                _settings.IsOn(SettingId.WiegandOutKeys),
                _settings.Get(SettingId.WiegandOutPulseUs),
                _settings.Get(SettingId.WiegandOutIntervalUs));
        }

        _wiegand.Update(isReader, nowUs);
    }

    /// <returns>How many bits there are.</returns>
    private int Pack(WiegandFrame frame)
    {
        for (int i = 0; i < _bits.Length; i++)
        {
            _bits[i] = 0;
        }

        for (int i = 0; i < frame.Count; i++)
        {
            _bits[i >> 3] |= (byte)(frame.Get(i) << (7 - (i & 7)));
        }

        return frame.Count;
    }
}
