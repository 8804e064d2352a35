namespace AccessStandalone.HalSim.Board.Rmt;

/// <summary>A channel as the unit knows it.</summary>
internal interface IRmtChannel
{
    int Pin { get; }

    /// <summary>Blocks of memory, from the channel's own on.</summary>
    int Blocks { get; }

    void OnLevelChanged(bool high);

    void OnPinTaken();
}
