using AccessStandalone.Access;

namespace AccessStandalone.Keypad;

/// <summary>Menu 0: the new admin password, twice (S2 §5.2).</summary>
public sealed class AdminPasswordPage : MenuPage
{
    private readonly Digits _first = new Digits();

    public AdminPasswordPage(KeypadSession session)
        : base(session)
    {
    }

    public override void Open() => _first.Clear();

    public override void Close() => _first.Clear();

    public override void Submit(Digits entry, long nowMs)
    {
        if (_first.IsEmpty)
        {
            TakeFirst(entry, nowMs);
        }
        else
        {
            TakeSecond(entry, nowMs);
        }
    }

    private void TakeFirst(Digits entry, long nowMs)
    {
        if (AdminLogin.IsPasswordLength(entry.Length))
        {
            _first.CopyFrom(entry);
        }
        else
        {
            Session.ShowResult(false, nowMs);
        }
    }

    private void TakeSecond(Digits entry, long nowMs)
    {
        bool same = entry.Equals(_first.Value, _first.Length);
        _first.Clear();
        if (same && Session.Services.AdminLogin.ChangePassword(entry, Origin.Keypad) == ChangeResult.Done)
        {
            Finish(true, nowMs);
        }
        else
        {
            Session.ShowResult(false, nowMs);
        }
    }
}
