using AccessStandalone.Rs485;

namespace AccessStandalone.Tests.Rs485;

/// <summary>
/// A peripheral with libosdp's identity and capabilities, as in the captures, on a line of its own. Time is what the bench says.
/// </summary>
public sealed class PeripheralBench
{
    public const string Key = "000102030405060708090A0B0C0D0E0F";

    private const string Abilities = "010102020102030100040101050101060101080100090100" + "0A0001" + "100200";

    public PeripheralBench(int address)
        : this(address, Abilities)
    {
    }

    public PeripheralBench(int address, string abilities)
    {
        var identity = new IdentityReply();
        identity.Parse(OsdpHex.Bytes("0C0B0A9901040302010B0C0D"), 0, 12);
        var capabilities = new CapabilitiesReply();
        capabilities.Parse(OsdpHex.Bytes(abilities), 0, abilities.Length / 2);
        Device = new Peripheral(Line, Told, Nonces, new Ciphers(), identity, capabilities);
        Device.Configure(address, null, false);
    }

    public PeripheralLine Line { get; } = new PeripheralLine();

    public PeripheralTold Told { get; } = new PeripheralTold();

    /// <summary>RND.B.</summary>
    public ScriptedNonces Nonces { get; } = new ScriptedNonces();

    public Peripheral Device { get; }

    public long NowMs { get; private set; } = 100000;

    public PeripheralCounters Counters => Device.Counters;

    /// <summary>Gives bytes, makes the step they are in, and takes what was sent in it.</summary>
    public string Ask(string hex)
    {
        Line.Sent = "";
        Line.Give(OsdpHex.Bytes(hex));
        NowMs += 10;
        Device.Step(NowMs);
        return Line.Sent;
    }

    /// <summary>Steps every 10 ms with nothing on the line.</summary>
    public void Wait(int forMs)
    {
        for (int i = 0; i < forMs; i += 10)
        {
            NowMs += 10;
            Device.Step(NowMs);
        }
    }

    /// <summary>A card of 26 bits.</summary>
    public bool Card(string bits) => Device.TryCard(OsdpHex.Bytes(bits), 26, 0, 1);

    public bool Keys(string keys)
    {
        bool isTaken = true;
        for (int i = 0; i < keys.Length; i++)
        {
            isTaken &= Device.TryKey((byte)keys[i]);
        }

        return isTaken;
    }

    private sealed class Ciphers : ICipherSource
    {
        public IBlockCipher Create() => new ManagedAes();
    }
}
