namespace AccessStandalone.Storage;

/// <summary>Time rules in flash, as settings (FORMAT.md §7).</summary>
public sealed class FlashTimeRuleStore : ITimeRuleStore
{
    private readonly SettingSlots _slots;

    public FlashTimeRuleStore(SettingSlots slots)
    {
        _slots = slots;
    }

    public int Read(TimeRuleKind kind, int number, byte[] into) => _slots.Read(KeyOf(kind, number), into);

    public bool IsReadyFor(TimeRuleKind kind, int number) => _slots.IsReadyFor(KeyOf(kind, number));

    public bool Write(TimeRuleKind kind, int number, byte[] value, int length) => _slots.Write(KeyOf(kind, number), value, length);

    public bool Remove(TimeRuleKind kind, int number) => _slots.Remove(KeyOf(kind, number));

    private static ulong KeyOf(TimeRuleKind kind, int number) => SettingSlots.KeyOf((SettingClass)kind, (ulong)number);
}
