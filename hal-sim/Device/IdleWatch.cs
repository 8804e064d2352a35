using System;
using AccessStandalone.Access;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Network;
using AccessStandalone.Storage;
using FirmwareDevice = AccessStandalone.Control.Device;

namespace AccessStandalone.HalSim.Device;

/// <summary>
/// Whether the device has settled so far that only the clock can make it do something: nothing has come out of it, nothing has gone to or from
/// its flash, nothing over its RS-485 line, and nobody was connected to it, for longer than any time it measures from an event: a new one of more than a
/// minute is to be added here. Watches while nobody touches the inputs.
/// </summary>
internal sealed class IdleWatch
{
    private const long UsPerSecond = 1_000_000;

    /// <summary>On top of every time that the device measures.</summary>
    private const long MarginUs = 2 * UsPerSecond;

    /// <summary>Standby, the rescue window, a correction of the clock: 30 s at most; reports of damage: 60 s.</summary>
    private const long AlwaysUs = 60 * UsPerSecond;

    private readonly VirtualBoard _board;
    private readonly VirtualNetwork _network;
    private long _sinceUs;
    private long _lastActUs;
    private long _flashTransactions;
    private long _lineBytes;
    private OutputSignals _outputs;

    /// <param name="nowUs">Virtual time now; the inputs are left alone from here.</param>
    public IdleWatch(VirtualBoard board, VirtualNetwork network, long nowUs)
    {
        _board = board;
        _network = network;
        _sinceUs = nowUs;
        NoteAct(nowUs);
    }

    /// <summary>Looks at the device after one of its steps.</summary>
    public void Look(FirmwareDevice firmware, long nowUs)
    {
        // What a step has decided shows at the outputs with the next: the lock is what may be decided without a record.
        bool isDecided = firmware.Door.IsReleased != _board.LockRelay;
        if (isDecided || IsLineBusy() || _outputs != _board.Outputs || _flashTransactions != _board.Spi.TrafficOf(Wiring.FlashCs).Transactions)
        {
            NoteAct(nowUs);
        }

        // What comes over the network may do anything, lock out for five minutes too: as if somebody had touched the inputs.
        if (IsConnected(firmware))
        {
            NoteAct(nowUs);
            _sinceUs = nowUs;
        }
    }

    public bool IsIdle(FirmwareDevice firmware, long nowUs) =>
        nowUs - _lastActUs > QuietUs(firmware) && nowUs - _sinceUs > (AttemptLock.LockTimeMs * 1000) + MarginUs && IsTidy(firmware) && !IsConnected(firmware);

    /// <summary>A flash that does not work is never tidy, and never touched either.</summary>
    private static bool IsTidy(FirmwareDevice firmware) => firmware.Storage.State != StorageState.Ready || firmware.Storage.IsTidy;

    private bool IsConnected(FirmwareDevice firmware) => firmware.Server.Counts.Open > 0 || !_network.IsQuiet;

    /// <summary>Whether something was on the line, or is about to be: also where nobody reads the port.</summary>
    private bool IsLineBusy()
    {
        _board.Rs485.Settle();
        return _lineBytes != LineBytes() || !_board.Rs485.IsQuietFor(0);
    }

    private long LineBytes() => _board.Rs485.Traffic.Bytes + _board.Rs485.Traffic.Noise;

    private long QuietUs(FirmwareDevice firmware)
    {
        long quietUs = AlwaysUs;
        if (_board.LockRelay)
        {
            quietUs = Math.Max(quietUs, firmware.Settings.Get(SettingId.DoorOpenDurationS) * UsPerSecond);
        }

        if (firmware.Settings.IsOn(SettingId.DoorDetector))
        {
            quietUs = Math.Max(quietUs, firmware.Settings.Get(SettingId.DoorSensorCheckTimeS) * UsPerSecond);
        }

        return quietUs + MarginUs;
    }

    private void NoteAct(long nowUs)
    {
        _lastActUs = nowUs;
        _outputs = _board.Outputs;
        _lineBytes = LineBytes();
        _flashTransactions = _board.Spi.TrafficOf(Wiring.FlashCs).Transactions;
    }
}
