namespace AccessStandalone.HalSim.Client.Commands;

/// <summary>Shows how far things are.</summary>
internal interface IProgressView
{
    /// <summary>Whether something stands on the terminal that other lines must not cross.</summary>
    bool IsShown { get; }

    /// <param name="refused">Of those done; null where nothing can be refused.</param>
    void Report(string device, int done, int total, int? refused);

    /// <summary>A line beside it.</summary>
    void Note(string text);

    /// <summary>What is written next stands by itself.</summary>
    void End();
}
