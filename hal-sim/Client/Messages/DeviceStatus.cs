using System;
using System.Collections.Generic;

namespace AccessStandalone.HalSim.Client.Messages;

/// <summary>What is so at the door.</summary>
[Flags]
public enum DoorSigns
{
    None = 0,
    Released = 1,
    ContactOpen = 2,
    DetectorOn = 4,
    CaseOpen = 8,
    ReaderCaseOpen = 16,
    Emergency = 32,
}

/// <summary>Alarms that last.</summary>
[Flags]
public enum LastingAlarms
{
    None = 0,
    Intrusion = 1,
    Overtime = 2,
    Tamper = 4,
    CodesLocked = 8,
    AdminLocked = 16,
}

/// <summary>How a device is (PROTOCOL.md §6.1), 92 bytes.</summary>
public sealed record DeviceStatus
{
    private const int CloseReasons = 8;

    public required uint Users { get; init; }

    public required uint Cards { get; init; }

    /// <summary>Users there may be.</summary>
    public required uint UserRoom { get; init; }

    /// <summary>Cards there may be.</summary>
    public required uint CardRoom { get; init; }

    /// <summary>Changes with every change of the user table.</summary>
    public required uint Revision { get; init; }

    /// <summary>Changes only when the whole user table was replaced or deleted.</summary>
    public required uint Epoch { get; init; }

    public required uint PublicPasswords { get; init; }

    /// <summary>0 for none.</summary>
    public required uint OldestRecord { get; init; }

    /// <summary>0 for none.</summary>
    public required uint NewestRecord { get; init; }

    public required uint AcknowledgedRecord { get; init; }

    /// <summary>0 while unknown.</summary>
    public required long UtcMs { get; init; }

    public required uint UptimeS { get; init; }

    /// <summary>Since start.</summary>
    public required uint RecordsLost { get; init; }

    public required DoorSigns Door { get; init; }

    /// <summary>0 normal, 1 always open, 2 always closed.</summary>
    public required byte DoorMode { get; init; }

    public required LastingAlarms Alarms { get; init; }

    public required byte Connections { get; init; }

    /// <summary>Connections closed since start: bad frame, bad tag, not allowed before login, not logged in in time, silent, stalled, refused by address, no room.</summary>
    public required IReadOnlyList<uint> Closed { get; init; }

    public static DeviceStatus Parse(ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        var status = new DeviceStatus
        {
            Users = reader.U32(),
            Cards = reader.U32(),
            UserRoom = reader.U32(),
            CardRoom = reader.U32(),
            Revision = reader.U32(),
            Epoch = reader.U32(),
            PublicPasswords = reader.U32(),
            OldestRecord = reader.U32(),
            NewestRecord = reader.U32(),
            AcknowledgedRecord = reader.U32(),
            UtcMs = reader.I64(),
            UptimeS = reader.U32(),
            RecordsLost = reader.U32(),
            Door = (DoorSigns)reader.U8(),
            DoorMode = reader.U8(),
            Alarms = (LastingAlarms)reader.U8(),
            Connections = reader.U8(),
            Closed = Counts(ref reader),
        };
        reader.End();
        return status;
    }

    private static uint[] Counts(ref PayloadReader reader)
    {
        var counts = new uint[CloseReasons];
        for (int i = 0; i < CloseReasons; i++)
        {
            counts[i] = reader.U32();
        }

        return counts;
    }
}
