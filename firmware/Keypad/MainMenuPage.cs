using AccessStandalone.Access;

namespace AccessStandalone.Keypad;

/// <summary>The main menu (S2 table 5-1): a digit, then <c>#</c>.</summary>
public sealed class MainMenuPage : MenuPage
{
    public MainMenuPage(KeypadSession session)
        : base(session)
    {
    }

    public override void Submit(Digits entry, long nowMs)
    {
        Page? page = entry.Length == 1 ? PageOf((int)entry.Value) : null;
        if (page == null)
        {
            Session.ShowResult(false, nowMs);
        }
        else
        {
            Session.Go(page);
        }
    }

    public override void GoBack(Digits entry, long nowMs) => Session.Go(Session.Pages.Idle);

    private Page? PageOf(int digit)
    {
        switch (digit)
        {
            case 0:
                return Session.Pages.AdminPassword;
            case 1:
                return Session.Pages.AddUser;
            case 2:
                return Session.Pages.DeleteUser;
            case 3:
                return Session.Pages.UnlockMode;
            case 4:
                return Session.Pages.DoorOpenDuration;
            case 5:
                return Session.Pages.WorkingMode;
            case 6:
                return Session.Pages.DoorDetector;
            case 9:
                return Session.Pages.FactoryDefaults;
            default:
                return null;
        }
    }
}
