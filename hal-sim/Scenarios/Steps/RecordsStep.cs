using System;
using AccessStandalone.HalSim.FlashImages;
using AccessStandalone.HalSim.FlashImages.Contents;
using AccessStandalone.HalSim.Records;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary>
/// <c>records [last N] [since T] [until T] [KIND] [field=value…]</c>: prints what the log holds, in words. It looks at the cells of the flash, also of a
/// device without power, and takes no time.
/// </summary>
public sealed class RecordsStep : IStep
{
    private readonly RecordFilter _filter;

    private RecordsStep(RecordFilter filter)
    {
        _filter = filter;
    }

    public bool Expects => false;

    public static IStep Parse(StepWords words) => new RecordsStep(RecordFilter.Parse(words));

    public void Run(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        var contents = FlashContents.Read(new FlashImage(bench.Device.Board.Flash.Peek));
        if (contents == null)
        {
            throw new StepFailedException("the flash holds no records that can be read");
        }

        foreach (string line in new ImageRecords(contents).LinesOf(_filter))
        {
            bench.Output.WriteLine(line);
        }
    }
}
