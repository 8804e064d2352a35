using AccessStandalone.Access;
using AccessStandalone.Storage;

namespace AccessStandalone.Keypad;

/// <summary>Menu 1: user ID, then a card or none, then a password or none (S2 §5.3). Stays for the next user.</summary>
public sealed class AddUserPage : MenuPage
{
    private readonly User _user = new User();
    private readonly Digits _noPassword = new Digits();
    private Step _step;

    public AddUserPage(KeypadSession session)
        : base(session)
    {
    }

    private enum Step : byte
    {
        UserId,
        Card,
        Password,
    }

    private UserDirectory Users => Session.Services.Users;

    public override void Open() => StartOver();

    public override void Submit(Digits entry, long nowMs)
    {
        switch (_step)
        {
            case Step.UserId:
                TakeUserId(entry, nowMs);
                break;
            case Step.Card:
                LeaveCardStep(entry, nowMs);
                break;
            default:
                TakePassword(entry, nowMs);
                break;
        }
    }

    public override bool TakeCard(ulong card, long nowMs)
    {
        if (_step != Step.Card)
        {
            return false;
        }

        if (Users.CheckNewCard(card) == ChangeResult.Done)
        {
            _user.Cards[0] = card;
            _user.CardCount = 1;
        }
        else
        {
            Session.ShowResult(false, nowMs);
        }

        return true;
    }

    private void TakeUserId(Digits entry, long nowMs)
    {
        if (Users.CheckNewId(entry.Value) != ChangeResult.Done)
        {
            Session.ShowResult(false, nowMs);
            return;
        }

        _user.Id = (uint)entry.Value;
        _step = Step.Card;
    }

    private void LeaveCardStep(Digits entry, long nowMs)
    {
        if (entry.IsEmpty)
        {
            _step = Step.Password;
        }
        else
        {
            Session.ShowResult(false, nowMs);
        }
    }

    private void TakePassword(Digits entry, long nowMs)
    {
        ChangeResult result = Users.Add(_user, entry.IsEmpty ? _noPassword : entry, Origin.Keypad);
        Session.ShowResult(result == ChangeResult.Done, nowMs);
        if (result != ChangeResult.BadPassword)
        {
            StartOver();
        }
    }

    private void StartOver()
    {
        _user.Clear();
        _step = Step.UserId;
    }
}
