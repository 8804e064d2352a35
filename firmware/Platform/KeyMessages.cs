using AccessStandalone.Access;
using AccessStandalone.Protocol;
using AccessStandalone.Readers;

namespace AccessStandalone.Platform;

/// <summary>Keys of the RS-485 readers, which are taken and never told, and installing (PROTOCOL.md §6.7).</summary>
public sealed class KeyMessages
{
    private readonly ReaderKeys _keys;
    private readonly InstallMode _install;
    private readonly byte[] _key = new byte[ReaderKeys.KeyBytes];

    public KeyMessages(ReaderKeys keys, InstallMode install)
    {
        _keys = keys;
        _install = install;
    }

    public void SetKey(PlatformCall call)
    {
        int reader = call.Request.U8();
        int length = call.Request.Left;
        if (!call.Request.IsGood || (length != 0 && length != ReaderKeys.KeyBytes))
        {
            call.Refuse(PlatformResult.BadRequest);
            return;
        }

        call.Request.Bytes(_key, length);
        call.Result = (byte)_keys.Set(reader, length == 0 ? null : _key, Origin.Platform);
        System.Array.Clear(_key, 0, _key.Length);
    }

    public void SetInstalling(PlatformCall call, long nowMs)
    {
        byte on = call.Request.U8();
        if (!call.Request.IsAtEnd || on > 1)
        {
            call.Refuse(PlatformResult.BadRequest);
            return;
        }

        _install.Set(on != 0, nowMs, Origin.Platform);
    }
}
