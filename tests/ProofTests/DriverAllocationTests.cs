using System;
using AccessStandalone.Proof.Storage;
using AccessStandalone.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Proof.Tests;

/// <summary>The flash driver allocates nothing; what the store allocates is among its budgets.</summary>
[TestClass]
public sealed class DriverAllocationTests
{
    private const int Address = 4_000 * FlashLayout.SectorBytes;
    private const int Times = 100;

    private readonly FlashBuffer _data = new(FlashLayout.PageBytes);
    private IFlash _driver = null!;

    [TestInitialize]
    public void Start()
    {
        var rig = FlashRig.Product();
        rig.FlashFilter = flash => _driver = flash;
        rig.NeverCut();
        rig.Start();

        // The simulated chip makes a sector when it is first written.
        Assert.IsTrue(_driver.Program(Address, _data, 1));
    }

    [TestMethod]
    public void Reading_allocates_nothing() => AllocatesNothing(() => _driver.Read(Address, _data, FlashLayout.PageBytes));

    [TestMethod]
    public void Programming_allocates_nothing() => AllocatesNothing(() => _driver.Program(Address, _data, 1));

    [TestMethod]
    public void Erasing_allocates_nothing() => AllocatesNothing(() =>
    {
        _driver.BeginErase(Address);
        while (_driver.IsErasing())
        {
        }
    });

    private static void AllocatesNothing(Action action)
    {
        action();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Times; i++)
        {
            action();
        }

        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
