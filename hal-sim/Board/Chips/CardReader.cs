using System;
using AccessStandalone.HalSim.Board.Spi;

namespace AccessStandalone.HalSim.Board.Chips;

/// <summary>
/// The MFRC522 card reader chip. It is simulated at the interface of its package, Iot.Device.Mfrc522.MfRc522, not of its registers:
/// the driver charges time and transactions to the SPI bus, and raw transfers to its chip select read 0xFF. A reset of the board
/// does not reset it.
/// </summary>
public sealed class CardReader : ISpiChip
{
    private readonly CardField _field;

    internal CardReader(CardField field)
    {
        _field = field;
    }

    /// <summary>The chip is not there: its version reads 0.0 and no card is ever found.</summary>
    public bool Absent { get; set; }

    /// <summary>The antenna is on; a card has no power without it.</summary>
    public bool AntennaOn { get; private set; }

    int ISpiChip.MaxClockHertz => 10_000_000;

    bool ISpiChip.TakesMode3 => false;

    void ISpiChip.Exchange(ReadOnlySpan<byte> mosi, Span<byte> miso, ulong picosecondsPerByte)
    {
    }

    internal void SwitchAntenna(bool on)
    {
        AntennaOn = on && !Absent;
        if (!AntennaOn)
        {
            _field.IsHalted = false;
        }
    }

    /// <summary>REQA: a card answers unless it was halted.</summary>
    internal bool TryRequest(out ReadOnlySpan<byte> uid)
    {
        bool answers = !Absent && AntennaOn && _field.HasCard && !_field.IsHalted;
        uid = answers ? _field.Uid : [];
        return answers;
    }

    internal void Halt()
    {
        if (!Absent && AntennaOn && _field.HasCard)
        {
            _field.IsHalted = true;
        }
    }
}
