namespace AccessStandalone.HalSim.Scenarios;

/// <summary>A step that the device may refuse.</summary>
internal interface IRefusable : IStep
{
    /// <summary>Does it.</summary>
    /// <returns><see cref="ClientWords.Done"/>, or a word for how it was refused.</returns>
    /// <exception cref="StepFailedException">It could not be done at all.</exception>
    string Try(Bench bench);
}
