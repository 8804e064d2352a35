using AccessStandalone.Protocol;
using AccessStandalone.Readers;
using AccessStandalone.Storage;

namespace AccessStandalone.Platform;

/// <summary>
/// Whether there is erased flash for what a request changes that is one value or two. Who asks before he begins waits in steps, not in the flash; batches ask
/// for each of their entries themselves.
/// </summary>
public sealed class ErasedRoom
{
    private const int RuleBytes = 2;

    private readonly FlashStorage _storage;
    private readonly PlatformAccount _account;

    public ErasedRoom(FlashStorage storage, PlatformAccount account)
    {
        _storage = storage;
        _account = account;
    }

    /// <summary>If not, idle work erases what is wanted, and the request is to be done in a later step.</summary>
    public bool IsThereFor(PlatformCall call)
    {
        switch (call.Op)
        {
            case PlatformOp.SetPassword:
                return _account.IsReady;
            case PlatformOp.WriteTimeRule:
            case PlatformOp.RemoveTimeRule:
                return IsThereForRule(call.Request);
            case PlatformOp.SetReaderKey:
                return IsThereForKey(call.Request);
            case PlatformOp.Door:
                return !SetsMode(call.Request) || _storage.Settings.IsReadyFor(SettingId.DoorMode);
            case PlatformOp.WriteNetwork:
                return _storage.Settings.IsReadyFor(SecretId.Network);
            case PlatformOp.WriteAddresses:
                return _storage.Settings.IsReadyFor(SecretId.AddressList);
            case PlatformOp.Acknowledge:
                return _storage.Records.IsReadyToAcknowledge;
            default:
                return true;
        }
    }

    private static bool SetsMode(MessageReader request)
    {
        if (request.Left == 0)
        {
            return false;
        }

        byte what = request.U8();
        request.GoBack(1);
        return DoorMessages.SetsMode(what);
    }

    private bool IsThereForRule(MessageReader request)
    {
        if (request.Left < RuleBytes)
        {
            return true;
        }

        var kind = (TimeRuleKind)request.U8();
        int number = request.U8();
        request.GoBack(RuleBytes);
        return _storage.TimeRules.IsReadyFor(kind, number);
    }

    private bool IsThereForKey(MessageReader request)
    {
        if (request.Left == 0)
        {
            return true;
        }

        int reader = request.U8();
        request.GoBack(1);
        return !ReaderKeys.TryFindId(reader, out SecretId id) || _storage.Settings.IsReadyFor(id);
    }
}
