using System;
using AccessStandalone.HalSim.Board.Gpio;

namespace AccessStandalone.HalSim.Board.Rmt;

/// <summary>
/// The ESP32's remote control unit: eight channels, each a receiver or a transmitter, with one block of memory a channel; a channel with several blocks uses
/// those of the next ones. Modelled on ESP-IDF's rmt_legacy.c and on nanoFramework's driver above it.
/// </summary>
internal sealed class RmtUnit : IPinUser
{
    public const int Channels = 8;

    /// <summary>Items that a block holds, each two durations and levels.</summary>
    public const int ItemsPerBlock = 64;

    /// <summary>The source clock's cycles, 80 MHz.</summary>
    public const int CyclesPerUs = 80;

    /// <summary>Durations have 15 bits.</summary>
    public const int MaxDuration = 0x7FFF;

    private readonly Microcontroller _microcontroller;
    private readonly IRmtChannel?[] _channels = new IRmtChannel?[Channels];

    public RmtUnit(Microcontroller microcontroller, VirtualClock clock, GpioPort pins)
    {
        _microcontroller = microcontroller;
        Clock = clock;
        Pins = pins;
        pins.PinUser = this;
    }

    public VirtualClock Clock { get; }

    public GpioPort Pins { get; }

    public bool IsRunning => _microcontroller.IsRunning;

    public void EnsureRunning() => _microcontroller.EnsureRunning();

    /// <returns>The channel's number.</returns>
    /// <param name="wanted">Less than 0 for the first that nobody has; its memory may be another one's all the same.</param>
    /// <exception cref="RmtDriverException">There is no such channel, or somebody has it or its memory.</exception>
    public int Install(int wanted, int blocks, IRmtChannel channel)
    {
        EnsureRunning();
        int number = wanted < 0 ? Array.IndexOf(_channels, null) : wanted;
        if (number < 0 || number + blocks > Channels || _channels[number] != null)
        {
            throw new RmtDriverException($"RMT channel {number} with {blocks} blocks of memory is not to be had.");
        }

        for (int other = 0; other < Channels; other++)
        {
            if (_channels[other] is { } there && other < number + blocks && number < other + there.Blocks)
            {
                // The device does not notice: the channels write into each other's memory.
                throw new RmtDriverException($"RMT channels {other} and {number} would share memory.");
            }
        }

        _channels[number] = channel;
        return number;
    }

    public void Uninstall(int number) => _channels[number] = null;

    public void OnLevelChanged(int pin, bool high)
    {
        foreach (IRmtChannel? channel in _channels)
        {
            if (channel != null && channel.Pin == pin)
            {
                channel.OnLevelChanged(high);
            }
        }
    }

    public void OnPinTaken(int pin)
    {
        foreach (IRmtChannel? channel in _channels)
        {
            if (channel != null && channel.Pin == pin)
            {
                channel.OnPinTaken();
            }
        }
    }
}
