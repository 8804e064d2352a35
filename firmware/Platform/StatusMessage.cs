using AccessStandalone.Access;
using AccessStandalone.Door;
using AccessStandalone.Protocol;
using AccessStandalone.Storage;

namespace AccessStandalone.Platform;

/// <summary>How the device is (PROTOCOL.md §6.1).</summary>
public sealed class StatusMessage
{
    private const int MsPerSecond = 1000;

    private readonly FlashStorage _storage;
    private readonly RecordWriter _records;
    private readonly DeviceClock _clock;
    private readonly DoorController _door;
    private readonly AccessControl _access;
    private readonly AdminLogin _adminLogin;
    private readonly PlatformAccount _account;

    public StatusMessage(
        FlashStorage storage,
        RecordWriter records,
        DeviceClock clock,
        DoorController door,
        AccessControl access,
        AdminLogin adminLogin,
        PlatformAccount account)
    {
        _storage = storage;
        _records = records;
        _clock = clock;
        _door = door;
        _access = access;
        _adminLogin = adminLogin;
        _account = account;
    }

    /// <summary>Counted by whoever serves the connections.</summary>
    public ConnectionCounts Connections { get; } = new ConnectionCounts();

    public void Handle(PlatformCall call, long nowMs)
    {
        if (!call.Request.IsAtEnd)
        {
            call.Refuse(PlatformResult.BadRequest);
            return;
        }

        MessageWriter answer = call.Answer;
        WriteUsers(answer);
        answer.U32((uint)_storage.PublicPasswords.Count);
        answer.U32(_storage.Records.OldestSequence);
        answer.U32(_storage.Records.NewestSequence);
        answer.U32(_storage.Records.ReadAcknowledged());
        answer.I64(_clock.UtcMsAt(nowMs));
        answer.U32((uint)(nowMs / MsPerSecond));
        answer.U32((uint)_records.LostRecords);
        answer.U8(DoorBits());
        answer.U8((byte)_door.Mode);
        answer.U8(AlarmBits());
        answer.U8((byte)Connections.Open);
        for (int i = 0; i < ConnectionCounts.Reasons; i++)
        {
            answer.U32(Connections.Closed((CloseReason)i));
        }
    }

    private void WriteUsers(MessageWriter answer)
    {
        IUserStore users = _storage.Users;
        answer.U32((uint)users.UserCount);
        answer.U32((uint)users.CardCount);
        answer.U32(FlashStorage.UserCapacity);
        answer.U32(FlashStorage.CardCapacity);
        answer.U32(users.Revision);
        answer.U32(users.Epoch);
    }

    private byte DoorBits() => (byte)(
        Bit(0, _door.IsReleased) | Bit(1, _door.IsOpen) | Bit(2, _door.IsWatched) | Bit(3, _door.IsCaseOpen) | Bit(4, _door.IsReaderCaseOpen)
        | Bit(5, _door.IsEmergency));

    private byte AlarmBits() => (byte)(
        Bit(0, _door.HasIntrusion) | Bit(1, _door.HasOvertime) | Bit(2, _door.HasTamper) | Bit(3, _access.AreCodesLocked)
        | Bit(4, _adminLogin.IsLocked || _account.IsLockedOut));

    private static int Bit(int number, bool isSet) => isSet ? 1 << number : 0;
}
