using System;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Board.Tests;

[TestClass]
public class SpanByteTest
{
    [TestMethod]
    public void ItIsAWindowOnItsArray()
    {
        byte[] array = [1, 2, 3, 4, 5];
        SpanByte whole = array;
        SpanByte middle = whole.Slice(1, 3);
        middle[0] = 9;
        Assert.AreEqual(9, array[1]);
        Assert.AreEqual(3, middle.Length);
        CollectionAssert.AreEqual(new byte[] { 9, 3, 4 }, middle.ToArray());
        CollectionAssert.AreEqual(new byte[] { 4 }, middle.Slice(2).ToArray());

        var copy = new byte[4];
        middle.CopyTo(new SpanByte(copy, 1, 3));
        CollectionAssert.AreEqual(new byte[] { 0, 9, 3, 4 }, copy);
    }

    [TestMethod]
    public void NothingOutsideTheWindowIsReached()
    {
        byte[] array = [1, 2, 3];
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new SpanByte(array, 2, 2).ToArray());
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new SpanByte(array, -1, 2).ToArray());
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new SpanByte(null, 0, 1).ToArray());
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new SpanByte(array, 0, 2).Slice(3).ToArray());
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => (int)new SpanByte(array, 0, 2)[2]);
        Assert.ThrowsExactly<ArgumentException>(() => new SpanByte(array).CopyTo(new byte[2]));
    }

    [TestMethod]
    public void NullIsAnEmptyWindow()
    {
        SpanByte none = null;
        Assert.IsTrue(none.IsEmpty);
        Assert.IsTrue(SpanByte.Empty.IsEmpty);
        Assert.IsEmpty(none.ToArray());
    }
}
