using AccessStandalone.Access;
using AccessStandalone.Storage;

namespace AccessStandalone.Keypad;

/// <summary>
/// No page open: <c>#</c> alone asks for the admin password, <c>digits #</c> is a public password or a user ID, and
/// within 30 s of power-on <c>*digits*</c> is a rescue (S2 §5.9).
/// </summary>
public sealed class IdlePage : Page
{
    private bool _rescueBegun;

    public IdlePage(KeypadSession session)
        : base(session)
    {
    }

    public override PageLight Light => PageLight.SolidBlue;

    public override void Open()
    {
        _rescueBegun = false;
    }

    public override void Submit(Digits entry, long nowMs)
    {
        _rescueBegun = false;
        if (entry.IsEmpty)
        {
            Session.Go(Session.Pages.AdminLogin);
        }
        else if (!Session.IsReaderMode)
        {
            TakeDigits(entry, nowMs);
        }
    }

    public override void GoBack(Digits entry, long nowMs)
    {
        bool inWindow = nowMs - Session.PowerOnMs < KeypadSession.RescueTimeMs;
        if (_rescueBegun && !entry.IsEmpty && inWindow)
        {
            _rescueBegun = false;
            Session.ShowResult(Rescue(entry), nowMs);
        }
        else
        {
            _rescueBegun = inWindow;
        }
    }

    private void TakeDigits(Digits entry, long nowMs)
    {
        switch (Session.Services.Access.PresentDigits(entry, nowMs))
        {
            case Verdict.Grant:
                Session.Grant(nowMs);
                break;
            case Verdict.AskPassword:
                Session.Pages.CodePassword.SetUserId(entry.Value);
                Session.Go(Session.Pages.CodePassword);
                break;
            default:
                Session.ShowResult(false, nowMs);
                break;
        }
    }

    private bool Rescue(Digits entry)
    {
        KeypadServices services = Session.Services;
        bool allowed = !services.Settings.IsOn(SettingId.RescueNeedsTamper) || services.Door.IsCaseOpen;
        if (allowed && entry.Equals(0, 1))
        {
            return services.Restore.RestoreAdminPassword(RecordWord.Rescue);
        }

        if (allowed && entry.Equals(0, 5))
        {
            return services.Restore.RestoreAll(RecordWord.Rescue);
        }

        services.AdminLogin.RecordFailedRescue();
        return false;
    }
}
