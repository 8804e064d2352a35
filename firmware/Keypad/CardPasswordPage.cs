using AccessStandalone.Access;
using AccessStandalone.Storage;

namespace AccessStandalone.Keypad;

/// <summary>Unlock mode 1: a card was accepted, its password is wanted.</summary>
public sealed class CardPasswordPage : Page
{
    private ulong _card;
    private ReaderId _reader;

    public CardPasswordPage(KeypadSession session)
        : base(session)
    {
    }

    public override PageLight Light => PageLight.FlashingGreen;

    public void SetCard(ulong card, ReaderId reader)
    {
        _card = card;
        _reader = reader;
    }

    public override void Submit(Digits entry, long nowMs)
    {
        Verdict verdict = Session.Services.Access.PresentCardPassword(_card, entry, _reader, nowMs);
        Session.Go(Session.Pages.Idle);
        Session.ShowVerdict(verdict, nowMs);
    }

    public override void GoBack(Digits entry, long nowMs) => Session.Go(Session.Pages.Idle);
}
