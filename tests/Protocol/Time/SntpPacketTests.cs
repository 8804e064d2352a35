using AccessStandalone.Protocol.Time;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol.Time;

[TestClass]
public sealed class SntpPacketTests
{
    private const string Nonce = "0102030405060708";

    // Stratum 2; received 2026-11-21 08:00:00.250, left half a second later.
    private const string Answer = "24 02 06 ec 00000a2b 00000b1c c0a80001 eea9e2c0 00000000 0102030405060708 eeabce00 40000000 eeabce00 c0000000";

    [TestMethod]
    public void A_question_tells_nothing_of_the_device()
    {
        byte[] question = new byte[SntpPacket.Size];
        SntpPacket.BuildQuestion(Hex.Parse(Nonce), question);
        string expected = "23000000" + "000000000000000000000000" + "0000000000000000" + "0000000000000000" + "0000000000000000" + Nonce;
        Assert.AreEqual(expected, Hex.Of(question, 0, question.Length));
    }

    [TestMethod]
    public void The_time_is_read_to_the_millisecond()
    {
        byte[] answer = Hex.Parse(Answer);
        Assert.AreEqual((int)SntpResult.Time, (int)SntpPacket.Check(answer, answer.Length, Hex.Parse(Nonce)));
        Assert.AreEqual(1795248000250, SntpPacket.ReceivedMs(answer));
        Assert.AreEqual(1795248000750, SntpPacket.TransmittedMs(answer));
    }

    [TestMethod]
    public void Numbers_start_anew_in_2036()
    {
        // RFC 4330 §3: 0 is 2036-02-07 06:28:16.
        byte[] answer = Hex.Parse(Answer);
        for (int i = 40; i < 48; i++)
        {
            answer[i] = 0;
        }

        answer[43] = 1;
        Assert.AreEqual(2085978497000, SntpPacket.TransmittedMs(answer));
    }

    [TestMethod]
    [DataRow(0, 0x23, 1)]
    [DataRow(0, 0x25, 1)]
    [DataRow(24, 0x00, 1)]
    [DataRow(31, 0x09, 1)]
    [DataRow(0, 0xE4, 2)]
    [DataRow(1, 0, 2)]
    [DataRow(1, 16, 2)]
    public void What_is_no_answer_or_no_time_is_not_believed(int at, int value, int expected)
    {
        byte[] answer = Hex.Parse(Answer);
        answer[at] = (byte)value;
        Assert.AreEqual(expected, (int)SntpPacket.Check(answer, answer.Length, Hex.Parse(Nonce)));
    }

    [TestMethod]
    public void An_answer_without_a_time_or_its_end_is_none()
    {
        byte[] answer = Hex.Parse(Answer);
        Assert.AreEqual((int)SntpResult.Foreign, (int)SntpPacket.Check(answer, SntpPacket.Size - 1, Hex.Parse(Nonce)));
        for (int i = 40; i < 48; i++)
        {
            answer[i] = 0;
        }

        Assert.AreEqual((int)SntpResult.Unwilling, (int)SntpPacket.Check(answer, answer.Length, Hex.Parse(Nonce)));
    }
}
