using AccessStandalone.Access;
using AccessStandalone.Protocol;
using AccessStandalone.Storage;

namespace AccessStandalone.Platform;

/// <summary>The numeric settings (PROTOCOL.md §6.5).</summary>
public sealed class SettingMessages
{
    private const int MostWritten = 100;
    private const int EntryBytes = 5;

    /// <summary>Settings changed in one step: each takes about 2.5 ms.</summary>
    private const int ChangesPerStep = 3;

    private readonly DeviceSettings _settings;

    public SettingMessages(DeviceSettings settings)
    {
        _settings = settings;
    }

    public void Read(PlatformCall call)
    {
        if (!call.Request.IsAtEnd)
        {
            call.Refuse(PlatformResult.BadRequest);
            return;
        }

        call.Answer.U8(SettingTable.Count - 1);
        for (int i = 1; i < SettingTable.Count; i++)
        {
            call.Answer.U8((byte)i);
            call.Answer.I32(_settings.Get((SettingId)i));
        }
    }

    /// <summary>Does a part of the writing.</summary>
    /// <returns>Whether it is answered.</returns>
    public bool Write(PlatformCall call)
    {
        if (BatchCall.IsNew(call) && !BatchCall.TryBegin(call, call.Request.U8(), MostWritten, EntryBytes, 0))
        {
            return true;
        }

        for (int i = 0; i < ChangesPerStep && BatchCall.Left(call) > 0; i++)
        {
            var setting = (SettingId)call.Request.U8();
            if (!_settings.IsReadyFor(setting))
            {
                call.Request.GoBack(1);
                return false;
            }

            BatchCall.Answer(call, (byte)_settings.Set(setting, call.Request.I32(), Origin.Platform));
        }

        return BatchCall.Left(call) == 0;
    }
}
