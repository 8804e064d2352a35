using AccessStandalone.Protocol;

namespace AccessStandalone.Platform;

/// <summary>
/// A request of several entries with a result each, done a few at a time. In the call's progress: that it has begun, a byte that
/// whoever does it may keep, and how many entries are left.
/// </summary>
public static class BatchCall
{
    private const int Begun = 1 << 16;
    private const int KeptShift = 8;

    public static bool IsNew(PlatformCall call) => call.Progress == 0;

    /// <summary>Begins: the entries are what is left of the request.</summary>
    /// <param name="count">As the request says.</param>
    /// <param name="most">How many there may be; at most 255.</param>
    /// <param name="entryBytes">Size of an entry.</param>
    /// <param name="kept">Kept for <see cref="Kept"/>.</param>
    /// <returns>false if the request is not as it must be: it is refused then.</returns>
    public static bool TryBegin(PlatformCall call, int count, int most, int entryBytes, byte kept)
    {
        if (!call.Request.IsGood || count < 1 || count > most || call.Request.Left != count * entryBytes)
        {
            call.Refuse(PlatformResult.BadRequest);
            return false;
        }

        call.Answer.U8((byte)count);
        Begin(call, kept);
        call.Progress |= count;
        return true;
    }

    /// <summary>Begins what has no entries.</summary>
    public static void Begin(PlatformCall call, byte kept) => call.Progress = Begun | (kept << KeptShift);

    public static byte Kept(PlatformCall call) => (byte)(call.Progress >> KeptShift);

    /// <summary>Entries that are still to be done.</summary>
    public static int Left(PlatformCall call) => call.Progress & 0xFF;

    /// <summary>The next entry is done.</summary>
    public static void Answer(PlatformCall call, byte result)
    {
        call.Answer.U8(result);
        call.Progress--;
    }
}
