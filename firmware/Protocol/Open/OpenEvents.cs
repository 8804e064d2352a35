namespace AccessStandalone.Protocol.Open;

/// <summary>Records as open clients are told of them: as events while they happen, and as entries of a search (DHIP.md §6).</summary>
internal sealed class OpenEvents
{
    /// <summary>Events told in one step.</summary>
    private const int MaxTold = 4;

    /// <summary>Records looked at in one step.</summary>
    private const int MaxLooks = 32;

    /// <summary>Room that the longest of them takes, and more.</summary>
    private const int RoomForOne = 640;

    private const int AllCodes = -1;
    private const int MethodRemote = 6;
    private const int MsPerSecond = 1000;

    private static readonly string[] AlarmNames =
    {
        "None", "Intrusion", "Overtime", "Tamper", "ReaderTamper", "Duress", "Blocklist", "CodesLocked", "AdminLocked", "ReaderLost", "ReaderKey",
    };

    private readonly IOpenDesk _desk;
    private readonly OpenRecord _record = new OpenRecord();
    private readonly byte[] _time = new byte[OpenTime.TextBytes];

    public OpenEvents(IOpenDesk desk)
    {
        _desk = desk;
    }

    /// <summary>Subscribes: from the next record on.</summary>
    public void Attach(OpenCall call)
    {
        if (!TryReadCodes(call.Request, out int codes))
        {
            call.Refuse(OpenError.BadParam);
            return;
        }

        OpenSubscription subscription = call.Subscription;
        subscription.Codes = codes;
        subscription.Id = call.Request.Id;
        subscription.NextRecord = _desk.NewestRecord + 1;
        JsonWriter answer = call.BeginParams();
        answer.Key("SID");
        answer.Number(OpenSubscription.Sid);
        call.EndParams();
    }

    public static void Detach(OpenCall call)
    {
        call.Subscription.End();
        call.Done();
    }

    /// <summary>Writes the next events into an output that is empty, each a frame of its own.</summary>
    /// <returns>How many bytes were written.</returns>
    public int Tell(OpenCall call, bool isDhip, byte[] output)
    {
        OpenSubscription subscription = call.Subscription;
        int count = 0;
        int told = 0;
        uint newest = _desk.NewestRecord;
        for (int i = 0; i < MaxLooks && told < MaxTold && subscription.IsOn && output.Length - count >= RoomForOne; i++)
        {
            if (subscription.NextRecord > newest)
            {
                break;
            }

            // What the ring has lost meanwhile is lost to this client.
            uint oldest = _desk.OldestRecord;
            subscription.NextRecord = subscription.NextRecord < oldest ? oldest : subscription.NextRecord;
            bool isKept = _desk.TryReadRecord(subscription.NextRecord, _record);
            subscription.NextRecord++;
            OpenEventCode code = isKept ? OpenCodes.EventOf(_record) : OpenEventCode.None;
            if (code != OpenEventCode.None && (subscription.Codes & (1 << (int)code)) != 0)
            {
                count += WriteFrame(call, isDhip, code, output, count);
                told++;
            }
        }

        return count;
    }

    /// <summary>Gives the next records of a search, up to <see cref="OpenCall.EntryCount"/> of them.</summary>
    /// <returns>Whether these were all.</returns>
    public bool Give(OpenCall call)
    {
        OpenFind find = call.Find;
        uint newest = _desk.NewestRecord;
        for (int i = 0; i < MaxLooks; i++)
        {
            uint oldest = _desk.OldestRecord;
            find.Position = find.Position < oldest ? oldest : find.Position;
            if (call.Progress > call.EntryCount || find.Position > newest || newest == 0)
            {
                return true;
            }

            if (_desk.TryReadRecord(find.Position, _record) && IsWanted(find))
            {
                find.Given++;
                call.Progress++;
                WriteEntry(call.Answer);
            }

            find.Position++;
        }

        return false;
    }

    private static bool TryReadCodes(OpenRequest request, out int codes)
    {
        codes = 0;
        if (request.Find(OpenParam.Codes) != JsonToken.ArrayBegin)
        {
            return false;
        }

        JsonReader reader = request.Reader;
        while (reader.Next() == JsonToken.Text)
        {
            codes |= reader.IsText("All") ? AllCodes : 0;
            for (int i = 1; i <= (int)OpenEventCode.LoginFailure; i++)
            {
                codes |= reader.IsText(OpenCodes.NameOf((OpenEventCode)i)) ? 1 << i : 0;
            }

            // One that is not known is taken, and never comes.
            codes |= 1;
        }

        return reader.Token == JsonToken.ArrayEnd && codes != 0;
    }

