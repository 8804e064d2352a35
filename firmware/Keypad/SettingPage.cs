using AccessStandalone.Access;
using AccessStandalone.Storage;

namespace AccessStandalone.Keypad;

/// <summary>Menus 3, 4, 5 and 6: one number in the setting's range, then the main menu (S2 §5.5–5.8).</summary>
public sealed class SettingPage : MenuPage
{
    private readonly SettingId _setting;

    public SettingPage(KeypadSession session, SettingId setting)
        : base(session)
    {
        _setting = setting;
    }

    public override void Submit(Digits entry, long nowMs)
    {
        bool isNumber = !entry.IsEmpty && entry.Value <= int.MaxValue;
        Finish(isNumber && Session.Services.Settings.Set(_setting, (int)entry.Value, Origin.Keypad) == ChangeResult.Done, nowMs);
    }
}
