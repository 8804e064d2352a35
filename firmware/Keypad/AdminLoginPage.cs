using AccessStandalone.Access;

namespace AccessStandalone.Keypad;

/// <summary><c>#</c> was tapped at idle: the admin password is wanted (S2 §5.1). A login also disarms the tamper alarms.</summary>
public sealed class AdminLoginPage : Page
{
    public AdminLoginPage(KeypadSession session)
        : base(session)
    {
    }

    public override PageLight Light => PageLight.SolidBlue;

    public override void Submit(Digits entry, long nowMs)
    {
        if (Session.Services.AdminLogin.TryLogin(entry, nowMs))
        {
            Session.Services.Door.Disarm();
            Session.Go(Session.Pages.MainMenu);
        }
        else
        {
            Session.Go(Session.Pages.Idle);
            Session.ShowResult(false, nowMs);
        }
    }

    public override void GoBack(Digits entry, long nowMs) => Session.Go(Session.Pages.Idle);
}
