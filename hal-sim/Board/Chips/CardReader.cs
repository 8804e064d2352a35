using System;
using AccessStandalone.HalSim.Board.Spi;
using Iot.Device.Mfrc522;

namespace AccessStandalone.HalSim.Board.Chips;

/// <summary>
/// The MFRC522 card reader chip. It is simulated at the interface of its package, Iot.Device.Mfrc522.MfRc522, not of its registers:
/// the driver charges time and transactions to the SPI bus, and raw transfers to its chip select read 0xFF. A reset of the board
/// does not reset it.
/// </summary>
public sealed class CardReader : ISpiChip
{
    private readonly CardField _field;
    private bool _absent;

    internal CardReader(CardField field)
    {
        _field = field;
    }

    /// <summary>The chip is not there: its version reads 0.0 and no card is ever found. When it comes back it has forgotten its settings.</summary>
    public bool Absent
    {
        get => _absent;
        set
        {
            _absent = value;
            LosePower();
        }
    }

    /// <summary>The antenna is on; a card has no power without it.</summary>
    public bool AntennaOn { get; private set; }

    /// <summary>Of the receiver.</summary>
    internal Gain Gain { get; set; } = Gain.G33dB;

    int ISpiChip.MaxClockHertz => 10_000_000;

    bool ISpiChip.TakesMode3 => false;

    void ISpiChip.Exchange(ReadOnlySpan<byte> mosi, Span<byte> miso, ulong picosecondsPerByte)
    {
    }

    /// <summary>Registers are as after a reset, and the antenna is off.</summary>
    internal void LosePower()
    {
        Gain = Gain.G33dB;
        SwitchAntenna(false);
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
