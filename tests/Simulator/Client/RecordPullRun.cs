using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Client.Work;
using AccessStandalone.Storage;

namespace AccessStandalone.Simulator.Tests.Client;

/// <summary>Records pulled from a whole device while a card makes new ones; what came is held against the device's log.</summary>
internal sealed class RecordPullRun
{
    private const int AtOnce = 50;
    private const ulong Card = 12345678;
    private static readonly TimeSpan OneStep = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LastVisit = TimeSpan.FromSeconds(2);

    private DoorVisitor? _visitor;
    private uint _oldest;

    public RecordPullRun(SyncRig rig)
    {
        Rig = rig;
        Sink = new NewsSink(rig.Device);
        var user = new PlatformUser { Id = 7, Cards = [Card] };
        IReadOnlyList<PlatformResult> results = rig.Ask(session => session.PutUsersAsync(PutMode.Insert, [user], CancellationToken.None));
        Require(results[0] == PlatformResult.Done);
    }

    public SyncRig Rig { get; }

    public NewsSink Sink { get; }

    public DoorVisitor Visitor => _visitor ?? throw new InvalidOperationException("nobody has come yet");

    /// <summary>Records that the device had overwritten before they were read.</summary>
    public long Missed { get; private set; }

    /// <summary>As if so much had happened at the door; the device takes its steps meanwhile.</summary>
    public void Fill(int count, Random random)
    {
        var record = new Record();
        for (int i = 0; i < count; i += AtOnce)
        {
            int some = Math.Min(AtOnce, count - i);
            Require(Rig.Device.Ask((firmware, nowMs) => Append(firmware.Records, record, some, random)));
            Rig.Device.RunFor(OneStep);
        }
    }

    /// <summary>From now on somebody is at the door; the records there are now are the first that must come.</summary>
    public void BeginVisits()
    {
        _oldest = Rig.Device.Firmware.Records.OldestSequence;
        _visitor = new DoorVisitor(Rig.Device, () => Card);
    }

    public void EndVisits()
    {
        Visitor.IsThere = false;
        Rig.Run(() => false, LastVisit);
    }

    /// <summary>Pulls what is new since the last record that came, as a client does that begins.</summary>
    /// <param name="limit">Virtual time.</param>
    /// <returns>false if the client was ended.</returns>
    public bool Pull(TimeSpan limit, CancellationToken cancel)
    {
        var pull = new RecordPull(Sink, Sink.Records.Count == 0 ? 0 : Sink.Records[^1].Number + 1, acknowledges: true);
        Task task = Rig.RunAsync(pull, cancel);
        try
        {
            Rig.Await(task, limit);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        finally
        {
            Missed += pull.Missed;
        }
    }

    /// <summary>Restarts the device as well: all that came must be acknowledged still. For when nobody is at the door and all was pulled.</summary>
    /// <returns>What is not as it is in the log, or null.</returns>
    public string? Difference()
    {
        IRecordLog log = Rig.Device.Firmware.Records;
        var record = new Record();
        for (int i = 0; i < Sink.Records.Count; i++)
        {
            PlatformRecord told = Sink.Records[i];
            if (told.Number != _oldest + (uint)i)
            {
                return $"instead of record {_oldest + (uint)i} came {told.Number}";
            }

            if (log.TryRead(told.Number, record) ? told != Told(record) : told.Number >= log.OldestSequence)
            {
                return $"{told} is not what the log has";
            }
        }

        if (Sink.Records[^1].Number != log.NewestSequence)
        {
            return $"the newest record is {log.NewestSequence}, and {Sink.Records[^1].Number} came last";
        }

        Rig.Device.PowerOff();
        Rig.Device.PowerOn();
        uint acknowledged = Rig.Device.Firmware.Records.ReadAcknowledged();
        return acknowledged == Sink.Records[^1].Number ? null : $"acknowledged is {acknowledged}, and {Sink.Records[^1].Number} came last";
    }

    private static PlatformRecord Told(Record record) => new(
        record.Sequence, record.UtcMs, record.Kind, record.Reason, record.Method, record.Reader, record.Alarm, record.Duress, record.Name, record.Word,
        record.UserId, record.Card, record.Value);

    private static bool Append(IRecordLog log, Record record, int count, Random random)
    {
        bool isStored = true;
        for (int i = 0; i < count; i++)
        {
            record.Clear();
            record.Kind = RecordKind.Refused;
            record.Reason = Reason.Unknown;
            record.Method = AccessMethod.Card;
            record.Reader = ReaderId.Builtin;
            record.Card = (ulong)random.NextInt64(1, 1L << 40);
            isStored &= log.Append(record);
        }

        return isStored;
    }

    private static void Require(bool isSo)
    {
        if (!isSo)
        {
            throw new InvalidOperationException("The device has not done what it must.");
        }
    }
}
