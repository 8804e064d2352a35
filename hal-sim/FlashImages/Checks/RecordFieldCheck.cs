using System;
using System.Globalization;
using Record = AccessStandalone.Storage.Record;
using RecordKind = AccessStandalone.Storage.RecordKind;
using User = AccessStandalone.Storage.User;

namespace AccessStandalone.HalSim.FlashImages.Checks;

/// <summary>The fields of a record: numbers that stand for something.</summary>
internal static class RecordFieldCheck
{
    public static void Run(Record record, int address, FindingList findings)
    {
        if (record.Kind == RecordKind.None)
        {
            findings.Error(FindingKind.UnknownValue, address, $"record {record.Sequence} has no kind");
        }

        Require(record, record.Kind, "kind", address, findings);
        Require(record, record.Reason, "reason", address, findings);
        Require(record, record.Reader, "reader", address, findings);
        Require(record, record.Alarm, "alarm", address, findings);
        Require(record, record.Method, "method", address, findings);
        Require(record, record.Name, "name", address, findings);
        Require(record, record.Word, "word", address, findings);
        if (record.UserId > User.MaxId)
        {
            findings.Error(FindingKind.ValueOutOfRange, address, $"record {record.Sequence} has user ID {record.UserId}");
        }
    }

    private static void Require<T>(Record record, T value, string field, int address, FindingList findings)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            string number = Convert.ToInt32(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture);
            findings.Error(FindingKind.UnknownValue, address, $"record {record.Sequence} has the unknown {field} {number}");
        }
    }
}
