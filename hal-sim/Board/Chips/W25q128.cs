using System;
using AccessStandalone.HalSim.Board.Spi;

namespace AccessStandalone.HalSim.Board.Chips;

/// <summary>
/// W25Q128JV serial flash, 16 MiB, on the board's SPI bus: identification, status, read, program, erase, suspend, power-down and reset.
/// A program or erase changes the cells when its time has passed on the virtual clock; a power cut before that leaves what
/// <see cref="TearMode"/> says. An erase can be suspended, except that of the whole chip; a program cannot, unlike on the real chip.
/// The members here are the outside world's view and take no virtual time.
/// </summary>
public sealed class W25q128 : ISpiChip
{
    public const int SizeBytes = FlashArray.Size;
    public const int PageBytes = 256;
    public const int SectorBytes = FlashArray.SectorSize;
    public const int SectorCount = FlashArray.SectorCount;

    private readonly VirtualClock _clock;
    private readonly FlashArray _array = new();
    private readonly FlashWear _wear = new();
    private readonly W25q128Commands _commands;
    private readonly byte[] _page = new byte[PageBytes];

    private FlashOperation? _running;
    private bool _runningFails;
    private ulong _runningUntil;
    private FlashOperation? _suspended;
    private bool _suspendedFails;
    private ulong _suspendedRemainder;
    private ulong _suspendingUntil;
    private ulong _suspendableFrom;
    private bool _isPowered;
    private ulong _tearSeed = 1;
    private SplitMix64 _tearRandom = new(1);
    private SplitMix64 _undefinedRandom = new(1);

    internal W25q128(VirtualClock clock)
    {
        _clock = clock;
        _commands = new W25q128Commands(this, clock);
    }

    /// <summary>
    /// An accepted program or erase has just begun; the flash is busy. A handler may cut the power here and throw: the exception
    /// comes out of the firmware's SPI transfer.
    /// </summary>
    public event Action<FlashOperation>? OperationStarted;

    public W25q128Timing Timing { get; set; } = W25q128Timing.Typical;

    public W25q128Faults Faults { get; } = new();

    public W25q128Counters Counters { get; } = new();

    public TearMode TearMode { get; set; } = TearMode.NotStarted;

    /// <summary>
    /// Decides what <see cref="TearMode.Partial"/> and <see cref="TearMode.Prefix"/> leave, and what is read where an erase is suspended;
    /// setting it starts anew.
    /// </summary>
    public ulong TearSeed
    {
        get => _tearSeed;
        set
        {
            _tearSeed = value;
            _tearRandom = new SplitMix64(value);
            _undefinedRandom = new SplitMix64(value);
        }
    }

    /// <summary>
    /// Whether a page program that wants a 1 where a 0 is throws <see cref="FlashRuleException"/> and does nothing. It concerns every
    /// data byte, 0xFF too: whoever wants to leave a byte alone does not send it, or sends what is there. It also makes a program throw that
    /// goes where an erase is suspended; otherwise that is an ignored command.
    /// </summary>
    public bool RequireErasedForOnes { get; set; }

    /// <summary>The BUSY bit: a program or erase is running, or an erase is just being suspended.</summary>
    public bool IsBusy => _clock.NowMicroseconds < BusyUntil;

    /// <summary>The SUS bit: an erase is suspended, or just being suspended.</summary>
    public bool IsEraseSuspended => _suspended != null;

    /// <summary>Erases of each sector, ever; those cut short count too. Index 0 to 4,095.</summary>
    public ReadOnlySpan<int> SectorErases => _wear.Erases;

    /// <summary>Page programs in each sector, ever; those cut short count too. Index 0 to 4,095.</summary>
    public ReadOnlySpan<int> SectorPrograms => _wear.Programs;

    int ISpiChip.MaxClockHertz => 50_000_000;

    bool ISpiChip.TakesMode3 => true;

    internal bool IsWriteEnabled { get; set; }

