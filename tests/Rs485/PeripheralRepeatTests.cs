using AccessStandalone.Rs485;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Rs485;

/// <summary>Numbers that come again, but not from who used them first.</summary>
[TestClass]
public class PeripheralRepeatTests
{
    private const string Identify = "FF53650900046100D97A";
    private const string Capabilities = "FF53650900056200BA18";
    private const string Poll = "FF53650800066002F6";
    private const string PollOfAll = "FF537F08000660F6B4";
    private const string AckOfAll = "FF53FF0800064044B2";
    private const string RefusedNumber = "FF53E50900064104FB86";

    /// <summary>Somebody's command to everybody has taken the panel's next number: its answer, from another address, would be no answer to the panel.</summary>
    [TestMethod]
    public void A_reply_to_everybody_is_not_repeated_for_one()
    {
        var bench = new PeripheralBench(101);
        bench.Ask(Identify);
        bench.Ask(Capabilities);
        Assert.AreEqual(AckOfAll, bench.Ask(PollOfAll));
        Assert.AreEqual(AckOfAll, bench.Ask(PollOfAll));
        Assert.AreEqual(RefusedNumber, bench.Ask(Poll));
        Assert.AreEqual(1, bench.Counters.Refused(NakReason.Sequence));
        bench.Ask(Identify);
        bench.Ask(Capabilities);
        Assert.AreEqual("FF53E508000640B0F0", bench.Ask(Poll));
    }
}
