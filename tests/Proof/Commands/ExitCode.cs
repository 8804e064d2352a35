namespace AccessStandalone.Proof.Commands;

/// <summary>What the program tells the shell.</summary>
public static class ExitCode
{
    public const int Done = 0;

    /// <summary>Some case failed, some target was missed, or the run was stopped before its end.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong: nothing was run.</summary>
    public const int Usage = 2;
}
