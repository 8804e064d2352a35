using System;
using System.Device.Spi;
using AccessStandalone.Board;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Board.Chips;
using AccessStandalone.Storage;
using nanoFramework.Hardware.Esp32;
using FlashDriver = AccessStandalone.Board.W25q128;

namespace AccessStandalone.Proof.Storage;

/// <summary>The firmware's store and flash driver on a virtual board, with power that can be cut at any flash operation. Uses the calling thread's board.</summary>
public sealed class FlashRig
{
    /// <summary>Users, and cards, of a small store.</summary>
    public const int SmallCapacity = 250;

    private const int MaxIdleSteps = 2_000_000;
    private const ulong StepMicroseconds = 10_000;
    private const int RecordsPerSector = 111;

    /// <summary>Places that torn records may have used up.</summary>
    private const int TornRecords = 10;

    private readonly int _userCapacity;
    private readonly int _cardCapacity;
    private readonly byte[] _formatSeed = new byte[Superblock.RandomBytes];
    private int _cutAt = -1;
    private bool _isResetOnly;
    private bool _wasReset;

    /// <param name="seed">Of the random bytes that a new chip is formatted with: it decides where keys go.</param>
    public FlashRig(FlashLayout layout, int userCapacity, int cardCapacity, int seed = 1)
    {
        new Random(seed).NextBytes(_formatSeed);
        Layout = layout;
        FewestRecordsKept = (uint)(((layout.LogSectors - 3) * RecordsPerSector) - TornRecords);
        _userCapacity = userCapacity;
        _cardCapacity = cardCapacity;
        Board.Flash.RequireErasedForOnes = true;
        Board.Flash.OperationStarted += OnOperation;
        Storage = null!;
    }

    public VirtualBoard Board { get; } = new();

    public FlashLayout Layout { get; }

    /// <summary>Sees every call of the store to the flash driver; null for none.</summary>
    public Func<IFlash, IFlash>? FlashFilter { get; set; }

    /// <summary>So many records are kept, if ever so many were appended: all sectors but those erased ahead and the one being filled.</summary>
    public uint FewestRecordsKept { get; set; }

    /// <summary>The store since the last <see cref="Start"/>.</summary>
    public FlashStorage Storage { get; private set; }

    /// <summary>Programs and erases begun since <see cref="CutAt"/> or <see cref="NeverCut"/>.</summary>
    public int Operations { get; private set; }

    /// <summary>A store of the product's size.</summary>
    public static FlashRig Product(int seed = 1) => new(FlashLayout.Product(), FlashStorage.UserCapacity, FlashStorage.CardCapacity, seed);

    /// <summary>A store of a few hundred users, where copies, laps and replacements come soon.</summary>
    public static FlashRig Small(int seed = 1) => new(new FlashLayout(4, 1, 6, 1, 1), SmallCapacity, SmallCapacity, seed);

    /// <summary>Switches on, or off and on, and mounts; after a reset, only mounts.</summary>
    /// <exception cref="PowerCutException">The power was cut while mounting.</exception>
    public void Start()
    {
        Board.Enter();
        if (!_wasReset)
        {
            PowerOff();
            Board.PowerOn();
        }

        _wasReset = false;
        Configuration.SetPinFunction(Pins.Spi1Clock, DeviceFunction.SPI1_CLOCK);
        Configuration.SetPinFunction(Pins.Spi1Mosi, DeviceFunction.SPI1_MOSI);
        Configuration.SetPinFunction(Pins.Spi1Miso, DeviceFunction.SPI1_MISO);
        var driver = new FlashDriver(SpiDevice.Create(new SpiConnectionSettings(1, Pins.FlashCs) { ClockFrequency = FlashDriver.MaxClockHz, Mode = SpiMode.Mode0 }));
        driver.Start();
        Storage = new FlashStorage(FlashFilter?.Invoke(driver) ?? driver, new NativeCrc32(), Layout, _userCapacity, _cardCapacity);
        Storage.Mount(_formatSeed);
    }

    public void PowerOff()
    {
        _wasReset = false;
        if (Board.IsPowered)
        {
            Board.PowerOff();
        }
    }

    /// <summary>Cuts the power at the n-th program or erase from now on, 0 being the next.</summary>
    /// <param name="tear">null to reset the microcontroller only: the flash goes on with what it is doing.</param>
    public void CutAt(int operation, TearMode? tear)
    {
        Board.Flash.TearMode = tear ?? TearMode.NotStarted;
        _isResetOnly = tear == null;
        _cutAt = operation;
        Operations = 0;
    }

    /// <summary>Lets the power stay, and counts operations from 0.</summary>
    public void NeverCut()
    {
        _cutAt = -1;
        Operations = 0;
    }

    /// <summary>Does idle work, a step every 10 ms, until there is none left.</summary>
    /// <exception cref="InvalidOperationException">It does not come to an end.</exception>
    public void Tidy()
    {
        for (int i = 0; i < MaxIdleSteps; i++)
        {
            Storage.DoIdleWork();
            if (Storage.IsTidy)
            {
                return;
            }

            Board.Clock.Advance(StepMicroseconds);
        }

        throw new InvalidOperationException("Idle work does not end.");
    }

    /// <summary>Does some idle work.</summary>
    public void Idle(int steps)
    {
        for (int i = 0; i < steps; i++)
        {
            Storage.DoIdleWork();
            Board.Clock.Advance(StepMicroseconds);
        }
    }

    private void OnOperation(FlashOperation operation)
    {
        if (Operations++ == _cutAt)
        {
            _wasReset = _isResetOnly;
            if (_isResetOnly)
            {
                Board.Reset();
            }
            else
            {
                Board.PowerOff();
            }

            throw new PowerCutException();
        }
    }
}
