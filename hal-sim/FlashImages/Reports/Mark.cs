using Spectre.Console;

namespace AccessStandalone.HalSim.FlashImages.Reports;

/// <summary>How a sector is drawn.</summary>
internal sealed record Mark(char Character, string Meaning, Color Colour);
