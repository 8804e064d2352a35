using System;

namespace AccessStandalone.HalSim.Board.Chips;

/// <summary>The flash's command decoder (W25Q128JV datasheet, section 8). A command takes effect when chip select rises.</summary>
internal sealed class W25q128Commands(W25q128 flash, VirtualClock clock)
{
    private const byte ReadStatus1 = 0x05;
    private const byte ReadStatus2 = 0x35;
    private const byte ReadStatus3 = 0x15;
    private const byte Suspend = 0x75;
    private const byte EnableReset = 0x66;
    private const byte ResetChip = 0x99;
    private const byte ReleasePowerDown = 0xAB;
    private const byte BusyBit = 0x01;
    private const byte WriteEnabledBit = 0x02;
    private const byte SuspendedBit = 0x80;
    private const int AddressedLength = 4;
    private const ulong PicosecondsPerMicrosecond = 1_000_000;

    // tRST and tRES1: how long the chip hears nothing.
    private const ulong ResetMicroseconds = 30;
    private const ulong ReleaseMicroseconds = 3;

    private bool _isPoweredDown;
    private bool _isResetEnabled;
    private ulong _deafUntil;

    public void Reset()
    {
        _isPoweredDown = false;
        _isResetEnabled = false;
        flash.IsWriteEnabled = false;
    }

    /// <param name="picosecondsPerByte">The last byte has just been transferred.</param>
    public void Take(ReadOnlySpan<byte> mosi, Span<byte> miso, ulong picosecondsPerByte)
    {
        bool resetWasEnabled = _isResetEnabled;
        _isResetEnabled = false;
        ulong begun = clock.NowMicroseconds - ((ulong)mosi.Length * picosecondsPerByte / PicosecondsPerMicrosecond);
        bool done = Hears(mosi[0], begun)
            && (AnswerStatus(mosi[0], miso[1..], picosecondsPerByte) || Answer(mosi, miso) || Identify(mosi, miso) || Control(mosi, resetWasEnabled) || Change(mosi));
        if (!done)
        {
            flash.Counters.IgnoredCommands++;
        }
    }

    private static int AddressIn(ReadOnlySpan<byte> mosi) => (mosi[1] << 16) | (mosi[2] << 8) | mosi[3];

    /// <param name="begun">When chip select fell: a command that comes too early is not heard, however long it is.</param>
    private bool Hears(byte opcode, ulong begun)
    {
        if (begun < _deafUntil)
        {
            return false;
        }

        if (_isPoweredDown)
        {
            return opcode == ReleasePowerDown;
        }

        return begun >= flash.BusyUntil || opcode is ReadStatus1 or ReadStatus2 or ReadStatus3 or Suspend or EnableReset or ResetChip;
    }

    /// <summary>A status register, again and again until chip select rises.</summary>
    private bool AnswerStatus(byte opcode, Span<byte> answers, ulong picosecondsPerByte)
    {
        switch (opcode)
        {
            case ReadStatus1:
                answers.Fill(Status1());
                answers[..BusyAnswers(answers.Length, picosecondsPerByte)].Fill(BusyStatus1());
                return true;
            case ReadStatus2:
                answers.Fill(Status2());
                return true;
            case ReadStatus3:
                answers.Fill(W25q128Identity.StatusRegister3);
                return true;
            default:
                return false;
        }
    }

    /// <summary>
    /// How many of the answers were given before the chip became ready meanwhile: each tells of the time when its last bit, which is BUSY, goes
    /// out; the last of them, of now.
    /// </summary>
    private int BusyAnswers(int count, ulong picosecondsPerByte)
    {
        ulong now = clock.NowMicroseconds;
        ulong allTake = (ulong)count * picosecondsPerByte / PicosecondsPerMicrosecond;
        if (now < flash.BusyUntil || now - flash.BusyUntil > allTake)
        {
            return 0;
        }

        ulong readyAnswers = ((now - flash.BusyUntil) * PicosecondsPerMicrosecond / picosecondsPerByte) + 1;
        return readyAnswers < (ulong)count ? count - (int)readyAnswers : 0;
    }

    /// <summary>Data.</summary>
    private bool Answer(ReadOnlySpan<byte> mosi, Span<byte> miso)
    {
        const int FastReadLength = AddressedLength + 1;
        switch (mosi[0])
        {
            case 0x03 when mosi.Length >= AddressedLength:
                flash.Read(AddressIn(mosi), miso[AddressedLength..]);
                return true;
            case 0x0B when mosi.Length >= FastReadLength:
                flash.Read(AddressIn(mosi), miso[FastReadLength..]);
                return true;
            default:
                return false;
        }
    }

