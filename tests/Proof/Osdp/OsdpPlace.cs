using System;
using AccessStandalone.Rs485;

namespace AccessStandalone.Proof.Osdp;

/// <summary>One place of the panel, with the peripheral there.</summary>
internal sealed class OsdpPlace
{
    /// <summary>8 s, and what is on its way.</summary>
    private const int SilentMs = 8000 + 600;

    private readonly OsdpWorld _world;
    private readonly StepBounds _bounds = new();
    private readonly WatchedNonces _nonces;
    private readonly CipherWatch _ciphers;
    private readonly CipherWatch _panelCiphers;
    private readonly PeripheralWatch _events;
    private readonly Action<long> _step;

    public OsdpPlace(OsdpWorld world, int number, int address, bool isSecure, CipherWatch panelCiphers)
    {
        _world = world;
        Number = number;
        Address = address;
        _panelCiphers = panelCiphers;
        _nonces = new WatchedNonces(world.Random, _bounds);
        Judge = new PlaceJudge(world, number, isSecure);
        Line = new WatchedLine(_bounds);
        _events = new PeripheralWatch(Judge, _bounds);
        var ciphers = new WatchedCiphers(1, _bounds, _nonces);
        _ciphers = ciphers.Link(0);
        Peripheral = new Peripheral(Line, _events, _nonces, ciphers, new IdentityReply { SerialNumber = (uint)number }, Abilities());
        Judge.Watch(panelCiphers, _ciphers, () => Peripheral.AllowsDefaultKey);
        Activity = new PlaceActivity(world, this);
        _step = Peripheral.Step;
    }

    public int Number { get; }

    public int Address { get; }

    public PlaceJudge Judge { get; }

    public PlaceActivity Activity { get; }

    public WatchedLine Line { get; }

    public Peripheral Peripheral { get; }

    public PanelPeripheral AtPanel => _world.Panel.Peripheral(Number);

    /// <summary>Whether both ends say so.</summary>
    public bool IsOnline => AtPanel.IsOnline && Peripheral.IsOnline && (!Judge.IsSecure || (AtPanel.IsSecure && Peripheral.IsSecure));

    /// <summary>Whether it has to be installed: it belongs into a channel and has no key.</summary>
    public bool IsWithoutKey => Judge.IsSecure && !_events.HasKey;

    public long AllocatedBytes => _bounds.AllocatedBytes;

    /// <summary>When an end last wrote to the other.</summary>
    public long CommandMs { get; set; }

    public long ReplyMs { get; set; }

    /// <summary>Gives both ends their settings.</summary>
    /// <param name="panelKey">What the panel has; nothing where it is to make one.</param>
    /// <param name="isInstalled">Whether the peripheral has it too.</param>
    public void Configure(byte[]? panelKey, bool isInstalled)
    {
        _events.HasKey = isInstalled;
        Peripheral.Configure(Address, isInstalled ? panelKey : null, Judge.IsSecure);
        _world.Panel.Configure(Number, Address, Judge.IsSecure ? PanelSecurity.Secure : PanelSecurity.Plain, panelKey);
    }

    /// <summary>The peripheral is set back as by its maker, and needs to be installed.</summary>
    public void LoseKey()
    {
        _events.HasKey = false;
        Peripheral.Configure(Address, null, Judge.IsSecure);
    }

    public void Step()
    {
        _bounds.Step(_step, _world.NowMs);
        foreach (byte[] frame in Line.Written)
        {
            ReplyMs = _world.NowMs;
            if (!FrameBytes.IsWhole(frame))
            {
                Judge.Fail($"the peripheral writes no frame: {Convert.ToHexString(frame)}");
                return;
            }

            Judge.Written(frame, isReply: true);
        }
    }

    /// <summary>What must hold at every time.</summary>
    public void Check()
    {
        if (!Judge.IsSecure)
        {
            return;
        }

        if (Peripheral.IsSecure && _ciphers.UsesDefault && !Peripheral.AllowsDefaultKey)
        {
            Judge.Fail("the peripheral's channel stays on the key everybody knows");
        }

        if (AtPanel.IsOnline && (_panelCiphers.UsesDefault || !AtPanel.IsSecure))
        {
            Judge.Fail("the panel is on-line without a channel of its own key");
        }

        if (AtPanel.IsOnline && _world.NowMs - ReplyMs > SilentMs)
        {
            Judge.Fail("the panel is on-line with a peripheral that says nothing");
        }

        if (Peripheral.IsOnline && _world.NowMs - CommandMs > SilentMs)
        {
            Judge.Fail("the peripheral is on-line with a panel that says nothing");
        }
    }

    public void ForgetAllocated() => _bounds.ForgetAllocated();

    private static CapabilitiesReply Abilities()
    {
        var abilities = new CapabilitiesReply();
        abilities.Add(PeripheralFunction.Contacts, 1, 16);
        abilities.Add(PeripheralFunction.Outputs, 1, 4);
        abilities.Add(PeripheralFunction.Leds, 4, 2);
        abilities.Add(PeripheralFunction.Buzzer, 1, 1);
        abilities.Add(PeripheralFunction.Text, 1, 1);
        abilities.Add(PeripheralFunction.ReceiveBuffer, 0, 1);
        abilities.Add(PeripheralFunction.Readers, 0, 2);
        return abilities;
    }
}
