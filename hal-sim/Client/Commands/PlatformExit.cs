using System.Collections.Generic;
using System.Linq;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary>What the platform's commands tell the shell.</summary>
public static class PlatformExit
{
    public const int Done = 0;

    /// <summary>The device refused.</summary>
    public const int Refused = 1;

    /// <summary>The command line or a file is wrong: nothing was asked.</summary>
    public const int Usage = 2;

    /// <summary>There was no connection, or it was lost.</summary>
    public const int NoConnection = 3;

    /// <summary>The login was refused or is locked, or the device could not prove that it knows the password.</summary>
    public const int LoginRefused = 4;

    /// <summary>Some of it was done: entries were refused, some of the devices failed, or somebody cancelled.</summary>
    public const int PartlyDone = 5;

    /// <summary>Of several devices: what all say, or that it was partly done.</summary>
    public static int Of(IReadOnlyCollection<int> exits) => exits.Distinct().Count() == 1 ? exits.First() : PartlyDone;
}
