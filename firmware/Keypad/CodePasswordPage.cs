using AccessStandalone.Access;

namespace AccessStandalone.Keypad;

/// <summary>A user ID was typed at idle: its password is wanted, whether that user exists or not.</summary>
public sealed class CodePasswordPage : Page
{
    private ulong _userId;

    public CodePasswordPage(KeypadSession session)
        : base(session)
    {
    }

    public override PageLight Light => PageLight.SolidBlue;

    public void SetUserId(ulong userId)
    {
        _userId = userId;
    }

    public override void Submit(Digits entry, long nowMs)
    {
        Verdict verdict = Session.Services.Access.PresentCode(_userId, entry, nowMs);
        Session.Go(Session.Pages.Idle);
        Session.ShowVerdict(verdict, nowMs);
    }

    public override void GoBack(Digits entry, long nowMs) => Session.Go(Session.Pages.Idle);
}
