using AccessStandalone.Access;

namespace AccessStandalone.Keypad;

/// <summary>Menu 2: delete by card, by user ID, or everyone with 0000 (S2 §5.4). Stays on the page.</summary>
public sealed class DeleteUserPage : MenuPage
{
    private ulong _card;

    public DeleteUserPage(KeypadSession session)
        : base(session)
    {
    }

    public override void Open() => _card = 0;

    /// <summary>Of a swipe and digits the later counts.</summary>
    public override void TakeDigit() => _card = 0;

    public override bool TakeCard(ulong card, long nowMs)
    {
        _card = card;
        Session.ClearEntry();
        return true;
    }

    public override void Submit(Digits entry, long nowMs)
    {
        ChangeResult result = Delete(entry);
        _card = 0;
        Session.ShowResult(result == ChangeResult.Done, nowMs);
    }

    private ChangeResult Delete(Digits entry)
    {
        UserDirectory users = Session.Services.Users;
        if (_card != 0)
        {
            return users.RemoveByCard(_card, Origin.Keypad);
        }

        return entry.Equals(0, 4) ? users.RemoveAll(Origin.Keypad) : users.Remove(entry.Value, Origin.Keypad);
    }
}