    private byte Status1() => (byte)((flash.IsBusy ? BusyBit : 0) | (flash.IsWriteEnabled ? WriteEnabledBit : 0));

    /// <summary>Before what was running last came to its end.</summary>
    private byte BusyStatus1() => (byte)(BusyBit | (flash.IsWriteEnabled || flash.IsBusyWithChange ? WriteEnabledBit : 0));

    private byte Status2() => (byte)(W25q128Identity.StatusRegister2 | (flash.IsEraseSuspended ? SuspendedBit : 0));

    private bool Identify(ReadOnlySpan<byte> mosi, Span<byte> miso)
    {
        const int DummyLength = 5;
        switch (mosi[0])
        {
            case ReleasePowerDown:
                Release();
                miso[Math.Min(AddressedLength, miso.Length)..].Fill(W25q128Identity.DeviceId);
                return true;
            case 0x9F:
                AnswerJedecId(miso);
                return true;
            case 0x90 when mosi.Length >= AddressedLength:
                // Address 0 begins with the manufacturer, address 1 with the device; they alternate for as long as is asked.
                for (int i = AddressedLength; i < miso.Length; i++)
                {
                    bool device = ((i ^ mosi[3]) & 1) != 0;
                    miso[i] = device ? W25q128Identity.DeviceId : W25q128Identity.Manufacturer;
                }

                return true;
            case 0x4B when mosi.Length >= DummyLength:
                for (int i = DummyLength; i < miso.Length; i++)
                {
                    miso[i] = W25q128Identity.UniqueId[(i - DummyLength) % W25q128Identity.UniqueId.Length];
                }

                return true;
            case 0x5A when mosi.Length >= DummyLength:
                for (int i = DummyLength; i < miso.Length; i++)
                {
                    miso[i] = W25q128Identity.SfdpByte((AddressIn(mosi) + i - DummyLength) & 0xFF);
                }

                return true;
            default:
                return false;
        }
    }

    private void Release()
    {
        if (_isPoweredDown)
        {
            _isPoweredDown = false;
            _deafUntil = clock.NowMicroseconds + ReleaseMicroseconds;
        }
    }

    private void AnswerJedecId(Span<byte> miso)
    {
        const int IdLength = 3;
        for (int i = 1; i < miso.Length && i <= IdLength; i++)
        {
            miso[i] = (byte)(flash.Faults.JedecId >> (8 * (IdLength - i)));
        }
    }

    /// <summary>Write enable, suspend, power-down and reset: one byte; with more they are ignored.</summary>
    private bool Control(ReadOnlySpan<byte> mosi, bool resetWasEnabled)
    {
        switch (mosi[0])
        {
            case 0x06 when mosi.Length == 1:
                flash.IsWriteEnabled = true;
                return true;
            case 0x04 when mosi.Length == 1:
                flash.IsWriteEnabled = false;
                return true;
            case Suspend when mosi.Length == 1:
                return flash.Suspend();
            case 0x7A when mosi.Length == 1:
                return flash.Resume();
            case 0xB9 when mosi.Length == 1:
                _isPoweredDown = true;
                return true;
            case EnableReset when mosi.Length == 1:
                _isResetEnabled = true;
                return true;
            case ResetChip when mosi.Length == 1 && resetWasEnabled:
                flash.CutOperationShort();
                Reset();
                _deafUntil = clock.NowMicroseconds + ResetMicroseconds;
                return true;
            default:
                return false;
        }
    }

    /// <summary>An erase needs write enable and exactly its address; a program at least one data byte.</summary>
    private bool Change(ReadOnlySpan<byte> mosi)
    {
        if (!flash.IsWriteEnabled)
        {
            return false;
        }

        switch (mosi[0])
        {
            case 0x02 when mosi.Length > AddressedLength:
                return flash.BeginProgram(AddressIn(mosi), mosi[AddressedLength..]);
            case 0x20 when mosi.Length == AddressedLength:
                return flash.BeginErase(FlashOperationKind.SectorErase, AddressIn(mosi), 0x1000);
            case 0x52 when mosi.Length == AddressedLength:
                return flash.BeginErase(FlashOperationKind.Block32Erase, AddressIn(mosi), 0x8000);
            case 0xD8 when mosi.Length == AddressedLength:
                return flash.BeginErase(FlashOperationKind.Block64Erase, AddressIn(mosi), 0x10000);
            case 0xC7 or 0x60 when mosi.Length == 1:
                return flash.BeginErase(FlashOperationKind.ChipErase, 0, W25q128.SizeBytes);
            default:
                return false;
        }
    }
}
