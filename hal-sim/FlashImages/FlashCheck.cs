using System;
using System.Collections.Generic;
using AccessStandalone.HalSim.FlashImages.Checks;
using AccessStandalone.HalSim.FlashImages.Contents;

namespace AccessStandalone.HalSim.FlashImages;

/// <summary>Holds the contents of a flash against every rule of its format.</summary>
public static class FlashCheck
{
    /// <returns>What is not as it should be, by address. Notes are no fault.</returns>
    public static IReadOnlyList<Finding> Run(FlashImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        var findings = new FindingList();
        SuperblockCheck.Run(image, findings);
        if (FlashContents.Read(image) is { } contents)
        {
            PreambleCheck.Run(contents, findings);
            BlankCheck.Run(contents, findings);
            VersionCheck.Run(contents, findings);
            RingCheck.Run(image, contents.Journal.Ring, findings);
            RingCheck.Run(image, contents.Log.Ring, findings);
            JournalCheck.Run(contents.Journal, findings);
            RecordCheck.Run(contents.Log, findings);
            TableCheck.Run(contents, findings);
            UserCheck.Run(contents, findings);
            CardCheck.Run(contents, findings);
            CountCheck.Run(contents, findings);
            SettingCheck.Run(contents, findings);
        }

        return findings.InOrder();
    }

    /// <summary>Whether there is anything worse than a note.</summary>
    public static bool HasFaults(IEnumerable<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        foreach (Finding finding in findings)
        {
            if (finding.Severity != Severity.Note)
            {
                return true;
            }
        }

        return false;
    }
}
