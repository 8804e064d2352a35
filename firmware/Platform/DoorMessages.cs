using AccessStandalone.Door;
using AccessStandalone.Protocol;

namespace AccessStandalone.Platform;

/// <summary>Commands for the door (PROTOCOL.md §6.10).</summary>
public sealed class DoorMessages
{
    private const byte Open = 1;
    private const byte Close = 2;
    private const byte AlwaysOpen = 3;
    private const byte AlwaysClosed = 4;
    private const byte Normal = 5;
    private const byte Disarm = 6;

    private readonly RemoteDoor _door;

    public DoorMessages(RemoteDoor door)
    {
        _door = door;
    }

    /// <summary>Whether a command sets the door's mode, which is kept.</summary>
    /// <param name="what">The request's first byte.</param>
    public static bool SetsMode(byte what) => what >= AlwaysOpen && what <= Normal;

    public void Handle(PlatformCall call, long nowMs)
    {
        byte what = call.Request.U8();
        if (!call.Request.IsAtEnd || what < Open || what > Disarm)
        {
            call.Refuse(PlatformResult.BadRequest);
            return;
        }

        switch (what)
        {
            case Open:
                call.Result = (byte)_door.Open(nowMs);
                break;
            case Close:
                call.Result = (byte)_door.Close();
                break;
            case AlwaysOpen:
                call.Result = (byte)_door.SetMode(DoorMode.AlwaysOpen);
                break;
            case AlwaysClosed:
                call.Result = (byte)_door.SetMode(DoorMode.AlwaysClosed);
                break;
            case Normal:
                call.Result = (byte)_door.SetMode(DoorMode.Normal);
                break;
            default:
                _door.Disarm();
                break;
        }
    }
}
