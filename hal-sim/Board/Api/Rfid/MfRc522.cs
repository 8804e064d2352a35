using System;
using System.Device.Gpio;
using System.Device.Spi;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Board.Chips;
using Iot.Device.Card;
using Iot.Device.Rfid;

namespace Iot.Device.Mfrc522;

/// <summary>
/// Driver of the MFRC522, with the real package's behaviour where it differs from what one expects. Members throw
/// <see cref="InvalidOperationException"/> once the microcontroller has been reset or switched off, and
/// <see cref="ObjectDisposedException"/> once this or the SPI device is disposed.
/// </summary>
public class MfRc522 : CardTransceiver, IDisposable
{
    public const int MaximumSpiClockFrequency = 10_000_000;

    public const SpiMode DefaultSpiMode = SpiMode.Mode0;

    private const ulong EmptyPollMicroseconds = 25_000;
    private const int EmptyPollTransactions = 12;
    private const ulong ReadMicroseconds = 12_000;
    private const int ReadTransactions = 30;
    private const ulong HaltMicroseconds = 27_000;
    private const int HaltTransactions = 20;
    private const int SetUpTransactions = 10;
    private const ulong ResetMicroseconds = 38_000;
    private const int BytesPerTransaction = 2;

    private readonly SpiDevice _device;
    private readonly VirtualBoard _board;

    /// <summary>Null if the device's chip select leads to something else.</summary>
    private readonly CardReader? _reader;

    private readonly Data106kbpsTypeA _noCard = new(0, 0, 0, [], null);
    private readonly int _pinReset;
    private readonly GpioController? _controller;
    private readonly bool _disposesController;
    private bool _disposed;

    /// <summary>Sets the chip up and switches its antenna on. It succeeds without a chip, too: see <see cref="Version"/>.</summary>
    /// <param name="spiDevice">On this board the one with chip select GPIO 5.</param>
    /// <param name="pinReset">GPIO at the chip's reset input, which this board does not have: -1.</param>
    /// <param name="gpioController">Opens that pin.</param>
    /// <param name="shouldDispose">Whether to dispose the controller, and so to close all pins, with this object.</param>
    public MfRc522(SpiDevice spiDevice, int pinReset = -1, GpioController? gpioController = null, bool shouldDispose = true)
    {
        ArgumentNullException.ThrowIfNull(spiDevice);
        _device = spiDevice;
        _board = VirtualBoard.Current;
        _reader = spiDevice.Port.Chip as CardReader;
        _pinReset = pinReset;
        if (pinReset >= 0)
        {
            _disposesController = shouldDispose || gpioController == null;
            _controller = gpioController ?? new GpioController();
            PulseReset();
        }

        _device.Charge(SetUpTransactions, BytesPerTransaction);
        _reader?.SwitchAntenna(true);
    }

    public Gain Gain
    {
        get
        {
            _device.Charge(1, BytesPerTransaction);
            return _reader is { Absent: false } ? _reader.Gain : Gain.G48dB;
        }

        set
        {
            _device.Charge(1, BytesPerTransaction);
            if (_reader is { Absent: false })
            {
                _reader.Gain = value;
            }
        }
    }

    /// <summary>2.0; 0.0 if there is no chip.</summary>
    public Version Version
    {
        get
        {
            _device.Charge(1, BytesPerTransaction);
            return IsPresent ? new Version(2, 0) : new Version(0, 0);
        }
    }

    /// <summary>The antenna is on. A card without it loses power, and with that forgets that it was halted.</summary>
    public bool Enabled
    {
        get
        {
            _device.Charge(1, BytesPerTransaction);
            return _reader == null || _reader.Absent || _reader.AntennaOn;
        }

        set
        {
            _device.Charge(2, BytesPerTransaction);
            _reader?.SwitchAntenna(value);
        }
    }

    private bool IsPresent => _reader is { Absent: false };

    /// <summary>Resets the chip, which switches the antenna off: set <see cref="Enabled"/> afterwards, as with the real package.</summary>
    public void SoftReset()
    {
        _device.Charge(1, BytesPerTransaction);
        _board.Clock.Advance(ResetMicroseconds);
        _reader?.LosePower();
    }