    private bool IsWanted(OpenFind find)
    {
        long utcS = _record.UtcMs / MsPerSecond;
        return OpenCodes.IsAccess(_record) && utcS >= find.FromS && utcS <= find.ToS
            && (find.UserId == 0 || find.UserId == _record.UserId) && (find.Card == 0 || find.Card == _record.Card);
    }

    private int WriteFrame(OpenCall call, bool isDhip, OpenEventCode code, byte[] output, int at)
    {
        JsonWriter writer = call.Answer;
        writer.Open(output, at + OpenHeader.Size, output.Length - at - OpenHeader.Size);
        writer.BeginObject();
        writer.Key("id");
        writer.Number(call.Subscription.Id);
        writer.Key("session");
        writer.Number(call.Session);
        writer.Key("method");
        writer.Text("client.notifyEventStream");
        writer.Key("params");
        writer.BeginObject();
        writer.Key("SID");
        writer.Number(OpenSubscription.Sid);
        writer.Key("eventList");
        writer.BeginArray();
        WriteEvent(writer, code);
        writer.EndArray();
        writer.EndObject();
        writer.EndObject();
        writer.LineFeed();
        OpenHeader.WriteJson(output, at, isDhip, call.Session, call.Subscription.Id, writer.Count);
        return OpenHeader.Size + writer.Count;
    }

    private void WriteEvent(JsonWriter writer, OpenEventCode code)
    {
        writer.BeginObject();
        writer.Key("Action");
        writer.Text(OpenCodes.ActionOf(_record));
        writer.Key("Code");
        writer.Text(OpenCodes.NameOf(code));
        writer.Key("Index");
        writer.Number(OpenCodes.IndexOf(_record));
        writer.Key("Data");
        writer.BeginObject();
        WriteData(writer, code);
        writer.Key("RecNo");
        writer.Number(_record.Number);
        writer.Key("UTC");
        writer.Number(_record.UtcMs / MsPerSecond);
        if (_record.LocalS != 0)
        {
            OpenTime.Write(_record.LocalS, _time);
            writer.Key("LocaleTime");
            writer.Text(_time, 0, OpenTime.TextBytes);
        }

        writer.EndObject();
        writer.EndObject();
    }

    private void WriteData(JsonWriter writer, OpenEventCode code)
    {
        switch (code)
        {
            case OpenEventCode.AccessControl:
                writer.Key("Name");
                writer.Text("OpenDoor");
                WriteAccess(writer);
                break;
            case OpenEventCode.DoorStatus:
                writer.Key("Status");
                writer.Text(_record.Word == OpenCodes.WordOpened ? "Open" : "Close");
                break;
            case OpenEventCode.LoginFailure:
                WriteLoginFailure(writer);
                break;
            default:
                writer.Key("Name");
                writer.Text(_record.Method == OpenCodes.MethodEmergency ? "Emergency" : AlarmNames[_record.Alarm < AlarmNames.Length ? _record.Alarm : 0]);
                writer.Key("ReaderID");
                writer.NumberText(_record.Reader);
                writer.Key("UserID");
                writer.NumberText(_record.UserId);
                break;
        }
    }

    /// <summary>A login over the network has the address it came from in place of a card.</summary>
    private void WriteLoginFailure(JsonWriter writer)
    {
        writer.Key("Name");
        writer.Text("admin");
        if (_record.Method == MethodRemote)
        {
            writer.Key("Address");
            writer.AddressText((uint)_record.Card);
        }
    }

    private void WriteAccess(JsonWriter writer)
    {
        writer.Key("UserID");
        writer.NumberText(_record.UserId);
        writer.Key("CardNo");
        if (_record.Card == 0)
        {
            writer.Text("");
        }
        else
        {
            writer.HexNumberText(_record.Card);
        }

        writer.Key("Type");
        writer.Text("Entry");
        writer.Key("Status");
        writer.Number(_record.Kind == OpenCodes.KindGranted ? 1 : 0);
        writer.Key("ErrorCode");
        writer.Number(OpenCodes.ErrorOf(_record));
        writer.Key("Method");
        writer.Number(OpenCodes.MethodOf(_record));
        writer.Key("ReaderID");
        writer.NumberText(_record.Reader);
    }

    private void WriteEntry(JsonWriter writer)
    {
        writer.BeginObject();
        writer.Key("RecNo");
        writer.Number(_record.Number);
        writer.Key("CreateTime");
        writer.Number(_record.UtcMs / MsPerSecond);
        writer.Key("Door");
        writer.Number(0);
        WriteAccess(writer);
        writer.EndObject();
    }
}
