using AccessStandalone.Access;
using AccessStandalone.Door;
using AccessStandalone.Keypad;
using AccessStandalone.Rs485;
using AccessStandalone.Storage;
using AccessStandalone.Wiegand;

namespace AccessStandalone.Readers;

/// <summary>
/// The RS-485 readers of an access controller: their cards are access attempts, their keys those of the keypad, their cases, keys and silence alarms. A
/// card that cannot be read is answered with a failure, as at the Wiegand lines.
/// </summary>
public sealed class ReaderBus : IPanelEvents
{
    private readonly ISerialLine _line;
    private readonly ControlPanel _panel;
    private readonly DeviceSettings _settings;
    private readonly ReaderKeys _keys;
    private readonly InstallMode _install;
    private readonly KeypadSession _keypad;
    private readonly DoorController _door;
    private readonly BusFeedback _feedback;
    private readonly BusPlace[] _places = new BusPlace[ControlPanel.Places];
    private readonly FormatChoice _choice = new FormatChoice();
    private readonly WiegandDecoder _decoder;
    private readonly WiegandFrame _frame = new WiegandFrame();
    private readonly WiegandReading _reading = new WiegandReading();
    private bool _hasReaders;
    private int _settingsVersion = -1;
    private bool _hasDecided;
    private long _nowMs;

    public ReaderBus(
        ISerialLine line,
        INonceSource nonces,
        ICipherSource ciphers,
        DeviceSettings settings,
        ReaderKeys keys,
        InstallMode install,
        KeypadSession keypad,
        DoorController door,
        RecordWriter records)
    {
        _line = line;
        _panel = new ControlPanel(line, this, nonces, ciphers);
        _settings = settings;
        _keys = keys;
        _install = install;
        _keypad = keypad;
        _door = door;
        _feedback = new BusFeedback(_panel, keypad);
        _decoder = new WiegandDecoder(_choice, Faults);
        for (int i = 0; i < ControlPanel.Places; i++)
        {
            _places[i] = new BusPlace((ReaderId)((int)ReaderId.Osdp1 + i), records);
        }
    }

    /// <summary>Cards that were refused for their bits.</summary>
    public WiegandFaults Faults { get; } = new WiegandFaults();

    public ControlPanel Panel => _panel;

    /// <summary>Talks to the readers, and takes what they have to say.</summary>
    /// <returns>Whether something was decided.</returns>
    public bool Update(long nowMs)
    {
        _nowMs = nowMs;
        _hasDecided = false;
        bool isConfigured = _settings.Version != _settingsVersion;
        if (isConfigured)
        {
            _settingsVersion = _settings.Version;
            Configure();
        }

        if (!_hasReaders && !isConfigured)
        {
            return false;
        }

        _panel.IsInstalling = _install.IsOn;
        _panel.Step(nowMs);
        _feedback.Update();
        return _hasDecided;
    }

    public void OnOnline(int peripheral)
    {
        _places[peripheral].EndAlarms();
        _feedback.Begin(peripheral);
    }

    /// <summary>One that does not show its key does answer: that is another alarm.</summary>
    public void OnOffline(int peripheral) => _places[peripheral].Lost.Update(!_places[peripheral].WrongKey.IsRaised);

    public void OnKeyRefused(int peripheral) => _places[peripheral].WrongKey.Update(true);

    public void OnLink(int peripheral, LinkReply link)
    {
        // Nobody sends COMSET: addresses and speed are set at the readers, and here.
    }

    public void OnIdentity(int peripheral, IdentityReply identity)
    {
        // Nobody asks for it yet.
    }

    public void OnCapabilities(int peripheral, CapabilitiesReply capabilities)
    {
        // A reader says of itself what it refuses: that counts.
    }

    public void OnCard(int peripheral, CardReply card)
    {
        _hasDecided = true;
        if (Read(card))
        {
            _keypad.TakeCard(_reading.Combined, _places[peripheral].Reader, _nowMs);
        }
        else
        {
            _keypad.ShowResult(false, _nowMs);
        }
    }