    /// <summary>When what is running ends, or has ended.</summary>
    internal ulong BusyUntil => Faults.StuckBusy ? ulong.MaxValue : Math.Max(_runningUntil, _suspendingUntil);

    /// <summary>What <see cref="BusyUntil"/> tells of is a program or erase, and no suspend: write enable holds as long.</summary>
    internal bool IsBusyWithChange => _runningUntil > _suspendingUntil;

    /// <summary>
    /// Copies cells out, from 0 to 16,777,215 and on at 0. A program or erase still running, or suspended, shows as not begun.
    /// </summary>
    public void Peek(int address, Span<byte> destination)
    {
        EndOperationInTime();
        _array.Read(address, destination);
    }

    /// <inheritdoc cref="Peek(int, Span{byte})"/>
    public byte Peek(int address)
    {
        RequireAddress(address);
        EndOperationInTime();
        return _array[address];
    }

    /// <summary>Sets a cell whatever it was, as bit rot does; not counted as wear.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The address is not within the 16 MiB.</exception>
    public void Poke(int address, byte value)
    {
        RequireAddress(address);
        EndOperationInTime();
        _array.Writable(address / SectorBytes)[address % SectorBytes] = value;
    }

    /// <summary>The contents now, without wear. A program or erase still running, or suspended, shows as not begun.</summary>
    public FlashSnapshot TakeSnapshot()
    {
        EndOperationInTime();
        return _array.TakeSnapshot();
    }

    /// <summary>Replaces the contents; wear stays.</summary>
    /// <exception cref="InvalidOperationException">A program or erase is running, or suspended.</exception>
    public void Restore(FlashSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        RequireIdle();
        _array.Restore(snapshot);
    }

    /// <summary>
    /// Writes the raw 16 MiB to a file and the wear counters beside it, to &lt;path&gt;.wear. Each file is replaced whole or not at
    /// all. A program or erase still running, or suspended, is saved as not begun.
    /// </summary>
    /// <exception cref="System.IO.IOException">A file cannot be written.</exception>
    public void SaveImage(string path)
    {
        EndOperationInTime();
        FlashImageFile.Save(path, _array, _wear);
    }

    /// <summary>Reads what <see cref="SaveImage"/> wrote; without a wear file the counters become 0.</summary>
    /// <exception cref="System.IO.FileNotFoundException">There is no such image.</exception>
    /// <exception cref="System.IO.InvalidDataException">A file has the wrong length; nothing was loaded.</exception>
    /// <exception cref="InvalidOperationException">A program or erase is running, or suspended.</exception>
    public void LoadImage(string path)
    {
        RequireIdle();
        FlashImageFile.Load(path, _array, _wear);
    }

    void ISpiChip.Exchange(ReadOnlySpan<byte> mosi, Span<byte> miso, ulong picosecondsPerByte)
    {
        if (_isPowered && !Faults.Absent)
        {
            EndOperationInTime();
            _commands.Take(mosi, miso, picosecondsPerByte);
        }
    }

    internal void PowerOn() => _isPowered = true;

    internal void PowerOff()
    {
        CutOperationShort();
        _isPowered = false;
        _commands.Reset();
    }

    /// <summary>Where an erase is suspended the content is undefined: see <see cref="FlashTearing.MakeUndefined"/>.</summary>
    internal void Read(int address, Span<byte> destination)
    {
        Counters.Reads++;
        _array.Read(address, destination);
        if (_suspended is { } erase)
        {
            FlashTearing.MakeUndefined(erase, address, destination, ref _undefinedRandom);
        }
    }

