namespace AccessStandalone.Protocol.Open;

/// <summary>RecordFinder (DHIP.md §5.3): records of who came, and cards.</summary>
internal sealed class FinderMethods
{
    private readonly OpenEvents _events;
    private readonly CardMethods _cards;

    public FinderMethods(OpenEvents events, CardMethods cards)
    {
        _events = events;
        _cards = cards;
    }

    /// <returns>Whether the answer is complete.</returns>
    public bool Handle(OpenCall call)
    {
        bool isNew = call.Method == OpenMethod.FinderCreate || call.Method == OpenMethod.FinderInstance;
        OpenFind find = call.Find;
        bool isThere = find.Is(OpenFindKind.Records, call.Request.ObjectNumber) || find.Is(OpenFindKind.CardRecords, call.Request.ObjectNumber);
        if (!isNew && !isThere)
        {
            call.Refuse(OpenError.NoObject);
            return true;
        }

        switch (call.Method)
        {
            case OpenMethod.FinderStart:
                if (OpenFinds.TryReadCondition(call))
                {
                    call.Done();
                }

                return true;
            case OpenMethod.FinderDo:
                return Find(call);
            case OpenMethod.FinderStop:
                find.IsStarted = false;
                call.Done();
                return true;
            case OpenMethod.FinderDestroy:
                find.End();
                call.Done();
                return true;
            default:
                Create(call);
                return true;
        }
    }

    private static void Create(OpenCall call)
    {
        JsonReader reader = call.Request.Reader;
        bool hasName = call.Request.Find(OpenParam.Name) == JsonToken.Text;
        bool isRecords = hasName && reader.IsText("AccessControlCardRec");
        if (!isRecords && !(hasName && reader.IsText("AccessControlCard")))
        {
            call.Refuse(OpenError.NoObject);
            return;
        }

        call.Find.Begin(isRecords ? OpenFindKind.Records : OpenFindKind.CardRecords);
        call.DoneWith(call.Find.Token);
    }

    private bool Find(OpenCall call)
    {
        if (call.Progress == 0)
        {
            if (!call.Find.IsStarted || !OpenFinds.TryReadCount(call))
            {
                call.Refuse(call.Find.IsStarted ? OpenError.BadParam : OpenError.BadRequest);
                return true;
            }

            call.Progress = 1;
            call.BeginParams().Key("records");
            call.Answer.BeginArray();
        }

        bool isAll = call.Find.Kind == OpenFindKind.Records ? _events.Give(call) : _cards.Give(call);
        if (!isAll)
        {
            return false;
        }

        call.Answer.EndArray();
        call.Answer.Key("found");
        call.Answer.Number(call.Progress - 1);
        call.EndParams();
        return true;
    }
}
