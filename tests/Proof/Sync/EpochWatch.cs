using System;
using AccessStandalone.HalSim.Device;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Sync;

/// <summary>Looks at revision and epoch of the user table after every step, over all starts: the revision never goes back. One that does throws.</summary>
internal sealed class EpochWatch
{
    private readonly SimulatedDevice _device;
    private uint _revision;
    private uint _promised;

    public EpochWatch(SimulatedDevice device)
    {
        _device = device;
        Epoch = Store.Epoch;
        _revision = Store.Revision;
        _promised = Store.ReplacementEpoch;
        device.Stepped += Look;
    }

    public uint Epoch { get; private set; }

    /// <summary>How often the epoch has changed.</summary>
    public int Changes { get; private set; }

    /// <summary>How many replacements were begun.</summary>
    public int Begun { get; private set; }

    private IUserStore Store => _device.Firmware.Users.Store;

    private void Look()
    {
        if (!_device.IsPowered)
        {
            return;
        }

        if (Store.Revision < _revision)
        {
            throw new InvalidOperationException($"revision {_revision} was followed by {Store.Revision}");
        }

        _revision = Store.Revision;
        if (Store.IsReplacing && Store.ReplacementEpoch != _promised)
        {
            _promised = Store.ReplacementEpoch;
            Begun++;
        }

        Changes += Store.Epoch == Epoch ? 0 : 1;
        Epoch = Store.Epoch;
    }
}
