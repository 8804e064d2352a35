using AccessStandalone.Access;
using AccessStandalone.Rs485;
using AccessStandalone.Storage;

namespace AccessStandalone.Readers;

/// <summary>
/// The base keys of the RS-485 readers and of this device as one. They can be set and used, never read back: records and answers name the reader
/// only.
/// </summary>
public sealed class ReaderKeys
{
    public const int KeyBytes = SessionKeys.KeySize;

    /// <summary>The number that means this device itself, in working mode reader; 1 to 8 are the readers.</summary>
    public const int Own = 0;

    private const int Readers = ControlPanel.Places;

    private readonly ISettingStore _store;
    private readonly RecordWriter _records;
    private readonly byte[] _key = new byte[KeyBytes];

    public ReaderKeys(ISettingStore store, RecordWriter records)
    {
        _store = store;
        _records = records;
    }

    /// <param name="reader"><see cref="Own"/>, or 1 to 8.</param>
    /// <param name="key">16 bytes, neither all zero nor the one everybody knows. Null takes the key away.</param>
    /// <returns>Done, BadSetting, OutOfRange or Fault.</returns>
    public ChangeResult Set(int reader, byte[]? key, Origin origin)
    {
        if (!TryFindId(reader, out SecretId id))
        {
            return ChangeResult.BadSetting;
        }

        if (key != null && !IsUsable(key))
        {
            return ChangeResult.OutOfRange;
        }

        if (!_store.SetSecret(id, key))
        {
            return ChangeResult.Fault;
        }

        Record record = _records.Begin(RecordKind.Setting);
        record.Name = RecordName.OsdpKey;
        record.Value = reader;
        Origins.Mark(record, origin);
        _records.Write();
        return ChangeResult.Done;
    }

    /// <returns>The key, in an array that the next call overwrites; null where there is none.</returns>
    public byte[]? Find(int reader) => _store.TryGetSecret(IdOf(reader), _key) ? _key : null;

    /// <param name="reader"><see cref="Own"/>, or 1 to 8.</param>
    /// <returns>false for any other.</returns>
    public static bool TryFindId(int reader, out SecretId id)
    {
        id = IdOf(reader);
        return reader >= Own && reader <= Readers;
    }

    private static SecretId IdOf(int reader) =>
        reader == Own ? SecretId.OsdpOwnKey : (SecretId)((int)SecretId.Osdp1Key + reader - 1);

    private static bool IsUsable(byte[] key)
    {
        bool isZero = true;
        bool isDefault = true;
        for (int i = 0; i < key.Length; i++)
        {
            isZero &= key[i] == 0;
            isDefault &= i < KeyBytes && key[i] == SessionKeys.DefaultBaseKey[i];
        }

        return key.Length == KeyBytes && !isZero && !isDefault;
    }
}
