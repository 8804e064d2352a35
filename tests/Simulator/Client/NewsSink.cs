using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Work;
using AccessStandalone.HalSim.Device;

namespace AccessStandalone.Simulator.Tests.Client;

/// <summary>Keeps records and changed users as they come, and how long after they happened, in virtual time.</summary>
internal sealed class NewsSink : INewsSink
{
    private readonly SimulatedDevice _device;
    private readonly Dictionary<uint, long> _madeUs = [];
    private uint _newest;

    public NewsSink(SimulatedDevice device)
    {
        _device = device;
        _newest = device.Firmware.Records.NewestSequence;
        device.Stepped += NoteNew;
    }

    /// <summary>Raised when records, or a user, were stored.</summary>
    public event Action? Stored;

    public List<PlatformRecord> Records { get; } = [];

    public List<UserNews> Users { get; } = [];

    /// <summary>From the step that made a record to here, or to the user that it is about; the longest of those made since the sink is there.</summary>
    public long WorstUs { get; private set; }

    public ValueTask StoreAsync(IReadOnlyList<PlatformRecord> records, CancellationToken cancel)
    {
        Records.AddRange(records);
        foreach (PlatformRecord record in records)
        {
            NoteDelay(record.Number);
        }

        Stored?.Invoke();
        return ValueTask.CompletedTask;
    }

    public ValueTask TakeAsync(UserNews news, CancellationToken cancel)
    {
        Users.Add(news);

        // He goes ahead of the record.
        NoteDelay(Records.Count > 0 ? Records[^1].Number + 1 : 1);
        Stored?.Invoke();
        return ValueTask.CompletedTask;
    }

    private void NoteDelay(uint number)
    {
        if (_madeUs.TryGetValue(number, out long madeUs))
        {
            WorstUs = Math.Max(WorstUs, _device.NowUs - madeUs);
        }
    }

    private void NoteNew()
    {
        if (_device.IsPowered)
        {
            uint newest = _device.Firmware.Records.NewestSequence;
            while (_newest < newest)
            {
                _madeUs[++_newest] = _device.NowUs;
            }
        }
    }
}
