using AccessStandalone.Storage;

namespace AccessStandalone.Access;

/// <summary>A credential somebody presents, and who it turned out to be. One instance is reused: nothing is allocated per card.</summary>
public sealed class Attempt
{
    private readonly User _found = new User();

    public AccessMethod Method { get; private set; }

    public ReaderId Reader { get; private set; }

    /// <summary>0 where none was presented.</summary>
    public ulong Card { get; private set; }

    /// <summary>Null where nobody is known.</summary>
    public User? User { get; private set; }

    public PasswordMatch Match { get; set; }

    public uint UserId => User == null ? 0 : User.Id;

    /// <summary>Whether the door is asked for by somebody under duress: by the password, or by a user of that kind when it is certain who it is.</summary>
    public bool IsDuress =>
        Match == PasswordMatch.Duress || (User != null && User.Kind == UserKind.Duress && (Card != 0 || Match == PasswordMatch.Right));

    public void Begin(AccessMethod method, ReaderId reader)
    {
        Method = method;
        Reader = reader;
        Card = 0;
        User = null;
        Match = PasswordMatch.Wrong;
    }

    public void FindByCard(IUserStore users, ulong card)
    {
        Card = card;
        User = users.TryFindByCard(card, _found) ? _found : null;
    }

    public void FindById(IUserStore users, ulong userId) =>
        User = userId <= Storage.User.MaxId && users.TryFindById((uint)userId, _found) ? _found : null;

    /// <summary>Fills in a record what was presented where.</summary>
    public void Describe(Record record)
    {
        record.Method = Method;
        record.Reader = Reader;
        record.UserId = UserId;
        record.Card = Card;
    }
}
