using System.Collections.Generic;
using System.Linq;
using AccessStandalone.HalSim.Records;
using Record = AccessStandalone.Storage.Record;

namespace AccessStandalone.HalSim.FlashImages.Contents;

/// <summary>The records of a flash, for people: in the local time of the device that it is of, and with the names of its users.</summary>
public sealed class ImageRecords
{
    private readonly FlashContents _contents;
    private readonly RecordListing _listing;

    public ImageRecords(FlashContents contents)
    {
        System.ArgumentNullException.ThrowIfNull(contents);
        _contents = contents;
        _listing = new RecordListing(ImageTimes.Of(contents), id => contents.UserWith(id)?.Name);
    }

    public string LineOf(Record record) => _listing.LineOf(record);

    /// <returns>A line for each record that is wanted, oldest first, and how many those are.</returns>
    public IEnumerable<string> LinesOf(RecordFilter filter) =>
        _listing.LinesOf(_contents.Log.Records.Select(slot => slot.Record!).ToList(), filter);
}
