using AccessStandalone.Storage;

namespace AccessStandalone.Access;

/// <summary>Reading and changing the numeric settings; each change is checked against <see cref="SettingTable"/> and recorded.</summary>
public sealed class DeviceSettings
{
    private readonly ISettingStore _store;
    private readonly RecordWriter _records;

    public DeviceSettings(ISettingStore store, RecordWriter records)
    {
        _store = store;
        _records = records;
    }

    /// <summary>Changes with every change of a setting or secret.</summary>
    public int Version => _store.Version;

    public int Get(SettingId id) => _store.Get(id);

    public bool IsOn(SettingId id) => _store.Get(id) != 0;

    /// <summary>Whether setting it takes no longer than a step may; if not, idle work sees to it.</summary>
    public bool IsReadyFor(SettingId id) => _store.IsReadyFor(id);

    /// <returns>Done, BadSetting, OutOfRange or Fault.</returns>
    public ChangeResult Set(SettingId id, int value, Origin origin)
    {
        if (id == SettingId.None || (int)id >= SettingTable.Count)
        {
            return ChangeResult.BadSetting;
        }

        if (!SettingTable.Takes(id, value))
        {
            return ChangeResult.OutOfRange;
        }

        if (!_store.Set(id, value))
        {
            return ChangeResult.Fault;
        }

        Record record = _records.Begin(RecordKind.Setting);
        record.Name = (RecordName)id;
        record.Value = value;
        Origins.Mark(record, origin);
        _records.Write();
        return ChangeResult.Done;
    }
}
