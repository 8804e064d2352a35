namespace AccessStandalone.Storage;

/// <summary>What a stored time rule is. The numbers are those of <see cref="SettingClass"/>.</summary>
public enum TimeRuleKind : byte
{
    PeriodGroup = SettingClass.PeriodGroup,
    Schedule = SettingClass.Schedule,
    HolidayGroup = SettingClass.HolidayGroup,

    /// <summary>There is one, number 0.</summary>
    DaylightSaving = SettingClass.Clock,
}

/// <summary>Where period groups, schedules, holiday groups and the rule of daylight saving are kept, as bytes. A change is durable once it has returned true.</summary>
public interface ITimeRuleStore
{
    /// <summary>Reads a rule.</summary>
    /// <param name="number">0–127.</param>
    /// <returns>Its length in bytes, or below 0 if there is none or the medium failed.</returns>
    int Read(TimeRuleKind kind, int number, byte[] into);

    /// <summary>As <see cref="ISettingStore.IsReadyFor(SettingId)"/>, for writing or removing a rule.</summary>
    bool IsReadyFor(TimeRuleKind kind, int number);

    /// <returns>false if the medium failed; the old rule still stands.</returns>
    bool Write(TimeRuleKind kind, int number, byte[] value, int length);

    /// <summary>Removes a rule, if there is one.</summary>
    /// <returns>false if the medium failed; the old rule still stands.</returns>
    bool Remove(TimeRuleKind kind, int number);
}