    /// <summary>Data beyond 256 bytes overwrites, in the chip's page buffer, what came 256 bytes before.</summary>
    /// <returns>false if it is ignored.</returns>
    internal bool BeginProgram(int address, ReadOnlySpan<byte> data)
    {
        if (_suspended is { } erase && erase.Concerns(address))
        {
            RefuseUndefined(address);
            return false;
        }

        Array.Fill(_page, (byte)0xFF);
        int length = Math.Min(data.Length, PageBytes);
        int start = data.Length - length;
        bool wantsOnes = false;
        for (int i = start; i < data.Length; i++)
        {
            int offset = (address + i) % PageBytes;
            _page[offset] = data[i];
            wantsOnes |= (data[i] & ~_array[(address & -PageBytes) + offset]) != 0;
        }

        if (wantsOnes)
        {
            Counters.ZeroToOneAttempts++;
            RefuseOnes(address, length);
        }

        Begin(new FlashOperation(FlashOperationKind.PageProgram, address, length));
        return true;
    }

    /// <returns>false if it is ignored: another erase is suspended.</returns>
    internal bool BeginErase(FlashOperationKind kind, int address, int length)
    {
        if (_suspended != null)
        {
            return false;
        }

        Begin(new FlashOperation(kind, address & -length, length));
        return true;
    }

    /// <summary>Takes effect at once, but the flash stays busy for a while.</summary>
    /// <returns>false if it is ignored: no erase is running that can be suspended, or one was resumed just now.</returns>
    internal bool Suspend()
    {
        ulong now = _clock.NowMicroseconds;
        bool possible = _running is { CanBeSuspended: true } && !IsEraseSuspended && now >= _suspendableFrom;
        if (!possible || Faults.StuckBusy)
        {
            return false;
        }

        _suspended = _running;
        _suspendedFails = _runningFails;
        _suspendedRemainder = _runningUntil - now;
        _suspendingUntil = now + Timing.SuspendMicroseconds;
        _runningUntil = 0;
        _running = null;
        IsWriteEnabled = false;
        Counters.Suspends++;
        return true;
    }

    /// <returns>false if it is ignored: no erase is suspended.</returns>
    internal bool Resume()
    {
        if (_suspended == null)
        {
            return false;
        }

        _running = _suspended;
        _runningFails = _suspendedFails;
        _runningUntil = _clock.NowMicroseconds + _suspendedRemainder;
        _suspendableFrom = _clock.NowMicroseconds + Timing.SuspendMicroseconds;
        _suspended = null;
        IsWriteEnabled = true;
        return true;
    }

    /// <summary>Tears what is running, and then what is suspended.</summary>
    internal void CutOperationShort()
    {
        EndOperationInTime();
        EndOperation(TearMode);
        if (Resume())
        {
            EndOperation(TearMode);
        }

        _runningUntil = 0;
        _suspendingUntil = 0;
        _suspendableFrom = 0;
    }

    private static void RequireAddress(int address)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(address);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(address, SizeBytes);
    }

    private void RequireIdle()
    {
        EndOperationInTime();
        if (_running != null || _suspended != null)
        {
            throw new InvalidOperationException("The flash is busy with a program or erase; switch the board off first.");
        }
    }

    private void RefuseOnes(int address, int length)
    {
        if (RequireErasedForOnes)
        {
            throw new FlashRuleException(
                $"A program of {length} bytes at 0x{address:X6} wants a 1 where the flash has a 0.");
        }
    }

    private void RefuseUndefined(int address)
    {
        if (RequireErasedForOnes)
        {
            throw new FlashRuleException($"A program at 0x{address:X6} goes where an erase is suspended.");
        }
    }

    private void Begin(FlashOperation operation)
    {
        _running = operation;
        _runningFails = Faults.TakeSilentFailure(operation.Kind);
        _runningUntil = _clock.NowMicroseconds + Timing.Of(operation.Kind);
        _wear.Count(operation);
        Counters.Count(operation);
        OperationStarted?.Invoke(operation);
    }

    private void EndOperationInTime()
    {
        if (_running != null && _clock.NowMicroseconds >= _runningUntil)
        {
            EndOperation(TearMode.Complete);
        }
    }

    private void EndOperation(TearMode mode)
    {
        if (_running is not { } operation)
        {
            return;
        }

        _running = null;
        IsWriteEnabled = false;
        if (!_runningFails)
        {
            FlashTearing.Apply(_array, operation, _page, mode, ref _tearRandom);
        }
    }
}
