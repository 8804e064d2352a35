using AccessStandalone.Protocol.Time;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol.Time;

[TestClass]
public sealed class DnsQuestionTests
{
    private const string Question = "1234 0100 0001 0000 0000 0000 04 74696d65 07 6578616d706c65 00 0001 0001";
    private const string Asked = "04 74696d65 07 6578616d706c65 00 0001 0001";

    [TestMethod]
    public void A_name_is_asked_for_as_labels()
    {
        DnsQuestion question = Ask("time.example");
        Assert.AreEqual(Hex.Of(Hex.Parse(Question), 0, 30), Hex.Of(question.Bytes, 0, question.Count));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow(".")]
    [DataRow("time.")]
    [DataRow(".time")]
    [DataRow("ti..me")]
    [DataRow("a-name-of-more-than-forty-bytes.some.where")]
    public void What_is_no_name_is_not_asked_for(string name)
    {
        var question = new DnsQuestion();
        byte[] text = Hex.OfText(name);
        Assert.IsFalse(question.TryBuild(text, text.Length, new byte[2]));
        Assert.AreEqual(0, question.Count);
    }

    [TestMethod]
    public void The_first_address_counts_also_behind_another_name()
    {
        // time.example is an alias of a.example, which has the address; its name is a pointer.
        string answer = "1234 8180 0001 0002 0000 0000 " + Asked
            + " c00c 0005 0001 0000003c 0004 01 61 c011"
            + " c02a 0001 0001 0000003c 0004 c0a80009";
        DnsQuestion question = Ask("time.example");
        Assert.AreEqual((int)DnsResult.Address, (int)Check(question, answer));
        Assert.AreEqual(0xC0A80009u, question.Address);
    }

    [TestMethod]
    [DataRow("1235 8180 0001 0001 0000 0000", "c00c 0001 0001 0000003c 0004 c0a80009")]
    [DataRow("1234 0100 0001 0001 0000 0000", "c00c 0001 0001 0000003c 0004 c0a80009")]
    [DataRow("1234 8180 0002 0001 0000 0000", "c00c 0001 0001 0000003c 0004 c0a80009")]
    public void Another_questions_answer_is_left_alone(string header, string records) =>
        Assert.AreEqual((int)DnsResult.Foreign, (int)Check(Ask("time.example"), header + " " + Asked + " " + records));

    [TestMethod]
    public void Another_names_answer_is_left_alone()
    {
        string answer = "1234 8180 0001 0001 0000 0000 04 74696d66 07 6578616d706c65 00 0001 0001 c00c 0001 0001 0000003c 0004 c0a80009";
        Assert.AreEqual((int)DnsResult.Foreign, (int)Check(Ask("time.example"), answer));
    }

    [TestMethod]
    [DataRow("1234 8183 0001 0000 0000 0000", "")]
    [DataRow("1234 8183 0001 0001 0000 0000", "c00c 0001 0001 0000003c 0004 c0a80009")]
    [DataRow("1234 8180 0001 0000 0000 0000", "")]
    [DataRow("1234 8180 0001 0001 0000 0000", "c00c 001c 0001 0000003c 0010 00000000000000000000000000000001")]
    [DataRow("1234 8180 0001 0001 0000 0000", "c00c 0001 0001 0000003c 0005 c0a8000900")]
    [DataRow("1234 8180 0001 0001 0000 0000", "c00c 0001 0001 0000003c 0004 c0a800")]
    [DataRow("1234 8180 0001 0001 0000 0000", "c00c 0001 0001 0000003c ffff c0a80009")]
    [DataRow("1234 8180 0001 ffff 0000 0000", "c00c 0005 0001 0000003c 0000")]
    [DataRow("1234 8180 0001 0001 0000 0000", "3f 61")]
    [DataRow("1234 8180 0001 0001 0000 0000", "c0")]
    public void An_answer_without_an_address_or_with_lies_is_none(string header, string records) =>
        Assert.AreEqual((int)DnsResult.None, (int)Check(Ask("time.example"), header + " " + Asked + " " + records));

    private static DnsQuestion Ask(string name)
    {
        var question = new DnsQuestion();
        byte[] text = Hex.OfText(name);
        Assert.IsTrue(question.TryBuild(text, text.Length, Hex.Parse("1234")));
        return question;
    }

    private static DnsResult Check(DnsQuestion question, string answer)
    {
        byte[] bytes = Hex.Parse(answer);
        return question.Check(bytes, bytes.Length);
    }
}
