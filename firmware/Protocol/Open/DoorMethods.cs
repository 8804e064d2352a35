namespace AccessStandalone.Protocol.Open;

/// <summary>The door (DHIP.md §4). Who a client says that it opens for, and how, is not looked at: it is the platform who opens.</summary>
internal sealed class DoorMethods
{
    private const int DoorObject = 2;

    private readonly IOpenDesk _desk;

    public DoorMethods(IOpenDesk desk)
    {
        _desk = desk;
    }

    public void Handle(OpenCall call, long nowMs)
    {
        OpenRequest request = call.Request;
        if (request.ObjectNumber != 0 && request.ObjectNumber != DoorObject)
        {
            call.Refuse(OpenError.NoObject);
            return;
        }

        // There is one door.
        OpenParam number = call.Method == OpenMethod.DoorInstance ? OpenParam.Channel : OpenParam.DoorIndex;
        if (!request.Lacks(number) && !request.TryGetNumber(number, 0, 0, out long _))
        {
            call.Refuse(OpenError.BadParam);
            return;
        }

        switch (call.Method)
        {
            case OpenMethod.DoorInstance:
                call.DoneWith(DoorObject);
                break;
            case OpenMethod.OpenDoor:
                call.Tell(_desk.OpenDoor(call.Address, nowMs));
                break;
            case OpenMethod.CloseDoor:
                call.Tell(_desk.CloseDoor(call.Address));
                break;
            case OpenMethod.GetDoorStatus:
                TellStatus(call);
                break;
            default:
                call.Done();
                break;
        }
    }

    private void TellStatus(OpenCall call)
    {
        JsonWriter answer = call.BeginParams();
        answer.Key("Info");
        answer.BeginObject();
        answer.Key("status");
        answer.Text(_desk.IsDoorOpen ? "Open" : "Close");
        answer.EndObject();
        call.EndParams();
    }
}
