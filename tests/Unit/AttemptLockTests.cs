using AccessStandalone.Access;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

[TestClass]
public class AttemptLockTests
{
    [TestMethod]
    public void The_fifth_failure_locks_for_five_minutes_to_the_millisecond()
    {
        var attempts = new AttemptLock();
        for (int i = 0; i < 4; i++)
        {
            Assert.IsFalse(attempts.Fail(1000));
            Assert.IsFalse(attempts.IsLocked(1000));
        }

        Assert.IsTrue(attempts.Fail(2000));
        Assert.IsTrue(attempts.IsLocked(2000));
        Assert.IsTrue(attempts.IsLocked(2000 + 299999));
        Assert.IsFalse(attempts.IsLocked(2000 + 300000));
    }

    [TestMethod]
    public void After_the_lock_the_count_starts_anew()
    {
        var attempts = new AttemptLock();
        for (int i = 0; i < 5; i++)
        {
            attempts.Fail(0);
        }

        Assert.IsFalse(attempts.IsLocked(300000));
        Assert.IsFalse(attempts.Fail(300000));
        Assert.IsFalse(attempts.IsLocked(300000));
    }

    [TestMethod]
    public void A_success_starts_the_count_anew()
    {
        var attempts = new AttemptLock();
        for (int i = 0; i < 4; i++)
        {
            attempts.Fail(0);
        }

        attempts.Reset();
        Assert.IsFalse(attempts.Fail(0));
        Assert.IsFalse(attempts.IsLocked(0));
    }
}
