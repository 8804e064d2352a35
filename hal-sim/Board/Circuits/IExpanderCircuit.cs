namespace AccessStandalone.HalSim.Board.Circuits;

/// <summary>What is soldered to the sixteen pins of an expander. Bits 0-7 are GPA0-7, bits 8-15 GPB0-7.</summary>
internal interface IExpanderCircuit
{
    /// <summary>Takes note of what the expander does and returns the levels that all pins settle at.</summary>
    /// <param name="driven">Pins that the expander drives.</param>
    /// <param name="latch">What it drives them to.</param>
    /// <param name="pulledUp">Input pins whose 100 k pull-up is on.</param>
    ushort Settle(ushort driven, ushort latch, ushort pulledUp);
}
