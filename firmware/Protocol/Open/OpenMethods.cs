namespace AccessStandalone.Protocol.Open;

/// <summary>Does the requests of open clients, of all connections: what is a client's own is in its <see cref="OpenCall"/>.</summary>
public sealed class OpenMethods
{
    private readonly DeviceMethods _device;
    private readonly DoorMethods _door;
    private readonly UserMethods _users;
    private readonly CardMethods _cards;
    private readonly FinderMethods _finder;
    private readonly OpenEvents _events;

    public OpenMethods(IOpenDesk desk)
    {
        var text = new OpenUserText();
        var user = new OpenUser();
        Desk = desk;
        _device = new DeviceMethods(desk);
        _door = new DoorMethods(desk);
        _users = new UserMethods(desk, text, user);
        _cards = new CardMethods(desk, text, user);
        _events = new OpenEvents(desk);
        _finder = new FinderMethods(_events, _cards);
    }

    public IOpenDesk Desk { get; }

    /// <summary>Does a request of a client that is logged in, or the part of it that a step has time for; called again until it is done.</summary>
    /// <returns>Whether the answer is complete.</returns>
    public bool Handle(OpenCall call, long nowMs)
    {
        OpenMethod method = call.Method;
        if (method == OpenMethod.None)
        {
            call.Refuse(call.Request.MethodCount == 0 ? OpenError.BadRequest : OpenError.NoMethod);
            return true;
        }

        if (method == OpenMethod.Login || method == OpenMethod.Multicall)
        {
            call.Refuse(OpenError.BadRequest);
            return true;
        }

        return Dispatch(call, method, nowMs);
    }

    /// <summary>Writes the events that a client is to be told next; see <see cref="OpenEvents.Tell"/>.</summary>
    public int Tell(OpenCall call, bool isDhip, byte[] output) => call.Subscription.IsOn ? _events.Tell(call, isDhip, output) : 0;

    private bool Dispatch(OpenCall call, OpenMethod method, long nowMs)
    {
        if (method >= OpenMethod.FinderCreate)
        {
            return _finder.Handle(call);
        }

        if (method >= OpenMethod.InsertCards)
        {
            return _cards.Handle(call);
        }

        if (method >= OpenMethod.InsertUsers)
        {
            return _users.Handle(call);
        }

        if (method >= OpenMethod.DoorInstance)
        {
            _door.Handle(call, nowMs);
        }
        else if (method == OpenMethod.Attach)
        {
            _events.Attach(call);
        }
        else if (method == OpenMethod.Detach)
        {
            OpenEvents.Detach(call);
        }
        else
        {
            _device.Handle(call, nowMs);
        }

        return true;
    }
}
