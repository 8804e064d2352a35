namespace AccessStandalone.Protocol.Open;

/// <summary>The login by JSON, global.login (DHIP.md §3.1): without a password it asks for a challenge, with one it answers it.</summary>
internal static class JsonLogin
{
    /// <summary>Takes the request and writes the answer.</summary>
    /// <returns>None if the client is logged in; Challenge, BadParam, or what is wrong.</returns>
    public static OpenError Take(OpenCall call, OpenLogin login, long nowMs)
    {
        OpenRequest request = call.Request;
        if (request.Find(OpenParam.Password) != JsonToken.Text)
        {
            call.Refuse(OpenError.BadParam);
            return OpenError.BadParam;
        }

        int at = request.Reader.TextStart;
        int count = request.Reader.TextCount;
        bool isAdmin = request.Find(OpenParam.UserName) == JsonToken.Text && request.Reader.IsText("admin");
        OpenError error = count == 0
            ? login.MakeChallenge(call.Address, nowMs)
            : login.TakeAnswer(isAdmin, request.Reader.Bytes, at, count, call.Address, nowMs);
        if (error == OpenError.None)
        {
            Welcome(call);
            return error;
        }

        call.Refuse(error);
        if (error == OpenError.Challenge)
        {
            AddChallenge(call.Answer, login);
        }

        return error;
    }

    private static void Welcome(OpenCall call)
    {
        JsonWriter answer = call.BeginParams();
        answer.Key("keepAliveInterval");
        answer.Number(DeviceMethods.KeepAliveS);
        call.EndParams();
    }

    private static void AddChallenge(JsonWriter answer, OpenLogin login)
    {
        answer.Key("params");
        answer.BeginObject();
        answer.Key("realm");
        answer.Text(login.Realm, 0, OpenLogin.RealmBytes);
        answer.Key("random");
        answer.Text(login.Random, 0, OpenLogin.RandomBytes);
        answer.Key("encryption");
        answer.Text("Default");
        answer.EndObject();
    }
}
