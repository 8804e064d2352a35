using System;
using nanoFramework.TestFramework;
using TestFrameworkShared;

namespace AccessStandalone.Tests.Unit;

/// <summary>The assertions fail when they should: without that, no other test here says anything.</summary>
[TestClass]
public class FrameworkLayerTests
{
    [TestMethod]
    public void Wrong_values_fail()
    {
        Fails(() => Assert.IsTrue(false));
        Fails(() => Assert.IsFalse(true));
        Fails(() => Assert.AreEqual(1, 2));
        Fails(() => Assert.AreEqual("a", "b"));
        Fails(() => Assert.AreEqual(true, false));
        Fails(() => Assert.AreEqual((byte)1, (byte)2));
        Fails(() => Assert.AreEqual(1UL, ulong.MaxValue));
        Fails(() => Assert.AreNotEqual(3, 3));
        Fails(() => Assert.IsNull("something"));
        Fails(() => Assert.IsNotNull(null!));
    }

    [TestMethod]
    public void Right_values_pass()
    {
        Assert.IsTrue(true);
        Assert.IsFalse(false);
        Assert.AreEqual(2, 2);
        Assert.AreEqual("a", "a");
        Assert.AreEqual(ulong.MaxValue, ulong.MaxValue);
        Assert.AreNotEqual(3, 4);
        Assert.IsNull(null!);
        Assert.IsNotNull("something");
    }

    [TestMethod]
    public void A_missing_exception_fails()
    {
        Fails(() => Assert.ThrowsException(typeof(InvalidOperationException), Nothing));
    }

    [TestMethod]
    public void Another_exception_fails_even_when_derived()
    {
        Fails(() => Assert.ThrowsException(typeof(InvalidOperationException), OutOfRange));
        Fails(() => Assert.ThrowsException(typeof(ArgumentException), OutOfRange));
        Assert.ThrowsException(typeof(ArgumentOutOfRangeException), OutOfRange);
    }

    [TestMethod]
    [DataRow(1, 2, 3)]
    [DataRow(-1, 1, 0)]
    public void A_row_arrives_as_written(int a, int b, int sum)
    {
        Assert.AreEqual(sum, a + b);
    }

    [TestMethod]
    public void Sequences_are_equal_element_by_element()
    {
        byte[] row = { 1, 2, 3 };
        Assert.IsTrue(row.SequenceEqual(new byte[] { 1, 2, 3 }));
        Assert.IsFalse(row.SequenceEqual(new byte[] { 1, 2, 4 }));
        Assert.IsFalse(row.SequenceEqual(new byte[] { 1, 2 }));
    }

    [TestMethod]
    public void Skipping_is_not_failing()
    {
        Assert.ThrowsException(typeof(SkipTestException), () => Assert.SkipTest("not here"));
    }

    private static void Fails(Action assertion) => Assert.ThrowsException(typeof(AssertFailedException), assertion);

    private static void Nothing()
    {
    }

    private static void OutOfRange() => throw new ArgumentOutOfRangeException("value");
}
