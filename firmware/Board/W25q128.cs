using System;
using System.Device.Spi;
using AccessStandalone.Storage;
using nanoFramework.Hardware.Esp32;

namespace AccessStandalone.Board;

/// <summary>
/// The W25Q128JV flash. Buffers are made once. A read is one SPI transaction; a program is four: write enable, the page program, one status read
/// long enough for a typical program, and the read-back; a slower program takes more status reads. An erase is not read back: whoever needs a
/// sector blank looks. The first read or program during an erase suspends it, which is two transactions more; it stays suspended for those that follow.
/// </summary>
public sealed class W25q128 : IFlash
{
    /// <summary>The chip would take 50 MHz; the ESP32 does not receive faster while it sends, through the GPIO matrix.</summary>
    public const int MaxClockHz = 26700000;

    public const int SizeBytes = 16777216;
    public const int PageBytes = 256;
    public const int SectorBytes = 4096;

    /// <summary>What the device's largest SPI transfer holds besides the command.</summary>
    public const int MaxReadBytes = 16384 - FlashBuffer.Lead;

    private const byte OpcodePageProgram = 0x02;
    private const byte OpcodeRead = 0x03;
    private const byte OpcodeReadStatus = 0x05;
    private const byte OpcodeWriteEnable = 0x06;
    private const byte OpcodeSectorErase = 0x20;
    private const byte OpcodeReadStatus2 = 0x35;
    private const byte OpcodeSuspend = 0x75;
    private const byte OpcodeResume = 0x7A;
    private const byte OpcodeReadId = 0x9F;
    private const byte OpcodeReleasePowerDown = 0xAB;

    private const byte StatusBusy = 0x01;
    private const byte Status2Suspended = 0x80;

    // What is read while nobody drives the line. The chip has no such status: its protection bits are never all set.
    private const byte NoAnswer = 0xFF;

    private const int ExpectedId = 0xEF4018;

    // The chip repeats its status for as long as it is selected. A typical page program takes 0.4 ms; a transaction costs 200 us before its first
    // bit, and so many bytes of 0.3 us take a little more than the rest.
    private const int StatusesAfterProgram = 680;

    // Datasheet: at most 3 ms and 400 ms; a suspend takes at most 20 us, less than a transaction.
    private const ulong ProgramLimitUs = 5000;
    private const ulong EraseLimitUs = 500000;

    private readonly SpiDevice _bus;
    private readonly IWatchdog? _watchdog;
    private readonly byte[] _opcode = new byte[1];
    private readonly byte[] _command = new byte[FlashBuffer.Lead];

    // Statuses, or a page read back.
    private readonly FlashBuffer _answer = new FlashBuffer(StatusesAfterProgram);

    // An erase was begun and is not known to have ended; a suspended one may have ended just before the suspend.
    private bool _erasing;
    private bool _suspended;
    private int _erasingAddress;
    private ulong _suspendedUs;

    // Later than it was, by the time that the erase has been suspended since.
    private ulong _eraseBegunUs;

    /// <param name="bus">SPI mode 0, at most <see cref="MaxClockHz"/>.</param>
    /// <param name="watchdog">Kicked once for each erase that is waited for: several in a row may take longer than it allows, and each has its own limit.</param>
    public W25q128(SpiDevice bus, IWatchdog? watchdog = null)
    {
        _bus = bus;
        _watchdog = watchdog;
    }

    /// <summary><see cref="FlashFault.Missing"/> until <see cref="Start"/> has found the chip.</summary>
    public FlashFault Fault { get; private set; } = FlashFault.Missing;

    /// <summary>Programs after which the flash did not hold the bytes.</summary>
    public int FailedPrograms { get; private set; }

    /// <summary>
    /// Looks for the chip; takes up to half a second if it is still erasing, which goes on when only the ESP32 was reset: until then it
    /// does not tell its ID. An erase that the reset left suspended is brought to its end.
    /// </summary>
    public void Start()
    {
        // The next transaction begins later than the 3 us that the chip needs to wake up.
        Send(OpcodeReleasePowerDown);
        Fault = FlashFault.None;
        if (IsReadyAtStart() && WasLeftSuspended())
        {
            Send(OpcodeResume);
            IsReadyAtStart();
        }

        if (Fault == FlashFault.None)
        {
            Fault = Identify();
        }
    }

    public bool Read(int address, FlashBuffer into, int count)
    {
        RequireRange(address, into, count, MaxReadBytes);
        if (!MakeReady(address, count))
        {
            return false;
        }

        Fetch(address, into, count);
        return true;
    }

    public bool Program(int address, FlashBuffer data, int count)
    {
        RequireRange(address, data, count, PageBytes - (address & (PageBytes - 1)));
        if (!MakeReady(address, count))
        {
            return false;
        }

        bool done = TryProgram(address, data, count);
        if (!done && _erasing)
        {
            // Should a chip take no program while an erase is suspended, it takes it now.
            EndErase();
            done = Fault == FlashFault.None && TryProgram(address, data, count);
        }

        if (!done && Fault == FlashFault.None)
        {
            FailedPrograms++;
        }

        return done;
    }

    public bool BeginErase(int address)
    {
        if (address < 0 || address >= SizeBytes || (address & (SectorBytes - 1)) != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(address));
        }

        EndErase();
        if (Fault != FlashFault.None)
        {
            return false;
        }

