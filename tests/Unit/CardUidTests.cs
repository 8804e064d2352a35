using AccessStandalone.Access;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

[TestClass]
public class CardUidTests
{
    private static readonly byte[] Four = { 0xDE, 0xAD, 0xBE, 0xEF };
    private static readonly byte[] Seven = { 0x04, 0xA1, 0xB2, 0xC3, 0xD4, 0xE5, 0xF6 };
    private static readonly byte[] Ten = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 };

    [TestMethod]
    public void The_first_byte_is_the_most_significant()
    {
        Assert.AreEqual(0xDEADBEEFUL, CardUid.NumberOf(Four, false, false));
        Assert.AreEqual(0x04A1B2C3D4E5F6UL, CardUid.NumberOf(Seven, false, false));
        Assert.AreEqual(0x030405060708090AUL, CardUid.NumberOf(Ten, false, false));
    }

    [TestMethod]
    public void Or_the_last()
    {
        Assert.AreEqual(0xEFBEADDEUL, CardUid.NumberOf(Four, true, false));
        Assert.AreEqual(0xF6E5D4C3B2A104UL, CardUid.NumberOf(Seven, true, false));
        Assert.AreEqual(0x0807060504030201UL, CardUid.NumberOf(Ten, true, false));
    }

    [TestMethod]
    public void Or_only_the_first_four()
    {
        Assert.AreEqual(0xDEADBEEFUL, CardUid.NumberOf(Four, false, true));
        Assert.AreEqual(0x04A1B2C3UL, CardUid.NumberOf(Seven, false, true));
        Assert.AreEqual(0xC3B2A104UL, CardUid.NumberOf(Seven, true, true));
        Assert.AreEqual(0x04030201UL, CardUid.NumberOf(Ten, true, true));
    }
}
