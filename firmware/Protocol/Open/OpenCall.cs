namespace AccessStandalone.Protocol.Open;

/// <summary>
/// An open client that is connected: its request and the answer in the making, and what it began and has not ended. One instance a connection, used again
/// and again.
/// </summary>
public sealed class OpenCall
{
    /// <summary>Entries that a list may have, in a request and in an answer.</summary>
    public const int MaxEntries = 10;

    private int _answerAt;

    /// <summary>Where the client connects from: IPv4, the first byte in the highest.</summary>
    public uint Address;

    /// <summary>The number of the session.</summary>
    public uint Session;

    /// <summary>When the client logged in, local seconds; 0 while the time was unknown.</summary>
    public uint LoginS;

    public OpenMethod Method { get; private set; }

    /// <summary>What the frame has in it.</summary>
    public OpenRequest Whole { get; } = new OpenRequest();

    /// <summary>What is to be done: all of it, or one of several in it.</summary>
    public OpenRequest Request { get; private set; }

    public JsonWriter Answer { get; } = new JsonWriter();

    /// <summary>0 when the request is new; who answers keeps there how far it is.</summary>
    public int Progress;

    /// <summary>Entries of the request's list.</summary>
    public int EntryCount;

    /// <summary>Where each begins.</summary>
    public readonly int[] EntryAt = new int[MaxEntries];

    /// <summary>How many bytes it has.</summary>
    public readonly int[] EntryBytes = new int[MaxEntries];

    /// <summary>What became of each entry: numbers of PROTOCOL.md §2.1.</summary>
    public readonly byte[] Results = new byte[MaxEntries];

    public OpenFind Find { get; } = new OpenFind();

    public OpenSubscription Subscription { get; } = new OpenSubscription();

    public OpenCall()
    {
        Request = Whole;
    }

    /// <summary>Forgets the client that was there before.</summary>
    public void Begin(uint address, uint session)
    {
        Address = address;
        Session = session;
        LoginS = 0;
        Request = Whole;
        Find.End();
        Subscription.End();
    }

    /// <summary>Begins the answer to a request, which is an object.</summary>
    public void BeginAnswer(OpenRequest request, OpenMethod method)
    {
        Request = request;
        Method = method;
        Progress = 0;
        EntryCount = 0;
        Answer.BeginObject();
        Answer.Key("id");
        Answer.Number(Request.Id);
        Answer.Key("session");
        Answer.Number(Session);
        _answerAt = Answer.At;
    }

    /// <summary>Ends it; one that does not fit is an error instead.</summary>
    /// <returns>false if not even that fits.</returns>
    public bool EndAnswer()
    {
        Answer.EndObject();
        if (!Answer.IsGood)
        {
            Refuse(OpenError.BadRequest);
            Answer.EndObject();
        }

        return Answer.IsGood;
    }

    /// <summary>It is done; what the parameters are a list of is written next.</summary>
    public void BeginList()
    {
        Result(true);
        Answer.Key("params");
        Answer.BeginArray();
    }

    /// <summary>Goes to the parts of the request.</summary>
    public void BeginParts(OpenRequest part) => Request = part;

    /// <summary>Goes back from the answer to a part to that of the whole.</summary>
    /// <param name="answerAt">What <see cref="AnswerAt"/> was then.</param>
    public void EndParts(int answerAt)
    {
        Request = Whole;
        Method = OpenMethod.Multicall;
        _answerAt = answerAt;
    }

    /// <summary>Where the answer goes on behind its id and session.</summary>
    public int AnswerAt => _answerAt;

    /// <summary>It is done, and there is nothing to say about it.</summary>
    public void Done() => Result(true);

    /// <summary>It is done, and the result is a number: that of an object.</summary>
    public void DoneWith(long number)
    {
        Answer.Key("result");
        Answer.Number(number);
    }

    /// <summary>It is done; parameters are written next, until <see cref="EndParams"/>.</summary>
    public JsonWriter BeginParams()
    {
        Result(true);
        Answer.Key("params");
        Answer.BeginObject();
        return Answer;
    }

    public void EndParams() => Answer.EndObject();

    /// <summary>Takes back what was written of the answer, and says instead what is wrong.</summary>
    public void Refuse(OpenError error) => Refuse(error, OpenErrors.TextOf(error));

    /// <summary>It could not be done.</summary>
    /// <param name="result">Number of PROTOCOL.md §2.1.</param>
    public void RefuseNotDone(byte result) => Refuse(OpenError.NotDone, OpenErrors.TextOfResult(result));

    /// <summary>Done where the result is 0, else an error that says what it is.</summary>
    public void Tell(byte result)
    {
        if (result == 0)
        {
            Done();
        }
        else
        {
            RefuseNotDone(result);
        }
    }

    /// <summary>Finds the entries of a list in the parameters; refuses the call if it is none, has none, too many, or one that is not what it must be.</summary>
    /// <param name="entry">What each must begin with: Text or ObjectBegin.</param>
    public bool TryFindEntries(OpenParam list, JsonToken entry) => TryFindEntries(Request.Find(list) == JsonToken.ArrayBegin, entry);

    /// <summary>Finds the requests that the parameters are a list of, likewise.</summary>
    public bool TryFindParts() => TryFindEntries(Request.FindParams() == JsonToken.ArrayBegin, JsonToken.ObjectBegin);

    private bool TryFindEntries(bool isList, JsonToken entry)
    {
        JsonReader reader = Request.Reader;
        bool isGood = isList;
        EntryCount = 0;
        while (isGood && reader.Next() != JsonToken.ArrayEnd)
        {
            isGood = EntryCount < MaxEntries && reader.Token == entry;
            if (isGood)
            {
                EntryAt[EntryCount] = entry == JsonToken.Text ? reader.TextStart - 1 : reader.At - 1;
                isGood = reader.Skip();
                EntryBytes[EntryCount] = reader.At - EntryAt[EntryCount];
                EntryCount++;
            }
        }

        isGood = isGood && EntryCount > 0;
        if (!isGood)
        {
            Refuse(OpenError.BadParam);
        }

        return isGood;
    }

    /// <summary>Keeps what became of the entry that <see cref="Progress"/> is at. One that is to wait is tried again.</summary>
    /// <returns>Whether it was the last, and all are answered.</returns>
    public bool EndEntry(byte result)
    {
        if (result == (byte)PlatformResult.Busy)
        {
            return false;
        }

        Results[Progress] = result;
        Progress++;
        if (Progress < EntryCount)
        {
            return false;
        }

        TellResults();
        return true;
    }

    /// <summary>Says what became of each entry.</summary>
    private void TellResults()
    {
        byte failure = 0;
        for (int i = EntryCount - 1; i >= 0; i--)
        {
            failure = Results[i] != 0 ? Results[i] : failure;
        }

        Tell(failure);
        Answer.Key("params");
        Answer.BeginObject();
        Answer.Key("FailCodes");
        Answer.BeginArray();
        for (int i = 0; i < EntryCount; i++)
        {
            Answer.Number(Results[i]);
        }

        Answer.EndArray();
        Answer.EndObject();
    }

    private void Refuse(OpenError error, string text)
    {
        Answer.Rewind(_answerAt, true);
        Result(false);
        Answer.Key("error");
        Answer.BeginObject();
        Answer.Key("code");
        Answer.Number((int)error);
        Answer.Key("message");
        Answer.Text(text);
        Answer.EndObject();
    }

    private void Result(bool isDone)
    {
        Answer.Key("result");
        Answer.Bool(isDone);
    }
}
