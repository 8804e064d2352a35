using System;
using System.Collections.Generic;
using AccessStandalone.HalSim.FlashImages;
using AccessStandalone.HalSim.FlashImages.Contents;
using AccessStandalone.HalSim.Records;
using AccessStandalone.HalSim.Scenarios;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Live;

/// <summary>The newest records of the live device in words, in its local time. Users have no names here: looking for those takes too long to draw with.</summary>
public sealed class LiveRecords
{
    private readonly Bench _bench;
    private RecordListing _listing = new(RecordTimes.Utc);
    private int _seen;

    public LiveRecords(Bench bench)
    {
        _bench = bench;
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<string> Newest(int count)
    {
        IReadOnlyList<Record> all = _bench.Records.All;
        bool mayBeOtherTime = false;
        for (; _seen < all.Count; _seen++)
        {
            mayBeOtherTime |= ChangesLocalTime(all[_seen]);
        }

        if (mayBeOtherTime && FlashContents.Read(new FlashImage(_bench.Device.Board.Flash.Peek)) is { } contents)
        {
            _listing = new RecordListing(ImageTimes.Of(contents));
        }

        var lines = new List<string>();
        for (int i = all.Count - 1; i >= Math.Max(0, all.Count - count); i--)
        {
            lines.Add(_listing.LineOf(all[i]));
        }

        return lines;
    }

    private static bool ChangesLocalTime(Record record) => record.Kind switch
    {
        RecordKind.Start or RecordKind.Restore => true,
        RecordKind.Setting => record.Name is RecordName.TimeZoneMin or RecordName.DaylightSaving,
        _ => false,
    };
}
