namespace AccessStandalone.Protocol.Open;

/// <summary>What the device says of itself (DHIP.md §4).</summary>
internal sealed class DeviceMethods
{
    /// <summary>Clients keep themselves alive as often, seconds.</summary>
    public const int KeepAliveS = 30;

    /// <summary>By this, clients know access controllers.</summary>
    public const string DeviceClass = "BSC";

    private const int BoxObject = 1;
    private const int DeviceIdBytes = 8;

    private static readonly string[] Services =
    {
        "global", "magicBox", "configManager", "system", "userManager", "eventManager", "accessControl", "AccessUser", "AccessCard", "RecordFinder",
    };

    private readonly IOpenDesk _desk;
    private readonly OpenDoorSettings _door = new OpenDoorSettings();
    private readonly byte[] _id = new byte[DeviceIdBytes];
    private readonly byte[] _text = new byte[OpenTime.TextBytes];

    public DeviceMethods(IOpenDesk desk)
    {
        _desk = desk;
    }

    public void Handle(OpenCall call, long nowMs)
    {
        switch (call.Method)
        {
            case OpenMethod.KeepAlive:
                KeepAlive(call);
                break;
            case OpenMethod.GetTime:
                TellTime(call, nowMs);
                break;
            case OpenMethod.BoxInstance:
                call.DoneWith(BoxObject);
                break;
            case OpenMethod.GetDeviceType:
                TellText(call, "type", _desk.Model);
                break;
            case OpenMethod.GetDeviceClass:
                TellText(call, "type", DeviceClass);
                break;
            case OpenMethod.GetVersion:
                TellVersion(call);
                break;
            case OpenMethod.GetSerial:
                TellSerial(call);
                break;
            case OpenMethod.GetConfig:
                TellConfig(call);
                break;
            case OpenMethod.ListService:
                ListServices(call);
                break;
            case OpenMethod.GetActiveUsers:
                TellActiveUsers(call);
                break;
            default:
                call.Done();
                break;
        }
    }

    private static void KeepAlive(OpenCall call)
    {
        JsonWriter answer = call.BeginParams();
        answer.Key("timeout");
        answer.Number(KeepAliveS);
        call.EndParams();
    }

    private static void TellText(OpenCall call, string name, string text)
    {
        JsonWriter answer = call.BeginParams();
        answer.Key(name);
        answer.Text(text);
        call.EndParams();
    }

    private void TellTime(OpenCall call, long nowMs)
    {
        uint localS = _desk.LocalTimeS(nowMs);
        if (localS == 0)
        {
            call.Refuse(OpenError.NotFound);
            return;
        }

        OpenTime.Write(localS, _text);
        JsonWriter answer = call.BeginParams();
        answer.Key("time");
        answer.Text(_text, 0, OpenTime.TextBytes);
        call.EndParams();
    }

    private void TellVersion(OpenCall call)
    {
        JsonWriter answer = call.BeginParams();
        answer.Key("version");
        answer.BeginObject();
        answer.Key("Version");
        answer.Text(_desk.Version);
        answer.EndObject();
        call.EndParams();
    }

    private void TellSerial(OpenCall call)
    {
        _desk.ReadDeviceId(_id);
        JsonWriter answer = call.BeginParams();
        answer.Key("sn");
        answer.Hex(_id, DeviceIdBytes);
        call.EndParams();
    }

    private void TellConfig(OpenCall call)
    {
        if (call.Request.Find(OpenParam.Name) != JsonToken.Text)
        {
            call.Refuse(OpenError.BadParam);
        }
        else if (call.Request.Reader.IsText("AccessControl"))
        {
            TellDoorSettings(call);
        }
        else if (call.Request.Reader.IsText("T2UServer"))
        {
            TellRelay(call);
        }
        else
        {
            call.Refuse(OpenError.NoObject);
        }
    }

    /// <summary>The maker's relay, which there is none of; clients look there for the serial number.</summary>
    private void TellRelay(OpenCall call)
    {
        _desk.ReadDeviceId(_id);
        JsonWriter answer = call.BeginParams();
        answer.Key("table");
        answer.BeginObject();
        answer.Key("Enable");
        answer.Bool(false);
        answer.Key("UUID");
        answer.Hex(_id, DeviceIdBytes);
        answer.EndObject();
        call.EndParams();
    }

    private void TellDoorSettings(OpenCall call)
    {
        _desk.ReadDoorSettings(_door);
        JsonWriter answer = call.BeginParams();
        answer.Key("table");
        answer.BeginArray();
        answer.BeginObject();
        answer.Key("AccessProtocol");
        answer.Text("Local");
        answer.Key("UnlockHoldInterval");
        answer.Number(_door.HoldTimeMs);
        answer.Key("CloseTimeout");
        answer.Number(_door.CloseTimeoutS);
        answer.Key("SensorEnable");
        answer.Bool(_door.HasSensor);
        answer.Key("BreakInAlarmEnable");
        answer.Bool(_door.HasSensor);
        answer.Key("DoorNotClosedAlarmEnable");
        answer.Bool(_door.HasSensor);
        answer.Key("DuressAlarmEnable");
        answer.Bool(_door.HasDuress);
        answer.Key("State");
        answer.Text(_door.Mode == 1 ? "OpenAlways" : _door.Mode == 2 ? "CloseAlways" : "Normal");
        answer.EndObject();
        answer.EndArray();
        call.EndParams();
    }

    private static void ListServices(OpenCall call)
    {
        JsonWriter answer = call.BeginParams();
        answer.Key("service");
        answer.BeginArray();
        for (int i = 0; i < Services.Length; i++)
        {
            answer.Text(Services[i]);
        }

        answer.EndArray();
        call.EndParams();
    }

    /// <summary>Who asks, and nobody else: what others are there is theirs.</summary>
    private void TellActiveUsers(OpenCall call)
    {
        JsonWriter answer = call.BeginParams();
        answer.Key("users");
        answer.BeginArray();
        answer.BeginObject();
        answer.Key("Id");
        answer.Number(call.Session);
        answer.Key("Name");
        answer.Text("admin");
        answer.Key("ClientAddress");
        answer.AddressText(call.Address);
        if (call.LoginS != 0)
        {
            OpenTime.Write(call.LoginS, _text);
            answer.Key("LoginTime");
            answer.Text(_text, 0, OpenTime.TextBytes);
        }

        answer.EndObject();
        answer.EndArray();
        call.EndParams();
    }
}
