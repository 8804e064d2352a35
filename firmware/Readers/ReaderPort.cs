using System;
using AccessStandalone.Access;
using AccessStandalone.Keypad;
using AccessStandalone.Rs485;
using AccessStandalone.Storage;

namespace AccessStandalone.Readers;

/// <summary>
/// This device as a reader on somebody else's RS-485 line (behaviour §4): light and buzzer do as the panel says, and the panel's changes of address, speed and
/// key are settings. Once there is a key, nothing is told outside the secure channel.
/// </summary>
public sealed class ReaderPort : IPeripheralEvents
{
    private const byte WiegandBits = 1;
    private const byte LedCount = 1;

    private readonly ISerialLine _line;
    private readonly Peripheral _peripheral;
    private readonly DeviceSettings _settings;
    private readonly ReaderKeys _keys;
    private readonly InstallMode _install;
    private readonly HostFeedback _host;
    private readonly LedState _led = new LedState();
    private readonly BuzzerState _buzzer = new BuzzerState();
    private readonly byte[] _key = new byte[ReaderKeys.KeyBytes];
    private bool _hasKey;
    private bool _isConfigured;
    private int _settingsVersion = -1;
    private long _nowMs;

    public ReaderPort(
        ISerialLine line, INonceSource nonces, ICipherSource ciphers, DeviceSettings settings, ReaderKeys keys, InstallMode install, HostFeedback host)
    {
        _line = line;
        _peripheral = new Peripheral(line, this, nonces, ciphers, Identity(), Capabilities());
        _settings = settings;
        _keys = keys;
        _install = install;
        _host = host;
    }

    public Peripheral Peripheral => _peripheral;

    /// <summary>Listens and answers. To be called in every step in working mode reader, and in no other.</summary>
    public void Update(bool isCaseOpen, long nowMs)
    {
        _nowMs = nowMs;
        if (_settings.Version != _settingsVersion)
        {
            _settingsVersion = _settings.Version;
            Configure();
        }

        _peripheral.AllowsDefaultKey = _install.IsOn;
        _peripheral.SetTamper(isCaseOpen);
        _peripheral.Step(nowMs);
        _host.Lamp = LampOf(_led.Colour(nowMs));
        _host.BuzzerSounds = _buzzer.IsSounding(nowMs);
    }

    /// <summary>The device is no reader any more: what the panel said no longer holds, and its settings are looked at anew when it is one again.</summary>
    public void Stop()
    {
        _settingsVersion = -1;
        _isConfigured = false;
        Forget();
    }

    /// <param name="bits">From the highest of the first byte on.</param>
    /// <returns>false if nobody will be told: there is no panel, or too much waits for it.</returns>
    public bool TakeCard(byte[] bits, int bitCount) => _peripheral.TryCard(bits, bitCount, 0, WiegandBits);

    /// <returns>As with <see cref="TakeCard"/>.</returns>
    public bool TakeKey(Key key)
    {
        byte code = key == Key.Star ? KeypadReply.Star : key == Key.Hash ? KeypadReply.Hash : (byte)('0' + (int)key);
        return _peripheral.TryKey(code);
    }

    public void OnOnline()
    {
        // Nothing shows until the panel says what.
    }

    public void OnOffline() => Forget();

    public void OnLed(LedCommand command)
    {
        for (int i = 0; i < command.RecordCount; i++)
        {
            _led.Set(command.Record(i), _nowMs);
        }

        _host.HasLight = true;
    }

    public void OnBuzzer(BuzzerCommand command) => _buzzer.Set(command, _nowMs);

    public void OnOutput(OutputCommand command)
    {
        // A reader releases nothing (behaviour §4), and says that it has no outputs.
    }

    public void OnText(TextCommand command)
    {
        // There is no display, and it says so.
    }

    public bool OnLink(int address, int baudRate)
    {
        int speed = LineSpeed.SettingOf(baudRate);
        bool isKept = speed >= 0
            && Keep(SettingId.OsdpOwnAddress, address)
            && Keep(SettingId.OsdpBaud, speed);
        _settingsVersion = _settings.Version;
        return isKept;
    }

    public bool OnKey(byte[] key)
    {
        if (_keys.Set(ReaderKeys.Own, key, Origin.Panel) != ChangeResult.Done)
        {
            return false;
        }

        _settingsVersion = _settings.Version;
        Remember(key);
        _peripheral.RequiresSecure = true;
        return true;
    }

    private static IdentityReply Identity() => new IdentityReply { Model = 1, Version = 1, FirmwareMajor = 1 };

    private static CapabilitiesReply Capabilities()
    {
        var reply = new CapabilitiesReply();
        reply.Add(PeripheralFunction.CardFormat, 1, 0);
        reply.Add(PeripheralFunction.Leds, 4, LedCount);
        reply.Add(PeripheralFunction.Buzzer, 2, 1);
        reply.Add(PeripheralFunction.Check, 1, 0);
        reply.Add(PeripheralFunction.Security, 1, 1);
        reply.Add(PeripheralFunction.ReceiveBuffer, OsdpFrame.MinimumMaximum, 0);
        reply.Add(PeripheralFunction.Readers, 0, 1);
        return reply;
    }

    /// <summary>The numbers of <see cref="LedColour"/>.</summary>
    private static LightColour LampOf(byte colour)
    {
        switch (colour)
        {
            case LedColour.Red:
                return LightColour.Red;
            case LedColour.Green:
                return LightColour.Green;
            case LedColour.Amber:
                return LightColour.Amber;
            case LedColour.Blue:
                return LightColour.Blue;
            case LedColour.Magenta:
                return LightColour.Magenta;
            case LedColour.Cyan:
                return LightColour.Cyan;
            case LedColour.White:
                return LightColour.White;
            default:
                return LightColour.Off;
        }
    }

    private bool Keep(SettingId id, int value) => _settings.Get(id) == value || _settings.Set(id, value, Origin.Panel) == ChangeResult.Done;

    /// <summary>Another setting must not break the link: it begins anew only if something of it has changed.</summary>
    private void Configure()
    {
        int address = _settings.Get(SettingId.OsdpOwnAddress);
        int baudRate = LineSpeed.Of(_settings.Get(SettingId.OsdpBaud));
        byte[]? key = _keys.Find(ReaderKeys.Own);
        bool isSame = _isConfigured && address == _peripheral.Address && baudRate == _line.BaudRate && IsKnown(key);
        if (isSame)
        {
            return;
        }

        _isConfigured = true;
        Remember(key);
        _line.BaudRate = baudRate;
        _peripheral.Configure(address, key, key != null);
    }

    private bool IsKnown(byte[]? key)
    {
        if (key == null || !_hasKey)
        {
            return key == null && !_hasKey;
        }

        return ConstantTime.AreEqual(key, 0, _key, 0, ReaderKeys.KeyBytes);
    }

    private void Remember(byte[]? key)
    {
        _hasKey = key != null;
        if (key != null)
        {
            Array.Copy(key, 0, _key, 0, ReaderKeys.KeyBytes);
        }
    }

    private void Forget()
    {
        _led.Clear();
        _buzzer.Clear();
        _host.HasLight = false;
        _host.BuzzerSounds = false;
    }
}