    public void OnKeys(int peripheral, KeypadReply keys)
    {
        _hasDecided = true;
        for (int i = 0; i < keys.KeyCount; i++)
        {
            byte key = keys.Keys[i];
            if (key >= '0' && key <= '9')
            {
                _keypad.TakeRemoteKey((Key)(key - '0'), _nowMs);
            }
            else if (key == KeypadReply.Star || key == KeypadReply.Hash)
            {
                _keypad.TakeRemoteKey(key == KeypadReply.Star ? Key.Star : Key.Hash, _nowMs);
            }
        }
    }

    public void OnLocalStatus(int peripheral, LocalStatusReply status) => _door.UpdateBusReader(peripheral, status.Tamper != 0);

    public void OnInputs(int peripheral, InputStatusReply inputs)
    {
        // A reader's own inputs mean nothing to the door.
    }

    public void OnOutputs(int peripheral, OutputStatusReply outputs)
    {
        // Nor do its outputs.
    }

    public void OnReaders(int peripheral, ReaderStatusReply readers)
    {
        // The case is in its local status.
    }

    public bool OnNewKey(int peripheral, byte[] key)
    {
        if (_keys.Set(peripheral + 1, key, Origin.Device) != ChangeResult.Done)
        {
            return false;
        }

        _places[peripheral].SetKey(key);
        return true;
    }

    public void OnKeyInstalled(int peripheral)
    {
        // The key was recorded when it was kept.
    }

    /// <summary>A reader in the clear that refuses every poll talks only in the secure channel: it is on-line, and its cards never come.</summary>
    public void OnRefused(int peripheral, byte command, byte reason)
    {
        if (command == OsdpCommand.Poll && reason == NakReason.SecurityConditions)
        {
            _places[peripheral].WrongKey.Update(true);
        }

        _feedback.Refuse(peripheral, command);
    }

    /// <summary>
    /// Other settings leave the links alone. Places that change are let go first: two may exchange their addresses. An alarm of theirs ends when the reader is
    /// on-line, not because somebody tries something.
    /// </summary>
    private void Configure()
    {
        CardFormats.Apply(_settings, _choice);
        _line.BaudRate = LineSpeed.Of(_settings.Get(SettingId.OsdpBaud));
        for (int i = 0; i < ControlPanel.Places; i++)
        {
            if (_places[i].Differs(SecurityOf(i), AddressOf(i), KeyOf(i)))
            {
                _panel.Configure(i, 0, PanelSecurity.Off, null);
            }
        }

        _hasReaders = false;
        for (int i = 0; i < ControlPanel.Places; i++)
        {
            _hasReaders |= SecurityOf(i) != PanelSecurity.Off;
            if (_places[i].Differs(SecurityOf(i), AddressOf(i), KeyOf(i)))
            {
                Set(i);
            }
        }
    }

    private PanelSecurity SecurityOf(int place) =>
        _settings.IsOn(SettingId.WorkingMode) ? PanelSecurity.Off : (PanelSecurity)_settings.Get((SettingId)((int)SettingId.Osdp1Mode + place));

    private int AddressOf(int place) => _settings.Get((SettingId)((int)SettingId.Osdp1Address + place));

    private byte[]? KeyOf(int place) => SecurityOf(place) == PanelSecurity.Secure ? _keys.Find(place + 1) : null;

    private void Set(int place)
    {
        PanelSecurity security = SecurityOf(place);
        byte[]? key = KeyOf(place);
        bool isTalkedTo = _panel.Configure(place, AddressOf(place), security, key) == PanelRefusal.None;
        if (!isTalkedTo)
        {
            _panel.Configure(place, 0, PanelSecurity.Off, null);
        }

        BusPlace set = _places[place];
        set.Set(security, AddressOf(place), key, isTalkedTo);
        if (security == PanelSecurity.Off)
        {
            set.EndAlarms();
            _door.UpdateBusReader(place, false);
        }
        else if (!isTalkedTo)
        {
            set.Lost.Update(true);
        }
    }

    private bool Read(CardReply card)
    {
        if (card.BitCount > WiegandFrame.MaxBits)
        {
            Faults.Count(WiegandFault.UnknownLength);
            return false;
        }

        _frame.Begin(card.BitCount);
        for (int i = 0; i < card.BitCount; i++)
        {
            _frame.Set(i, (card.Bits[i >> 3] >> (7 - (i & 7))) & 1);
        }

        return _decoder.Decode(_frame, _reading) && _reading.Kind == ReadingKind.Card;
    }
}
