using System;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Storage;

/// <summary>
/// Tells what the store allocates. It stands between the store and the driver, for the simulated chip makes sectors as they are first written, and that
/// is not the store's doing.
/// </summary>
internal sealed class AllocationMeter : IFlash
{
    private readonly IFlash _flash;
    private long _below;

    public AllocationMeter(IFlash flash)
    {
        _flash = flash;
    }

    public FlashFault Fault => _flash.Fault;

    /// <returns>Bytes that the store allocates on this thread while it does something.</returns>
    public long Measure<T>(Action<T> action, T argument)
    {
        long below = _below;
        long before = GC.GetAllocatedBytesForCurrentThread();
        action(argument);
        long all = GC.GetAllocatedBytesForCurrentThread() - before;
        return all - (_below - below);
    }

    public bool Read(int address, FlashBuffer into, int count)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool done = _flash.Read(address, into, count);
        return Count(before, done);
    }

    public bool Program(int address, FlashBuffer data, int count)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool done = _flash.Program(address, data, count);
        return Count(before, done);
    }

    public bool BeginErase(int address)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool done = _flash.BeginErase(address);
        return Count(before, done);
    }

    public bool IsErasing()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool isErasing = _flash.IsErasing();
        return Count(before, isErasing);
    }

    private bool Count(long before, bool result)
    {
        _below += GC.GetAllocatedBytesForCurrentThread() - before;
        return result;
    }
}
