using AccessStandalone.Protocol;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol;

/// <summary>Five failures in a row, PROTOCOL.md §2.2.</summary>
[TestClass]
public sealed class LoginLocksTests
{
    private const uint Here = 0x0A000001;
    private const uint There = 0x0A000002;

    [TestMethod]
    public void Five_failures_refuse_everybody_for_five_minutes()
    {
        var locks = new LoginLocks();
        Fail(locks, Here, 4);
        Assert.AreEqual(0, locks.SecondsLeft(Here, 0));
        Assert.IsTrue(locks.Fail(There, 0));
        Assert.AreEqual(300, locks.SecondsLeft(Here, 0));
        Assert.AreEqual(300, locks.SecondsLeft(0x0A000003, 999));
        Assert.AreEqual(1, locks.SecondsLeft(There, 299999));
        Assert.AreEqual(0, locks.SecondsLeft(There, 300000));
    }

    [TestMethod]
    public void After_the_time_five_more_are_free()
    {
        var locks = new LoginLocks();
        Fail(locks, Here, 5);
        for (int i = 0; i < 4; i++)
        {
            Assert.IsFalse(locks.Fail(Here, 300000));
            Assert.AreEqual(0, locks.SecondsLeft(Here, 300000));
        }

        Assert.IsTrue(locks.Fail(Here, 300000));
    }

    [TestMethod]
    public void A_success_elsewhere_does_not_forgive_an_address()
    {
        var locks = new LoginLocks();
        Fail(locks, Here, 4);
        locks.Succeed(There);
        Assert.IsTrue(locks.Fail(Here, 10));
        Assert.AreEqual(300, locks.SecondsLeft(Here, 10));
        Assert.AreEqual(0, locks.SecondsLeft(There, 10));
    }

    [TestMethod]
    public void A_success_forgives_its_address()
    {
        var locks = new LoginLocks();
        Fail(locks, Here, 4);
        locks.Succeed(Here);
        Assert.IsFalse(locks.Fail(Here, 10));
    }

    [TestMethod]
    public void The_seventeenth_address_takes_the_place_of_the_oldest()
    {
        var locks = new LoginLocks();
        Fail(locks, Here, 4);
        for (uint i = 0; i < LoginLocks.MaxAddresses; i++)
        {
            locks.Succeed(There);
            locks.Fail(0x0B000000 + i, 100 + i);
        }

        // Forgotten: one more is its first.
        locks.Succeed(There);
        Assert.IsFalse(locks.Fail(Here, 200));

        // It took the place of 0B000000, not of a later one.
        locks.Succeed(There);
        FailMore(locks, 0x0B000001, 3);
        locks.Succeed(There);
        Assert.IsTrue(locks.Fail(0x0B000001, 300));
    }

    [TestMethod]
    public void Only_the_first_refusal_of_a_lock_is_told()
    {
        var locks = new LoginLocks();
        Fail(locks, Here, 5);
        Assert.IsTrue(locks.IsFirstRefusal(There, 1));
        Assert.IsTrue(locks.IsFirstRefusal(Here, 1));
        Assert.IsFalse(locks.IsFirstRefusal(Here, 2));
        Assert.IsFalse(locks.IsFirstRefusal(There, 2));
    }

    private static void Fail(LoginLocks locks, uint address, int count)
    {
        for (int i = 0; i < count; i++)
        {
            locks.Fail(address, 0);
        }
    }

    private static void FailMore(LoginLocks locks, uint address, int count)
    {
        for (int i = 0; i < count; i++)
        {
            Assert.IsFalse(locks.Fail(address, 250));
        }
    }
}
