using System;
using AccessStandalone.Access;
using AccessStandalone.Control;
using AccessStandalone.Storage;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

[TestClass]
public class DeviceClockTests
{
    private const long Morning = 1795248000000;

    [TestMethod]
    public void The_clock_is_unknown_until_set_and_runs_from_there()
    {
        IRecordLog log = new StorageBench().Records;
        var records = new RecordWriter(log);
        var clock = new DeviceClock(records);
        Assert.IsFalse(clock.IsSet);
        Assert.AreEqual(0L, clock.UtcMsAt(5000));
        clock.SetUtc(Morning, 5000, Origin.Platform);
        Assert.IsTrue(clock.IsSet);
        Assert.AreEqual(Morning, clock.UtcMsAt(5000));
        Assert.AreEqual(Morning + 250, clock.UtcMsAt(5250));
    }

    [TestMethod]
    public void Setting_it_is_recorded_with_the_new_time()
    {
        IRecordLog log = new StorageBench().Records;
        new DeviceClock(new RecordWriter(log)).SetUtc(Morning, 5000, Origin.Platform);
        var record = new Record();
        Assert.IsTrue(log.TryRead(1, record));
        Assert.AreEqual((int)RecordKind.Clock, (int)record.Kind);
        Assert.AreEqual(Morning, record.UtcMs);
        Assert.AreEqual((int)AccessMethod.Remote, (int)record.Method);
    }

    [TestMethod]
    public void A_time_before_1970_is_refused()
    {
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), SetToNothing);
    }

    private static void SetToNothing() =>
        new DeviceClock(new RecordWriter(new StorageBench().Records)).SetUtc(0, 0, Origin.Platform);
}
