using System;
using AccessStandalone.HalSim.Records;
using AccessStandalone.HalSim.Scenarios;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Monitors;

/// <summary>Tells in words what a device does, as it happens: light, beeps, alarm tone, lock, records, and whether its storage works.</summary>
public sealed class ChangeReporter
{
    private readonly Bench _bench;
    private readonly Action<string> _tell;
    private LightReading _light = LightReading.Dark;
    private int _beeps;
    private bool _alarmTone;
    private bool _lockReleased;
    private int _records;
    private StorageState _storage = StorageState.Ready;

    /// <param name="tell">Gets one line a change.</param>
    public ChangeReporter(Bench bench, Action<string> tell)
    {
        ArgumentNullException.ThrowIfNull(bench);
        _bench = bench;
        _tell = tell;
        _beeps = bench.Outputs.Buzzer.Beeps;
        _records = bench.Records.All.Count;
        bench.Device.Stepped += Look;
    }

    /// <summary>Tells what has changed since the last look. Called after each step of the firmware; call it where none runs.</summary>
    public void Look()
    {
        LookAtRecords();
        LookAtLock();
        LookAtLight();
        LookAtBuzzer();
        LookAtStorage();
    }

    private void LookAtRecords()
    {
        while (_records < _bench.Records.All.Count)
        {
            _tell("record " + RecordLine.Of(_bench.Records.All[_records]));
            _records++;
        }
    }

    private void LookAtLock()
    {
        if (_bench.Outputs.IsLockReleased != _lockReleased)
        {
            _lockReleased = !_lockReleased;
            _tell(_lockReleased ? "lock released" : "lock secured");
        }
    }

    private void LookAtLight()
    {
        LightReading light = _bench.Light;
        if (light.Pattern != LightPattern.Unsettled && light != _light)
        {
            _light = light;
            _tell("light " + light);
        }
    }

    private void LookAtBuzzer()
    {
        int beeps = _bench.Outputs.Buzzer.Beeps;
        if (beeps != _beeps && !_bench.AreBeepsRunning)
        {
            _tell($"beeps {beeps - _beeps}");
            _beeps = beeps;
        }

        if (_bench.HasAlarmTone != _alarmTone)
        {
            _alarmTone = !_alarmTone;
            _tell(_alarmTone ? "alarm-tone on" : "alarm-tone off");
        }
    }

    private void LookAtStorage()
    {
        if (_bench.Device.IsPowered && _bench.Device.Firmware.Storage.State != _storage)
        {
            _storage = _bench.Device.Firmware.Storage.State;
            _tell("storage " + RecordWords.StorageStates.WordOf(_storage));
        }
    }
}
