using AccessStandalone.Access;
using AccessStandalone.Storage;

namespace AccessStandalone.Keypad;

/// <summary>
/// The conversation at the keypad: keys and cards go to the open page, results go to light and buzzer. Awake or in standby, and the 30 s
/// after which a page or a half-typed code is dropped, are decided here.
/// </summary>
public sealed class KeypadSession
{
    /// <summary>A page, and being awake, end this long after the last key.</summary>
    public const int IdleTimeMs = 30000;

    /// <summary>How long after power-on a rescue is taken (S2 §5.9).</summary>
    public const int RescueTimeMs = 30000;

    /// <summary>A finger that woke the device and lies on the glass for longer is no tap.</summary>
    private const int LongestTapMs = 2000;

    private readonly Digits _entry = new Digits();
    private readonly IndicatorLight _light = new IndicatorLight();
    private readonly Buzzer _buzzer = new Buzzer();
    private Page _page;
    private bool _awake;
    private bool _touched;
    private bool _wakingTouch;
    private long _wokenMs;
    private long _lastKeyMs;
    private bool _restartRequested;
    private long _restartAtMs;

    public KeypadSession(KeypadServices services)
    {
        Services = services;
        Pages = new KeypadPages(this);
        _page = Pages.Idle;
    }

    public KeypadServices Services { get; }

    public KeypadPages Pages { get; }

    public long PowerOnMs { get; private set; }

    /// <summary>What light and buzzer do: for lights and buzzers elsewhere.</summary>
    public IndicatorLight Light => _light;

    public Buzzer Buzzer => _buzzer;

    /// <summary>What the light is to show right now.</summary>
    public LightColour Lamp => IsForwarding && _light.ShowsPage && Services.Host.HasLight ? Services.Host.Lamp : _light.Lamp;

    /// <summary>Whether the buzzer is to sound right now.</summary>
    public bool BuzzerSounds => _buzzer.Sounds || (IsForwarding && Services.Host.BuzzerSounds);

    /// <summary>Whether the keyboard is lit: not in standby.</summary>
    public bool KeysAreLit => _awake;

    /// <summary>Working mode 1: nothing is verified here (S2 §5.7).</summary>
    public bool IsReaderMode => Services.Settings.IsOn(SettingId.WorkingMode);

    /// <summary>Whether keys and cards go out to the control panel: not while a page of the menu is open, whose keys are nobody else's business.</summary>
    private bool IsForwarding => IsReaderMode && _page == Pages.Idle;

    /// <summary>Power is on: one beep, awake, the rescue window opens.</summary>
    public void Start(long nowMs)
    {
        PowerOnMs = nowMs;
        Wake(nowMs);
        _buzzer.Beep(1, nowMs);
    }

    /// <summary>
    /// Whether a finger is on the glass. In standby its coming wakes, and the key under that finger is not taken: it was dark.
    /// A glass that reports a finger for ever (dirt, water, a fault) must not take the keys away: it wakes once, and holds them back for 2 s.
    /// </summary>
    public void TakeTouch(bool touched, long nowMs)
    {
        if (touched && !_touched && !_awake)
        {
            _wakingTouch = true;
            _wokenMs = nowMs;
            Wake(nowMs);
        }

        _touched = touched;
        _wakingTouch &= touched && nowMs - _wokenMs < LongestTapMs;
    }

    /// <summary>A key went down.</summary>
    public void TakeKey(Key key, long nowMs)
    {
        if (!_awake)
        {
            // The glass did not report the finger: the key itself is the touch.
            Wake(nowMs);
            return;
        }

        if (_wakingTouch)
        {
            return;
        }

        TakeAwakeKey(key, nowMs);
    }

    /// <summary>A key went down at a reader: its keys are never dark, so the first one counts.</summary>
    public void TakeRemoteKey(Key key, long nowMs)
    {
        Wake(nowMs);
        TakeAwakeKey(key, nowMs);
    }

    /// <summary>A card was read.</summary>
    public void TakeCard(ulong card, ReaderId reader, long nowMs)
    {
        if (_page.TakeCard(card, nowMs))
        {
            _lastKeyMs = nowMs;
        }
        else if (IsReaderMode)
        {
            Services.Output.SendCard(card, nowMs);
        }
        else
        {
            PresentCard(card, reader, nowMs);
        }
    }

    /// <summary>Lets time pass: what was left alone for 30 s is dropped, light and buzzer go on.</summary>
    public void Update(long nowMs)
    {
        if (_awake && nowMs - _lastKeyMs >= IdleTimeMs)
        {
            Go(Pages.Idle);
            _entry.Clear();
            _awake = false;
        }

        Services.Access.Update(nowMs);
        Services.AdminLogin.Update(nowMs);
        bool alarm = Services.Door.HasLocalAlarm;
        _light.Update(_awake ? _page.Light : PageLight.Dark, alarm, nowMs);
        _buzzer.Update(alarm, nowMs);
    }

    /// <summary>Whether the restart after a factory restore is due.</summary>
    public bool IsRestartDue(long nowMs) => _restartRequested && nowMs >= _restartAtMs;

    public void Go(Page page)
    {
        _page.Close();
        _page = page;
        _page.Open();
    }

    public void ShowResult(bool success, long nowMs)
    {
        _light.ShowResult(success, nowMs);
        _buzzer.Beep(success ? 1 : 3, nowMs);
    }

    /// <summary>Releases the lock for a grant that is recorded already, and shows it.</summary>
    public void Grant(long nowMs)
    {
        Services.Door.Release(nowMs);
        ShowResult(true, nowMs);
    }

    /// <summary>Shows a concluded verdict, and releases the lock for a grant; a patrol that was noted is a success.</summary>
    public void ShowVerdict(Verdict verdict, long nowMs)
    {
        if (verdict == Verdict.Grant)
        {
            Grant(nowMs);
        }
        else
        {
            ShowResult(verdict == Verdict.Note, nowMs);
        }
    }

    public void ClearEntry() => _entry.Clear();

    public void RequestRestart(long nowMs)
    {
        _restartRequested = true;
        _restartAtMs = nowMs + IndicatorLight.SuccessTimeMs;
    }

    private void Wake(long nowMs)
    {
        _awake = true;
        _lastKeyMs = nowMs;
    }

    private void TakeAwakeKey(Key key, long nowMs)
    {
        _lastKeyMs = nowMs;
        bool opensMenu = key == Key.Hash && _entry.IsEmpty;
        if (IsForwarding && !opensMenu)
        {
            Services.Output.SendKey(key, nowMs);
        }

        if (key == Key.Hash)
        {
            _page.Submit(_entry, nowMs);
            _entry.Clear();
        }
        else if (key == Key.Star)
        {
            _page.GoBack(_entry, nowMs);
            _entry.Clear();
        }
        else
        {
            TakeDigit((int)key, nowMs);
        }
    }

    private void TakeDigit(int digit, long nowMs)
    {
        _page.TakeDigit();
        if (!_entry.Append(digit) && !IsForwarding)
        {
            _entry.Clear();
            ShowResult(false, nowMs);
        }
    }

    private void PresentCard(ulong card, ReaderId reader, long nowMs)
    {
        if (_page == Pages.CardPassword)
        {
            _entry.Clear();
            Go(Pages.Idle);
        }

        Verdict verdict = Services.Access.PresentCard(card, reader, nowMs);
        if (verdict != Verdict.AskPassword)
        {
            ShowVerdict(verdict, nowMs);
            return;
        }

        Pages.CardPassword.SetCard(card, reader);
        _entry.Clear();
        Go(Pages.CardPassword);
        Wake(nowMs);
    }
}
