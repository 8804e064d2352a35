using System;
using System.Collections.Generic;
using AccessStandalone.Board;
using AccessStandalone.Proof.Bench;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Storage;

/// <summary>The RAM that the store of the product's size takes for good, its flash driver included.</summary>
public static class StorageMemory
{
    public static IReadOnlyList<BenchRow> Measure()
    {
        var rig = FlashRig.Product();
        IFlash? driver = null;
        rig.FlashFilter = flash => driver = flash;
        rig.NeverCut();
        rig.Start();
        long host = HostBytes(driver!);
        return [Row(StorageTargets.Ram, DeviceHeap.BytesOf(rig.Storage)), Row("RAM, on this machine", host)];
    }

    private static long HostBytes(IFlash driver)
    {
        var crc = new NativeCrc32();
        FlashLayout layout = FlashLayout.Product();
        long before = GC.GetAllocatedBytesForCurrentThread();
        var storage = new FlashStorage(driver, crc, layout, FlashStorage.UserCapacity, FlashStorage.CardCapacity);
        long after = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(storage);
        return after - before;
    }

    private static BenchRow Row(string operation, long bytes) =>
        new(operation, 1, new Dictionary<BenchFigure, double> { [BenchFigure.FixedBytes] = bytes });
}