    /// <summary>
    /// Looks for a card once and returns, however long the timeout is: the real driver tests it the wrong way round. For the same
    /// reason the real driver never returns, until a card comes, if the timeout has passed by the end of that one look.
    /// </summary>
    /// <param name="card">The card; if there is none, an object with an empty number.</param>
    /// <param name="timeout">Longer than one look, which takes 25 ms on this board and up to 40 ms on a real one.</param>
    /// <exception cref="InvalidOperationException">The real driver would hang with this timeout.</exception>
    public bool ListenToCardIso14443TypeA(out Data106kbpsTypeA card, TimeSpan timeout)
    {
        if (timeout <= TimeSpan.Zero)
        {
            throw WouldHang(timeout);
        }

        ulong start = _board.Clock.NowMicroseconds;
        if (Poll(out ReadOnlySpan<byte> uid))
        {
            card = new Data106kbpsTypeA(0, AtqaOf(uid), SakOf(uid), uid.ToArray(), null);
            return true;
        }

        card = _noCard;
        if (_board.Clock.NowMicroseconds - start >= (ulong)timeout.Ticks / TimeSpan.TicksPerMicrosecond)
        {
            throw WouldHang(timeout);
        }

        return false;
    }

    /// <param name="atqa">Two bytes, which receive the card's answer to request.</param>
    /// <exception cref="ArgumentException">The buffer does not have two bytes.</exception>
    public bool IsCardPresent(byte[] atqa)
    {
        if (atqa is not { Length: 2 })
        {
            throw new ArgumentException("The buffer for the answer to request must have 2 bytes.", nameof(atqa));
        }

        bool found = Poll(out ReadOnlySpan<byte> uid);
        if (found)
        {
            atqa[0] = (byte)(AtqaOf(uid) >> 8);
            atqa[1] = (byte)AtqaOf(uid);
        }

        return found;
    }

    /// <summary>Tells the card to be silent until it leaves the field. True also if there is no card; false without a chip.</summary>
    public bool Halt()
    {
        Spend(HaltTransactions, HaltMicroseconds);
        _reader?.Halt();
        return IsPresent;
    }

    /// <summary>Switches the antenna off.</summary>
    public void PrepareForSleep() => Enabled = false;

    /// <summary>Always -1: the cards of this board have a number and nothing else to say.</summary>
    public override int Transceive(byte targetNumber, SpanByte dataToSend, SpanByte dataFromCard)
    {
        Spend(HaltTransactions, HaltMicroseconds);
        return -1;
    }

    /// <summary>Always false: like the real driver it halts the card and then asks with REQA, which a halted card ignores.</summary>
    public override bool ReselectTarget(byte targetNumber)
    {
        Halt();
        return Poll(out _);
    }

    /// <summary>Switches the antenna off and disposes the SPI device.</summary>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        if (_device.IsUsable)
        {
            PrepareForSleep();
            _controller?.ClosePin(_pinReset);
        }

        _device.Dispose();
        if (_disposesController)
        {
            _controller?.Dispose();
        }

        GC.SuppressFinalize(this);
    }

    // Answers to request of cards with one, two and three cascade levels, and the SAK of the kinds most used for access.
    private static ushort AtqaOf(ReadOnlySpan<byte> uid) => uid.Length switch
    {
        4 => 0x0400,
        7 => 0x4400,
        _ => 0x8400,
    };

    private static byte SakOf(ReadOnlySpan<byte> uid) => uid.Length == 4 ? (byte)0x08 : (byte)0x20;

    private static InvalidOperationException WouldHang(TimeSpan timeout) => new(
        $"The real MfRc522 driver would hang until a card comes: its time-out of {timeout.TotalMilliseconds} ms had passed "
        + "by the end of its one poll. Pass a time-out well above 40 ms; it returns after one poll anyway.");

    private bool Poll(out ReadOnlySpan<byte> uid)
    {
        bool found = TryRequest(out uid);
        Spend(found ? ReadTransactions : EmptyPollTransactions, found ? ReadMicroseconds : EmptyPollMicroseconds);
        return found;
    }

    private bool TryRequest(out ReadOnlySpan<byte> uid)
    {
        _device.EnsureUsable();
        uid = [];
        return _reader != null && _reader.TryRequest(out uid);
    }

    /// <summary>Without a chip nothing is waited for; the transactions alone take time.</summary>
    private void Spend(int transactions, ulong microseconds)
    {
        if (!IsPresent)
        {
            _device.Charge(transactions, BytesPerTransaction);
            return;
        }

        _device.EnsureUsable();
        _device.Port.Traffic.Add(transactions, transactions * BytesPerTransaction);
        _board.Clock.Advance(microseconds);
    }

    private void PulseReset()
    {
        _controller!.OpenPin(_pinReset, PinMode.Output);
        _controller.Write(_pinReset, PinValue.High);
        _board.Clock.Advance(ResetMicroseconds);
    }
}