        SetCommand(_command, OpcodeSectorErase, address);
        Send(OpcodeWriteEnable);
        _bus.Write(_command);
        _erasing = true;
        _erasingAddress = address;
        _eraseBegunUs = HighResTimer.GetCurrent();
        return true;
    }

    public bool IsErasing()
    {
        if (!_erasing || Fault != FlashFault.None)
        {
            return false;
        }

        if (_suspended)
        {
            Resume();
        }

        _erasing = IsBusy(_eraseBegunUs, EraseLimitUs, 1);
        return _erasing;
    }

    private static void RequireRange(int address, FlashBuffer buffer, int count, int maxCount)
    {
        if (count < 1 || count > maxCount || count > buffer.Bytes.Length - FlashBuffer.Lead)
        {
            throw new ArgumentOutOfRangeException(nameof(count));
        }

        if (address < 0 || address > SizeBytes - count)
        {
            throw new ArgumentOutOfRangeException(nameof(address));
        }
    }

    private static void SetCommand(byte[] bytes, byte opcode, int address)
    {
        bytes[0] = opcode;
        bytes[1] = (byte)(address >> 16);
        bytes[2] = (byte)(address >> 8);
        bytes[3] = (byte)address;
    }

    private FlashFault Identify()
    {
        byte[] answer = new byte[4];
        _bus.TransferFullDuplex(new byte[] { OpcodeReadId, 0, 0, 0 }, answer);
        int id = (answer[1] << 16) | (answer[2] << 8) | answer[3];
        if (id == ExpectedId)
        {
            return FlashFault.None;
        }

        return id == 0xFFFFFF || id == 0 ? FlashFault.Missing : FlashFault.WrongChip;
    }

    /// <summary>Waits for the end of what is running. False also if nobody answers, which is not waited for.</summary>
    private bool IsReadyAtStart()
    {
        ulong startedUs = HighResTimer.GetCurrent();
        while (IsBusy(startedUs, EraseLimitUs, 1) && _answer.Bytes[1] != NoAnswer)
        {
        }

        return Fault == FlashFault.None && _answer.Bytes[1] != NoAnswer;
    }

    private bool WasLeftSuspended() => (AskStatus(OpcodeReadStatus2, 1) & Status2Suspended) != 0;

    /// <summary>Makes these bytes readable and programmable: an erase elsewhere is suspended, one that concerns them is waited for.</summary>
    private bool MakeReady(int address, int count)
    {
        if (_erasing && Fault == FlashFault.None)
        {
            if (address < _erasingAddress + SectorBytes && _erasingAddress < address + count)
            {
                EndErase();
            }
            else if (!_suspended)
            {
                Suspend();
            }
        }

        return Fault == FlashFault.None;
    }

    /// <summary>The limit is that of the erase: should the chip not suspend it, then its end is waited for.</summary>
    private void Suspend()
    {
        _suspendedUs = HighResTimer.GetCurrent();
        Send(OpcodeSuspend);
        _suspended = WaitUntilReady(_eraseBegunUs, EraseLimitUs, 1);
    }

    /// <summary>Without effect on the chip if its erase had ended before the suspend.</summary>
    private void Resume()
    {
        Send(OpcodeResume);
        _suspended = false;
        _eraseBegunUs += HighResTimer.GetCurrent() - _suspendedUs;
    }

    private void EndErase()
    {
        if (!_erasing || Fault != FlashFault.None)
        {
            return;
        }

        if (_suspended)
        {
            Resume();
        }

        _erasing = false;
        _watchdog?.Kick();
        WaitUntilReady(_eraseBegunUs, EraseLimitUs, 1);
    }

    private bool TryProgram(int address, FlashBuffer data, int count)
    {
        byte[] wanted = data.Bytes;
        SetCommand(wanted, OpcodePageProgram, address);
        Send(OpcodeWriteEnable);
        _bus.Write(new SpanByte(wanted, 0, FlashBuffer.Lead + count));
        if (!WaitUntilReady(HighResTimer.GetCurrent(), ProgramLimitUs, StatusesAfterProgram))
        {
            return false;
        }

        Fetch(address, _answer, count);
        byte[] found = _answer.Bytes;
        for (int i = FlashBuffer.Lead + count - 1; i >= FlashBuffer.Lead; i--)
        {
            if (found[i] != wanted[i])
            {
                return false;
            }
        }

        return true;
    }

    private bool WaitUntilReady(ulong sinceUs, ulong limitUs, int statuses)
    {
        while (IsBusy(sinceUs, limitUs, statuses))
        {
        }

        return Fault == FlashFault.None;
    }

    /// <summary>
    /// One status read. A chip that is busy beyond its limit is a fault and no longer counts as busy. The clock is read first: this thread may be
    /// away for long at any point, and only a status that was asked for after the limit proves anything.
    /// </summary>
    private bool IsBusy(ulong sinceUs, ulong limitUs, int statuses)
    {
        bool late = HighResTimer.GetCurrent() - sinceUs >= limitUs;
        byte status = AskStatus(OpcodeReadStatus, statuses);
        if ((status & StatusBusy) == 0)
        {
            return false;
        }

        if (late)
        {
            Fault = status == NoAnswer ? FlashFault.Missing : FlashFault.Stuck;
        }

        return !late;
    }

    private void Send(byte opcode)
    {
        _opcode[0] = opcode;
        _bus.Write(_opcode);
    }

    /// <param name="count">How often the status is asked for in the one transaction, at least once: it is how long to wait for what is running.</param>
    /// <returns>The last answer: the ones before tell of times gone by.</returns>
    private byte AskStatus(byte opcode, int count)
    {
        _opcode[0] = opcode;
        _bus.TransferFullDuplex(_opcode, new SpanByte(_answer.Bytes, 0, 1 + count));
        return _answer.Bytes[count];
    }

    private void Fetch(int address, FlashBuffer into, int count)
    {
        SetCommand(_command, OpcodeRead, address);
        _bus.TransferFullDuplex(_command, new SpanByte(into.Bytes, 0, FlashBuffer.Lead + count));
    }
}
