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

    /// <summary>The password is wrong, or the device could not prove that it knows it.</summary>
    public const int LoginRefused = 4;

    /// <summary>Some of it was done: entries were refused, some of the devices failed, or somebody cancelled.</summary>
    public const int PartlyDone = 5;

    /// <summary>Too many logins have failed: the device takes none for a while.</summary>
    public const int LockedOut = 6;

    /// <summary>The device has no password yet: nothing but <c>info</c> and <c>init</c> is of use.</summary>
    public const int NotInitialised = 7;

    /// <summary>In a sentence, for who asks for help.</summary>
    public const string Meanings =
        "0 done, 1 refused by the device, 2 wrong usage or a file that cannot be read or written, 3 no connection, 4 wrong password, "
        + "5 partly done (entries refused, some of several devices failed, cancelled), 6 locked out after failed logins, 7 not initialised";

    /// <summary>Of several devices: what all say, or that it was partly done.</summary>
    public static int Of(IReadOnlyCollection<int> exits) => exits.Distinct().Count() == 1 ? exits.First() : PartlyDone;
}
