namespace AccessStandalone.Protocol.Open;

/// <summary>Cards (DHIP.md §5.2): a card is one of its user's, and what it is allowed is the user's.</summary>
internal sealed class CardMethods
{
    private const int ReadsPerStep = 3;
    private const byte BadCard = 4;
    private const byte CardTaken = 5;

    private readonly IOpenDesk _desk;
    private readonly OpenUserText _text;
    private readonly OpenUser _user;

    public CardMethods(IOpenDesk desk, OpenUserText text, OpenUser user)
    {
        _desk = desk;
        _text = text;
        _user = user;
    }

    /// <returns>Whether the answer is complete.</returns>
    public bool Handle(OpenCall call)
    {
        switch (call.Method)
        {
            case OpenMethod.InsertCards:
            case OpenMethod.UpdateCards:
                return Change(call, OpenParam.CardList, JsonToken.ObjectBegin);
            case OpenMethod.RemoveCards:
                return Change(call, OpenParam.CardNoList, JsonToken.Text);
            case OpenMethod.ListCards:
                return List(call);
            case OpenMethod.StartFindCards:
                Start(call);
                return true;
            case OpenMethod.DoFindCards:
                return (call.Progress == 0 && !OpenFinds.TryBegin(call, OpenFindKind.Cards)) || (Give(call) && OpenFinds.EndList(call));
            default:
                OpenFinds.Stop(call, OpenFindKind.Cards);
                return true;
        }
    }

    /// <summary>Gives the next cards of a search, up to <see cref="OpenCall.EntryCount"/> of them.</summary>
    /// <returns>Whether these were all.</returns>
    public bool Give(OpenCall call)
    {
        OpenFind find = call.Find;
        for (int i = 0; i < ReadsPerStep; i++)
        {
            if (call.Progress > call.EntryCount || !TryGetUser(find))
            {
                // Only a piece was looked at.
                return find.Place <= 0;
            }

            while (find.CardIndex < _user.CardCount && call.Progress <= call.EntryCount)
            {
                GiveCard(call, find);
            }

            if (find.CardIndex >= _user.CardCount)
            {
                find.Position = _user.Id;
                find.CardIndex = 0;
            }
        }

        return false;
    }

    private void GiveCard(OpenCall call, OpenFind find)
    {
        if (find.Card == 0 || find.Card == _user.Cards[find.CardIndex])
        {
            OpenUserWriter.WriteCard(call.Answer, _user, find.CardIndex);
            find.Given++;
            call.Progress++;
        }

        find.CardIndex++;
    }

    /// <summary>The user whose cards come next: with a condition there is one at most.</summary>
    private bool TryGetUser(OpenFind find)
    {
        if (find.Card == 0 && find.UserId == 0)
        {
            return _desk.TryFindNextUser(find.Position, ref find.Place, _user);
        }

        bool isFound = find.Position == 0 && (find.Card != 0 ? _desk.TryFindCard(find.Card, _user) : _desk.TryFindUser(find.UserId, _user));
        return isFound && (find.UserId == 0 || find.UserId == _user.Id);
    }

    private bool Change(OpenCall call, OpenParam list, JsonToken entry) =>
        (call.Progress == 0 && !call.TryFindEntries(list, entry)) || call.EndEntry(ChangeOne(call, call.Progress));

    private byte ChangeOne(OpenCall call, int index)
    {
        byte result = _text.ReadCard(call, index, out ulong card);
        if (result != 0)
        {
            return result;
        }

        result = call.Method == OpenMethod.InsertCards ? Insert(call, index, card)
            : !_desk.TryFindCard(card, _user) ? OpenFinds.NotFound
            : call.Method == OpenMethod.UpdateCards ? Update(call, index)
            : Remove(card);
        if (result != 0)
        {
            return result;
        }

        _user.PasswordDigits = OpenUser.KeepPassword;
        return _desk.UpdateUser(_user, call.Address);
    }

    private byte Insert(OpenCall call, int index, ulong card)
    {
        byte result = _text.ReadUserId(call, index, out uint userId);
        if (result != 0)
        {
            return result;
        }

        if (!_desk.TryFindUser(userId, _user))
        {
            return OpenFinds.NotFound;
        }

        if (_user.IndexOf(card) >= 0)
        {
            return CardTaken;
        }

        if (_user.CardCount == OpenUser.MaxCards)
        {
            return BadCard;
        }

        _user.Cards[_user.CardCount] = card;
        _user.CardCount++;
        return _text.ApplyCard(call, index, _user, true);
    }

    /// <summary>The user found has the card; an entry with another's ID is not meant for it.</summary>
    private byte Update(OpenCall call, int index)
    {
        bool isOther = _text.ReadUserId(call, index, out uint userId) == 0 && userId != _user.Id;
        return isOther ? CardTaken : _text.ApplyCard(call, index, _user, false);
    }

    private byte Remove(ulong card)
    {
        _user.RemoveCard(_user.IndexOf(card));
        return 0;
    }

    private bool List(OpenCall call)
    {
        if (call.Progress == 0)
        {
            if (!call.TryFindEntries(OpenParam.CardNoList, JsonToken.Text))
            {
                return true;
            }

            call.BeginParams().Key("Cards");
            call.Answer.BeginArray();
        }

        for (int i = 0; i < ReadsPerStep && call.Progress < call.EntryCount; i++)
        {
            if (_text.ReadCard(call, call.Progress, out ulong card) == 0 && _desk.TryFindCard(card, _user))
            {
                OpenUserWriter.WriteCard(call.Answer, _user, _user.IndexOf(card));
            }

            call.Progress++;
        }

        return call.Progress == call.EntryCount && OpenFinds.EndList(call);
    }

    private void Start(OpenCall call)
    {
        call.Find.Begin(OpenFindKind.Cards);
        if (!OpenFinds.TryReadCondition(call))
        {
            return;
        }

        OpenFind find = call.Find;
        int total = find.Card == 0 && find.UserId == 0 ? _desk.CardCount : !TryGetUser(find) ? 0 : find.Card != 0 ? 1 : _user.CardCount;
        OpenFinds.TellToken(call, total);
    }
}
