using System;
using System.Collections.Generic;
using System.IO;
using AccessStandalone.HalSim.FlashImages;
using AccessStandalone.HalSim.FlashImages.Contents;
using AccessStandalone.HalSim.FlashImages.Reports;
using AccessStandalone.HalSim.Records;
using AccessStandalone.HalSim.Scenarios;

namespace AccessStandalone.HalSim.Commands;

/// <summary><c>records IMAGE [last N] [since T] [until T] [KIND] [field=value…]</c>: the records of a flash image, in words.</summary>
public static class RecordsCommand
{
    /// <param name="words">As the script step <c>records</c> takes them.</param>
    /// <returns>One of <see cref="ExitCode"/>: failed if there is no log to read.</returns>
    public static int Run(string path, IEnumerable<string> words, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        FlashImage image;
        RecordFilter filter;
        try
        {
            filter = RecordFilter.Parse(new StepWords(string.Join(' ', words)));
            image = FlashImage.Load(path);
        }
        catch (Exception failure) when (failure is FormatException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            error.WriteLine(failure.Message);
            return ExitCode.Usage;
        }

        var contents = FlashContents.Read(image);
        if (contents == null)
        {
            output.WriteLine(SuperblockText.Of(new Superblock(image)));
            return ExitCode.Failed;
        }

        foreach (string line in new ImageRecords(contents).LinesOf(filter))
        {
            output.WriteLine(line);
        }

        return ExitCode.Done;
    }
}
