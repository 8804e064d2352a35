using System;
using System.Linq;
using AccessStandalone.Board;
using AccessStandalone.HalSim.Board.Bus;
using AccessStandalone.Rs485;
using Entropy = AccessStandalone.HalSim.Board.HardwareRandom;

namespace AccessStandalone.HalSim.Readers;

/// <summary>
/// An OSDP reader on an RS-485 line: the peripheral's role itself, stepped in the line's time. It looks at what it hears <see cref="ReactionUs"/> after it came,
/// and every 10 ms while it is on-line; a reader that nobody asks costs nothing.
/// </summary>
public sealed class OsdpReader : IRs485Party
{
    private const long IdleStepNs = 10_000_000;
    private const long NsPerMs = 1_000_000;

    /// <summary>So long after the last byte a frame that has begun is given up for certain.</summary>
    private const long RestlessNs = 100_000_000;

    /// <summary>A reader that hears without end looks from time to time.</summary>
    private const int MostUnread = 64;

    private readonly Rs485Bus _bus;
    private readonly Rs485Tap _tap;
    private readonly OsdpReaderLine _line;
    private long _heardNs = long.MinValue / 2;

    /// <param name="address">0 to 126.</param>
    /// <param name="seed">Of its random numbers.</param>
    public OsdpReader(Rs485Bus bus, int address, int baudRate = 9600, ulong seed = 1)
    {
        ArgumentNullException.ThrowIfNull(bus);
        _bus = bus;
        _tap = bus.Attach(this, baudRate);
        _line = new OsdpReaderLine(bus, _tap, Faults);
        Outputs = new OsdpReaderOutputs(1, 1, () => NowMs);
        Role = new Peripheral(_line, Outputs, new Nonces(seed), new BlockCiphers(), Identity((uint)address), Abilities());
        Configure(address, null, requiresSecure: false);
    }

    /// <summary>The role, for whatever is not offered here. Its step is taken by the line's time.</summary>
    public Peripheral Role { get; }

    /// <summary>What the panel has made of it.</summary>
    public OsdpReaderOutputs Outputs { get; }

    /// <summary>What is wrong between it and the line.</summary>
    public OsdpReplyFaults Faults { get; } = new();

    /// <summary>From the last byte it hears to its answer.</summary>
    public int ReactionUs { get; set; } = 1000;

    public int BaudRate
    {
        get => _tap.BaudRate;
        set => _tap.BaudRate = value;
    }

    private long NowMs => _bus.NowNs / NsPerMs;

    /// <inheritdoc cref="Peripheral.Configure"/>
    public bool Configure(int address, byte[]? key, bool requiresSecure) => Role.Configure(address, key, requiresSecure);

    /// <summary>Presents a card.</summary>
    /// <param name="bits">Of 0 and 1, as <see cref="WiegandReader.BitsOf"/> gives them.</param>
    /// <returns>false if it cannot tell the panel.</returns>
    public bool Present(string bits)
    {
        ArgumentNullException.ThrowIfNull(bits);
        byte[] bytes = new byte[(bits.Length + 7) / 8];
        for (int i = 0; i < bits.Length; i++)
        {
            bytes[i / 8] |= (byte)((bits[i] - '0') << (7 - (i % 8)));
        }

        Look();
        return Role.TryCard(bytes, bits.Length, 0, 1);
    }

    /// <summary>Presses keys.</summary>
    /// <param name="keys">Of 0 to 9, * and #.</param>
    /// <returns>false if it cannot tell the panel of all of them.</returns>
    public bool Press(string keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        Look();
        return keys.All(key => Role.TryKey(key switch { '*' => KeypadReply.Star, '#' => KeypadReply.Hash, _ => (byte)key }));
    }

    /// <summary>Its case is opened or closed.</summary>
    public void SetTamper(bool isTampered)
    {
        Look();
        Role.SetTamper(isTampered);
    }

    /// <summary>Lets everything happen on the line that has happened until now.</summary>
    public void Settle() => _bus.Settle();

    /// <summary>Takes it off the line.</summary>
    public void Detach() => _bus.Detach(_tap);

    public void Hear(byte value, long atNs)
    {
        _line.Hear(value);
        _heardNs = atNs;
        if (_line.Count >= MostUnread)
        {
            Role.Step(NowMs);
        }

        _tap.WakeAt(atNs + (ReactionUs * Rs485Bus.NsPerUs));
    }

    public void Wake(long atNs)
    {
        do
        {
            Role.Step(NowMs);
        }
        while (_line.Count > 0);

        if (Role.IsOnline || atNs - _heardNs < RestlessNs)
        {
            _tap.WakeAt(atNs + IdleStepNs);
        }
    }

    /// <summary>Somebody does something to the reader now: it knows what time it is.</summary>
    private void Look()
    {
        _bus.Settle();
        Wake(_bus.NowNs);
    }

    /// <summary>As libosdp's reader says it, with the address for a serial number.</summary>
    private static IdentityReply Identity(uint serialNumber) => new()
    {
        Vendor = 0x0C0B0A,
        Model = 153,
        Version = 1,
        SerialNumber = serialNumber,
        FirmwareMajor = 1,
        FirmwareMinor = 0,
        FirmwareBuild = 0,
    };

    /// <summary>An input, an output, bits of a card, one LED with all colours, a buzzer, text, CRC, AES-128, frames of 256 bytes, one reader.</summary>
    private static CapabilitiesReply Abilities()
    {
        var abilities = new CapabilitiesReply();
        abilities.Add(PeripheralFunction.Contacts, 1, 1);
        abilities.Add(PeripheralFunction.Outputs, 1, 1);
        abilities.Add(3, 1, 0);
        abilities.Add(PeripheralFunction.Leds, 4, 1);
        abilities.Add(PeripheralFunction.Buzzer, 1, 1);
        abilities.Add(PeripheralFunction.Text, 1, 1);
        abilities.Add(8, 1, 0);
        abilities.Add(9, 1, 0);
        abilities.Add(PeripheralFunction.ReceiveBuffer, 0, 1);
        abilities.Add(PeripheralFunction.Readers, 0, 1);
        return abilities;
    }

    private sealed class Nonces(ulong seed) : INonceSource
    {
        private readonly Entropy _entropy = new() { Seed = seed };

        public void Fill(byte[] buffer) => _entropy.NextBytes(buffer);
    }
}
