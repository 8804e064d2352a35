using AccessStandalone.HalSim.FlashImages.Contents;
using AccessStandalone.HalSim.Records;
using Record = AccessStandalone.Storage.Record;

namespace AccessStandalone.HalSim.FlashImages.Reports;

/// <summary>A record of the log as it is stored: its number, its UTC time, its fields. In a sentence: <see cref="ImageRecords"/>.</summary>
internal static class RecordText
{
    public static string Of(Record record) => $"{record.Sequence} {FlashTime.OfUtcMs(record.UtcMs)} {RecordLine.Of(record)}";
}
