namespace AccessStandalone.HalSim.Board;

/// <summary>The indicator light's three lamps.</summary>
public readonly record struct IndicatorLight(bool Red, bool Green, bool Blue);
