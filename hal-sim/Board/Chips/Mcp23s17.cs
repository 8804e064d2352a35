using System;
using AccessStandalone.HalSim.Board.Circuits;

namespace AccessStandalone.HalSim.Board.Chips;

/// <summary>
/// MCP23S17 port expander by its datasheet DS20001952C. 16-bit values hold port A in bits 0-7 and port B in bits 8-15. It is wired
/// by <see cref="VirtualBoard"/>; the outside world looks at it here and talks to it over SPI.
/// </summary>
public sealed class Mcp23s17
{
    private readonly int _addressPins;
    private readonly IExpanderCircuit _circuit;

    private Mcp23s17Control _control;
    private ushort _inputs;
    private ushort _inverted;
    private ushort _interruptsOn;
    private ushort _defaults;
    private ushort _comparedWithDefaults;
    private ushort _pullUps;
    private ushort _flags;
    private ushort _captured;
    private ushort _latch;
    private ushort _levels;

    /// <summary>The levels that changes are measured against, while a port has no interrupt pending.</summary>
    private ushort _reference;

    internal Mcp23s17(int addressPins, IExpanderCircuit circuit)
    {
        _addressPins = addressPins;
        _circuit = circuit;
        Reset();
    }

    /// <summary>The levels on all sixteen pins, unaffected by IPOL.</summary>
    public int PinLevels => _levels;

    /// <summary>Pins that the chip drives (IODIR inverted).</summary>
    public int DrivenPins => (ushort)~_inputs;

    /// <summary>What the chip does to its INTA pin.</summary>
    public LineDrive InterruptA => InterruptPin(_control.Mirrors ? 0xFFFF : 0x00FF);

    /// <summary>What the chip does to its INTB pin, which is not connected on this board.</summary>
    public LineDrive InterruptB => InterruptPin(_control.Mirrors ? 0xFFFF : 0xFF00);

    internal Action? InterruptChanged { get; set; }

    /// <summary>Power-on values: all pins inputs without pull-ups, no interrupts (table 3-3).</summary>
    internal void Reset()
    {
        _control.Value = 0;
        _inputs = 0xFFFF;
        _inverted = 0;
        _interruptsOn = 0;
        _defaults = 0;
        _comparedWithDefaults = 0;
        _pullUps = 0;
        _flags = 0;
        _captured = 0;
        _latch = 0;
        Settle();
        InterruptChanged?.Invoke();
    }

    /// <summary>To be called when the circuit around the chip has changed.</summary>
    internal void Settle()
    {
        _levels = _circuit.Settle((ushort)~_inputs, _latch, (ushort)(_pullUps & _inputs));
        SenseChanges();
    }

    /// <summary>
    /// The chip's part in a transaction: opcode 0100 A2 A1 A0 R/W, register address, data. Data that it drives is ANDed into
    /// <paramref name="miso"/>, for two chips may answer at once.
    /// </summary>
    internal void Exchange(ReadOnlySpan<byte> mosi, Span<byte> miso)
    {
        const int DataStart = 2;
        int address = _control.UsesAddressPins ? _addressPins : 0;
        if (mosi.Length <= DataStart || (mosi[0] >> 1) != (0x20 | address))
        {
            return;
        }

        bool reads = (mosi[0] & 1) != 0;
        int pointer = mosi[1];
        for (int i = DataStart; i < mosi.Length; i++)
        {
            if (reads)
            {
                miso[i] &= Read(pointer);
            }
            else
            {
                Write(pointer, mosi[i]);
            }

            pointer = _control.AddressAfter(pointer);
        }
    }

    private static byte PortOf(int value, int port) => (byte)(value >> (8 * port));

    private byte Read(int address)
    {
        if (!_control.TryDecode(address, out Mcp23s17Register register, out int port))
        {
            return 0;
        }

        // Taken before clearing the interrupt, which may capture anew.
        byte value = PortOf(ValueOf(register), port);
        if (register is Mcp23s17Register.Gpio or Mcp23s17Register.IntCap)
        {
            ClearInterrupt(port);
        }

        return value;
    }

    private int ValueOf(Mcp23s17Register register) => register switch
    {
        Mcp23s17Register.IoDir => _inputs,
        Mcp23s17Register.IPol => _inverted,
        Mcp23s17Register.GpIntEn => _interruptsOn,
        Mcp23s17Register.DefVal => _defaults,
        Mcp23s17Register.IntCon => _comparedWithDefaults,
        Mcp23s17Register.IoCon => _control.Value * 0x0101,
        Mcp23s17Register.GpPu => _pullUps,
        Mcp23s17Register.IntF => _flags,
        Mcp23s17Register.IntCap => _captured,
        Mcp23s17Register.Gpio => _levels ^ _inverted,
        _ => _latch,
    };

    private void Write(int address, byte value)
    {
        if (!_control.TryDecode(address, out Mcp23s17Register register, out int port))
        {
            return;
        }

        switch (register)
        {
            case Mcp23s17Register.IoDir: Store(ref _inputs, port, value); break;
            case Mcp23s17Register.IPol: Store(ref _inverted, port, value); break;
            case Mcp23s17Register.GpIntEn: Store(ref _interruptsOn, port, value); break;
            case Mcp23s17Register.DefVal: Store(ref _defaults, port, value); break;
            case Mcp23s17Register.IntCon: Store(ref _comparedWithDefaults, port, value); break;
            case Mcp23s17Register.GpPu: Store(ref _pullUps, port, value); break;
            case Mcp23s17Register.IoCon:
                _control.Value = value;
                InterruptChanged?.Invoke();
                break;
            case Mcp23s17Register.Gpio or Mcp23s17Register.OLat: Store(ref _latch, port, value); break;
            default: break; // INTF and INTCAP are read-only.
        }

        Settle();
    }

    private static void Store(ref ushort register, int port, byte value)
    {
        int shift = 8 * port;
        register = (ushort)((register & ~(0xFF << shift)) | (value << shift));
    }

    /// <summary>Sections 3.6.4 and 3.6.5: only inputs count, and a port with an interrupt pending captures nothing more.</summary>
    private void SenseChanges()
    {
        SenseChanges(0x00FF);
        SenseChanges(0xFF00);
    }

    private void SenseChanges(int portMask)
    {
        if ((_flags & portMask) != 0)
        {
            return;
        }

        int compared = ((_reference & ~_comparedWithDefaults) | (_defaults & _comparedWithDefaults)) ^ _levels;
        int causes = compared & _interruptsOn & _inputs & portMask;
        _reference = (ushort)((_reference & ~portMask) | (_levels & portMask));
        if (causes != 0)
        {
            _flags = (ushort)(_flags | causes);
            _captured = (ushort)((_captured & ~portMask) | (_levels & portMask));
            InterruptChanged?.Invoke();
        }
    }

    private void ClearInterrupt(int port)
    {
        int portMask = 0xFF << (8 * port);
        if ((_flags & portMask) == 0)
        {
            return;
        }

        _flags = (ushort)(_flags & ~portMask);
        _reference = (ushort)((_reference & ~portMask) | (_levels & portMask));
        InterruptChanged?.Invoke();

        // A pin that still differs from DEFVAL interrupts again at once.
        SenseChanges(portMask);
    }

    private LineDrive InterruptPin(int ports)
    {
        bool active = (_flags & ports) != 0;
        if (_control.IsOpenDrain)
        {
            return active ? LineDrive.Low : LineDrive.Released;
        }

        return active == _control.IsActiveHigh ? LineDrive.High : LineDrive.Low;
    }
}
