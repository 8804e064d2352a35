using System;
using System.Text;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Records;

/// <summary>A record in words, on one line: its kind and the fields it has, such as <c>granted user=7 method=card reader=builtin</c>.</summary>
public static class RecordLine
{
    public static string Of(Record record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var line = new StringBuilder(RecordWords.Kinds.WordOf(record.Kind));
        foreach (RecordField field in RecordField.All)
        {
            string? value = field.Print(record);
            if (value != null)
            {
                line.Append(' ').Append(field.Name).Append('=').Append(value);
            }
        }

        return line.ToString();
    }
}
