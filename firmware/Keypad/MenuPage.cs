using AccessStandalone.Access;

namespace AccessStandalone.Keypad;

/// <summary>A page of the menu: flashing blue, and <c>*</c> goes to the main menu.</summary>
public abstract class MenuPage : Page
{
    protected MenuPage(KeypadSession session)
        : base(session)
    {
    }

    public override PageLight Light => PageLight.FlashingBlue;

    public override void GoBack(Digits entry, long nowMs) => Session.Go(Session.Pages.MainMenu);

    /// <summary>Shows the result and goes to the main menu, whatever it is.</summary>
    protected void Finish(bool success, long nowMs)
    {
        Session.ShowResult(success, nowMs);
        Session.Go(Session.Pages.MainMenu);
    }
}
