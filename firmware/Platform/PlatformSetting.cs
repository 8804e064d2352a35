using AccessStandalone.Access;
using AccessStandalone.Storage;

namespace AccessStandalone.Platform;

/// <summary>The record of a setting that only the platform changes, and whose value is none of the log's business.</summary>
public static class PlatformSetting
{
    public static void Write(RecordWriter records, RecordName name)
    {
        Record record = records.Begin(RecordKind.Setting);
        record.Name = name;
        record.Word = RecordWord.Changed;
        Origins.Mark(record, Origin.Platform);
        records.Write();
    }
}
