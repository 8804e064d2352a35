using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Records;

/// <summary>The words of scenario scripts and printed records for everything the firmware counts up in an enum.</summary>
public static class RecordWords
{
    public static readonly WordTable<RecordKind> Kinds = new("record kind");
    public static readonly WordTable<Reason> Reasons = new("reason");
    public static readonly WordTable<AccessMethod> Methods = new("method", (AccessMethod.CardAndCode, "card+code"));
    public static readonly WordTable<ReaderId> Readers = new("reader");
    public static readonly WordTable<AlarmKind> Alarms = new("alarm");
    public static readonly WordTable<RecordName> Names = new("name");
    public static readonly WordTable<RecordWord> Values = new("value");
    public static readonly WordTable<SettingId> Settings = new("setting");
    public static readonly WordTable<PlatformResult> Results = new("refusal");
    public static readonly WordTable<UserKind> UserKinds = new("user kind", takesZero: true);
    public static readonly WordTable<UserState> UserStates = new("user state", takesZero: true);
    public static readonly WordTable<StorageState> StorageStates = new("storage state");
}
