namespace AccessStandalone.Protocol.Open;

/// <summary>What searches of users, cards and records have in common (DHIP.md §5.3).</summary>
internal static class OpenFinds
{
    /// <summary>NotFound of PROTOCOL.md §2.1.</summary>
    public const byte NotFound = 11;

    /// <summary>Reads the condition of a search that was begun: a user ID, a card, times. Refuses the call where one of them is none.</summary>
    public static bool TryReadCondition(OpenCall call)
    {
        call.Find.Restart();
        call.Find.IsStarted = true;
        JsonReader reader = call.Request.Reader;
        bool isGood = call.Request.Lacks(OpenParam.Condition);
        if (!isGood && call.Request.Find(OpenParam.Condition) == JsonToken.ObjectBegin)
        {
            isGood = true;
            while (isGood && reader.Next() == JsonToken.Key)
            {
                isGood = TryReadMember(reader, call.Find);
            }
        }

        if (!isGood)
        {
            call.Find.End();
            call.Refuse(OpenError.BadParam);
        }

        return isGood;
    }

    public static void TellToken(OpenCall call, int total)
    {
        JsonWriter answer = call.BeginParams();
        answer.Key("Token");
        answer.Number(call.Find.Token);
        answer.Key("Total");
        answer.Number(total);
        answer.Key("Caps");
        answer.Number(OpenCall.MaxEntries);
        call.EndParams();
    }

    /// <summary>Begins to give entries: how many is <see cref="OpenCall.EntryCount"/>, those given are counted from 1 in <see cref="OpenCall.Progress"/>.</summary>
    /// <returns>false if it was refused.</returns>
    public static bool TryBegin(OpenCall call, OpenFindKind kind)
    {
        OpenRequest request = call.Request;
        if (!request.TryGetNumber(OpenParam.Token, 0, int.MaxValue, out long token) || !call.Find.Is(kind, token))
        {
            call.Refuse(OpenError.NotFound);
            return false;
        }

        bool hasPlace = request.Lacks(OpenParam.Offset) || request.TryGetNumber(OpenParam.Offset, call.Find.Given, call.Find.Given, out long _);
        if (!hasPlace || !TryReadCount(call))
        {
            call.Refuse(OpenError.BadParam);
            return false;
        }

        call.Progress = 1;
        call.BeginParams().Key("Info");
        call.Answer.BeginArray();
        return true;
    }

    /// <summary>How many entries are wanted; more than ten are ten.</summary>
    public static bool TryReadCount(OpenCall call)
    {
        bool isGood = call.Request.TryGetNumber(OpenParam.Count, 1, int.MaxValue, out long count);
        call.EntryCount = count < OpenCall.MaxEntries ? (int)count : OpenCall.MaxEntries;
        return isGood;
    }

    /// <returns>true: the answer is complete.</returns>
    public static bool EndList(OpenCall call)
    {
        call.Answer.EndArray();
        call.EndParams();
        return true;
    }

    public static void Stop(OpenCall call, OpenFindKind kind)
    {
        if (!call.Request.TryGetNumber(OpenParam.Token, 0, int.MaxValue, out long token) || !call.Find.Is(kind, token))
        {
            call.Refuse(OpenError.NotFound);
            return;
        }

        call.Find.End();
        call.Done();
    }

    private static bool TryReadMember(JsonReader reader, OpenFind find)
    {
        bool isUser = reader.IsText("UserID");
        bool isCard = reader.IsText("CardNo");
        bool isFrom = reader.IsText("StartTime");
        bool isTo = reader.IsText("EndTime");
        bool isRange = reader.IsText("CreateTime");
        reader.Next();
        if (reader.Token == JsonToken.Null || !(isUser || isCard || isFrom || isTo || isRange))
        {
            return reader.Skip();
        }

        if (isUser)
        {
            return OpenUserText.TryReadUserId(reader, out find.UserId) && find.UserId != 0;
        }

        if (isCard)
        {
            return OpenUserText.TryReadCard(reader, out find.Card);
        }

        return isRange ? TryReadRange(reader, find) : isFrom ? TryReadSeconds(reader, ref find.FromS) : TryReadSeconds(reader, ref find.ToS);
    }

    /// <summary><c>["&lt;&gt;", from, to]</c>.</summary>
    private static bool TryReadRange(JsonReader reader, OpenFind find) =>
        reader.Token == JsonToken.ArrayBegin && reader.Next() == JsonToken.Text && reader.IsText("<>")
        && reader.Next() != JsonToken.Bad && TryReadSeconds(reader, ref find.FromS)
        && reader.Next() != JsonToken.Bad && TryReadSeconds(reader, ref find.ToS)
        && reader.Next() == JsonToken.ArrayEnd;

    private static bool TryReadSeconds(JsonReader reader, ref long seconds)
    {
        bool isGood = reader.Token == JsonToken.Number && reader.IsWhole && reader.Number >= 0;
        seconds = isGood ? reader.Number : seconds;
        return isGood;
    }
}
