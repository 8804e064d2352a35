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
    private RecordTimes _times = RecordTimes.Utc;
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
            _times = ImageTimes.Of(contents);
        }

        var listing = new RecordListing(_times);
        var lines = new List<string>();
        for (int i = all.Count - 1; i >= Math.Max(0, all.Count - count); i--)
        {
            lines.Add(listing.LineOf(all[i]));
        }

        return lines;
    }

    /// <summary>The device's clock, as a record would have it.</summary>
    public string ClockNow() => _bench.Device.IsPowered
        ? _times.Of(_bench.Device.Firmware.Clock.UtcMsAt((_bench.Device.NowUs - _bench.Device.StartedUs) / 1000))
        : "off";

    private static bool ChangesLocalTime(Record record) => record.Kind switch
    {
        RecordKind.Start or RecordKind.Restore => true,
        RecordKind.Setting => record.Name is RecordName.TimeZoneMin or RecordName.DaylightSaving,
        _ => false,
    };
}
