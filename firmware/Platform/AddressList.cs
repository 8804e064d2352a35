using System;
using AccessStandalone.Access;
using AccessStandalone.Protocol;
using AccessStandalone.Storage;

namespace AccessStandalone.Platform;

/// <summary>
/// Who may connect (PROTOCOL.md §6.8), kept as it is sent: mode, how many, and for each four bytes of address and a prefix length, then zeros up to 82 bytes.
/// </summary>
public sealed class AddressList : IAddressList
{
    public const int MaxCount = 16;

    private const byte OnlyThese = 1;
    private const byte NotThese = 2;
    private const int EntriesAt = 2;
    private const int EntryBytes = 5;
    private const int MaxPrefix = 32;
    private const int KeptBytes = EntriesAt + (MaxCount * EntryBytes);

    private readonly ISettingStore _store;
    private readonly RecordWriter _records;
    private readonly byte[] _kept = new byte[KeptBytes];
    private readonly byte[] _next = new byte[KeptBytes];
    private int _version = -1;

    public AddressList(ISettingStore store, RecordWriter records)
    {
        _store = store;
        _records = records;
    }

    /// <summary>Whether somebody may connect.</summary>
    /// <param name="address">IPv4, the first byte in the highest.</param>
    public bool Takes(uint address) => Takes(Kept(), address);

    public void Write(MessageWriter into)
    {
        byte[] kept = Kept();
        into.Bytes(kept, 0, EntriesAt + (kept[1] * EntryBytes));
    }

    /// <summary>Takes a new list, all of the message.</summary>
    /// <param name="asker">Who sends it: nobody locks himself out.</param>
    /// <returns>0, <see cref="PlatformResult.BadRequest"/>, <see cref="PlatformResult.LocksYouOut"/> or Fault.</returns>
    public byte Set(MessageReader from, uint asker)
    {
        int length = from.Left;
        if (length < EntriesAt || length > KeptBytes)
        {
            return (byte)PlatformResult.BadRequest;
        }

        Array.Clear(_next, 0, KeptBytes);
        from.Bytes(_next, length);
        if (!IsList(_next, length))
        {
            return (byte)PlatformResult.BadRequest;
        }

        if (!Takes(_next, asker))
        {
            return (byte)PlatformResult.LocksYouOut;
        }

        if (!_store.SetSecret(SecretId.AddressList, _next))
        {
            return (byte)ChangeResult.Fault;
        }

        PlatformSetting.Write(_records, RecordName.AddressList);
        return 0;
    }

    private byte[] Kept()
    {
        if (_version != _store.Version)
        {
            _version = _store.Version;
            if (!_store.TryGetSecret(SecretId.AddressList, _kept))
            {
                Array.Clear(_kept, 0, KeptBytes);
            }
        }

        return _kept;
    }

    private static bool IsList(byte[] bytes, int length)
    {
        if (bytes[0] > NotThese || bytes[1] > MaxCount || length != EntriesAt + (bytes[1] * EntryBytes))
        {
            return false;
        }

        for (int i = 0; i < bytes[1]; i++)
        {
            if (bytes[EntriesAt + (i * EntryBytes) + EntryBytes - 1] > MaxPrefix)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Takes(byte[] list, uint address)
    {
        bool isListed = false;
        for (int i = 0; i < list[1]; i++)
        {
            int at = EntriesAt + (i * EntryBytes);
            isListed |= Ipv4.IsWithin(address, Ipv4.At(list, at), list[at + EntryBytes - 1]);
        }

        return list[0] == OnlyThese ? isListed : list[0] != NotThese || !isListed;
    }
}
