using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Work;
using AccessStandalone.HalSim.Records;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary>Writes records, and changes at the keypad, a line each.</summary>
internal sealed class RecordLines : INewsSink
{
    private readonly VerbContext _device;
    private readonly RecordTimes _times;
    private readonly RecordListing _listing;

    public RecordLines(VerbContext device, RecordTimes times)
    {
        _device = device;
        _times = times;
        _listing = new RecordListing(times);
    }

    public long Count { get; private set; }

    public ValueTask StoreAsync(IReadOnlyList<PlatformRecord> records, CancellationToken cancel)
    {
        foreach (PlatformRecord record in records)
        {
            Record known = record.ToRecord();
            string line = _listing.LineOf(known);
            bool isSaid = record.Address == null || line.Contains(record.Address.ToString(), StringComparison.Ordinal);
            _device.Line(isSaid ? line : $"{line} from {record.Address}", ToJson(record, known));
            Count++;
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask TakeAsync(UserNews news, CancellationToken cancel)
    {
        string text = news.User != null ? $"user {news.Id} {news.User.Name}".TrimEnd() + " was changed at the keypad"
            : news.Id == 0 ? "all users were deleted at the keypad" : $"user {news.Id} was deleted at the keypad";
        _device.Line(text, new JsonObject { ["userId"] = news.Id, ["user"] = news.User == null ? null : UserView.ToJson(news.User) });
        return ValueTask.CompletedTask;
    }

    private JsonObject ToJson(PlatformRecord record, Record known)
    {
        var data = new JsonObject
        {
            ["number"] = record.Number,
            ["utcMs"] = record.UtcMs,
            ["kind"] = RecordWords.Kinds.WordOf(record.Kind),
        };
        foreach (RecordField field in RecordField.All)
        {
            if (field.Print(known) is { } value)
            {
                data[field.Name] = value;
            }
        }

        if (record.Address != null)
        {
            data["address"] = record.Address.ToString();
        }

        data["text"] = RecordSentence.Of(known, _times);
        return data;
    }
}
