using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Work;
using AccessStandalone.HalSim.Records;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary>Keeps records until all are there, for only then it is known which are the last, and hands those on that a filter wants.</summary>
internal sealed class FilteredRecords : IRecordSink
{
    private readonly IRecordSink _sink;
    private readonly RecordFilter _filter;
    private readonly RecordTimes _times;
    private readonly Dictionary<uint, PlatformRecord> _records = [];

    public FilteredRecords(IRecordSink sink, RecordFilter filter, RecordTimes times)
    {
        _sink = sink;
        _filter = filter;
        _times = times;
    }

    public ValueTask StoreAsync(IReadOnlyList<PlatformRecord> records, CancellationToken cancel)
    {
        foreach (PlatformRecord record in records)
        {
            _records[record.Number] = record;
        }

        return ValueTask.CompletedTask;
    }

    public ValueTask EndAsync(CancellationToken cancel)
    {
        IReadOnlyList<Record> wanted = _filter.Of(_records.Values.Select(record => record.ToRecord()).ToArray(), _times);
        return _sink.StoreAsync(wanted.Select(record => _records[record.Sequence]).ToArray(), cancel);
    }
}
