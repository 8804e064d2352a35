namespace AccessStandalone.Protocol.Open;

/// <summary>Users (DHIP.md §5.1): a change a step, or three that are read.</summary>
internal sealed class UserMethods
{
    private const int ReadsPerStep = 3;

    private readonly IOpenDesk _desk;
    private readonly OpenUserText _text;
    private readonly OpenUser _user;
    private readonly OpenUserWriter _writer = new OpenUserWriter();

    public UserMethods(IOpenDesk desk, OpenUserText text, OpenUser user)
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
            case OpenMethod.InsertUsers:
            case OpenMethod.UpdateUsers:
                return Change(call, OpenParam.UserList, JsonToken.ObjectBegin);
            case OpenMethod.RemoveUsers:
                return Change(call, OpenParam.UserIdList, JsonToken.Text);
            case OpenMethod.ListUsers:
                return List(call);
            case OpenMethod.StartFindUsers:
                Start(call);
                return true;
            case OpenMethod.DoFindUsers:
                return Find(call);
            default:
                OpenFinds.Stop(call, OpenFindKind.Users);
                return true;
        }
    }

    private bool Change(OpenCall call, OpenParam list, JsonToken entry) =>
        (call.Progress == 0 && !call.TryFindEntries(list, entry)) || call.EndEntry(ChangeOne(call, call.Progress));

    private byte ChangeOne(OpenCall call, int index)
    {
        byte result = _text.ReadUserId(call, index, out uint userId);
        if (result != 0)
        {
            return result;
        }

        if (call.Method == OpenMethod.RemoveUsers)
        {
            return _desk.RemoveUser(userId, call.Address);
        }

        bool isNew = call.Method == OpenMethod.InsertUsers;
        _user.Clear();
        _user.Id = userId;
        if (!isNew)
        {
            if (!_desk.TryFindUser(userId, _user))
            {
                return OpenFinds.NotFound;
            }

            _user.PasswordDigits = OpenUser.KeepPassword;
        }

        result = _text.ApplyUser(call, index, _user);
        return result != 0 ? result : isNew ? _desk.InsertUser(_user, call.Address) : _desk.UpdateUser(_user, call.Address);
    }

    private bool List(OpenCall call)
    {
        if (call.Progress == 0)
        {
            if (!call.TryFindEntries(OpenParam.UserIdList, JsonToken.Text))
            {
                return true;
            }

            call.BeginParams().Key("Users");
            call.Answer.BeginArray();
        }

        for (int i = 0; i < ReadsPerStep && call.Progress < call.EntryCount; i++)
        {
            if (_text.ReadUserId(call, call.Progress, out uint userId) == 0 && _desk.TryFindUser(userId, _user))
            {
                _writer.WriteUser(call.Answer, _user);
            }

            call.Progress++;
        }

        return call.Progress == call.EntryCount && OpenFinds.EndList(call);
    }

    private void Start(OpenCall call)
    {
        call.Find.Begin(OpenFindKind.Users);
        if (!OpenFinds.TryReadCondition(call))
        {
            return;
        }

        bool isOne = call.Find.UserId != 0;
        OpenFinds.TellToken(call, !isOne ? _desk.UserCount : _desk.TryFindUser(call.Find.UserId, _user) ? 1 : 0);
    }

    private bool Find(OpenCall call)
    {
        if (call.Progress == 0 && !OpenFinds.TryBegin(call, OpenFindKind.Users))
        {
            return true;
        }

        OpenFind find = call.Find;
        for (int i = 0; i < ReadsPerStep; i++)
        {
            if (call.Progress > call.EntryCount || !TryGetNext(find))
            {
                // Only a piece was looked at.
                return find.Place <= 0 && OpenFinds.EndList(call);
            }

            find.Position = _user.Id;
            find.Given++;
            call.Progress++;
            _writer.WriteUser(call.Answer, _user);
        }

        return false;
    }

    private bool TryGetNext(OpenFind find)
    {
        if (find.UserId == 0)
        {
            return _desk.TryFindNextUser(find.Position, ref find.Place, _user);
        }

        return find.Given == 0 && _desk.TryFindUser(find.UserId, _user);
    }
}
