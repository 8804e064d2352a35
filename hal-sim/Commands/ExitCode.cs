namespace AccessStandalone.HalSim.Commands;

/// <summary>What the program tells the shell.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>Some script, or some line typed, failed.</summary>
    public const int Failed = 1;

    /// <summary>The command line, a file or a script is wrong: nothing was run.</summary>
    public const int Usage = 2;
}
