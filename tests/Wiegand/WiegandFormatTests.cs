using System;
using AccessStandalone.Wiegand;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Wiegand;

/// <summary>Bits of published cards, both ways. Formats without one are computed bit by bit from their description.</summary>
[TestClass]
public class WiegandFormatTests
{
    [TestMethod]
    [DataRow((byte)WiegandFormat.H10301, "10111101100010001110101110", 123U, 4567UL)]
    [DataRow((byte)WiegandFormat.H10301, "10011100000000000100101101", 56U, 150UL)]
    [DataRow((byte)WiegandFormat.H10301, "00000000000000000000000001", 0U, 0UL)]
    [DataRow((byte)WiegandFormat.H10301, "01111111111111111111111111", 255U, 65535UL)]
    [DataRow((byte)WiegandFormat.D10202, "000011000000010101000110010011100", 12U, 345678UL)]
    [DataRow((byte)WiegandFormat.H10306, "0000000000111101100010001110101111", 123U, 4567UL)]
    [DataRow((byte)WiegandFormat.Uid34, "1110111101010110110111110111011110", 0U, 3735928559UL)]
    [DataRow((byte)WiegandFormat.Corporate35, "11000001111011000000010001110101111", 123U, 4567UL)]
    [DataRow((byte)WiegandFormat.H10302, "1010110111111101110000011100001101010", 0U, 12345678901UL)]
    [DataRow((byte)WiegandFormat.H10304, "0000000000111101100000010001110101111", 123U, 4567UL)]
    [DataRow((byte)WiegandFormat.P10001, "1111000001111011000100011101011101001101", 123U, 4567UL)]
    [DataRow((byte)WiegandFormat.Corporate48, "010000000000000001111011000000000010001110101110", 123U, 4567UL)]
    public void A_published_card_is_its_bits(byte format, string bits, uint facility, ulong number) =>
        CheckBoth((WiegandFormat)format, bits, 0, facility, 0, number);

    [TestMethod]
    [DataRow((byte)WiegandFormat.Uid32, "11011110101011011011111011101111", 3735928559UL)]
    [DataRow((byte)WiegandFormat.H10320, "000100100011010001010110011110001100", 12345678UL)]
    [DataRow((byte)WiegandFormat.Uid56, "00000100101000011011001011000011110101001110010111110110", 1303689068602870UL)]
    [DataRow((byte)WiegandFormat.Uid58, "0000001001010000110110010110000111101010011100101111101100", 1303689068602870UL)]
    [DataRow((byte)WiegandFormat.Uid64, "1110000000000100000000010000000000010010001101000101011001111000", 16142028064219747960UL)]
    [DataRow((byte)WiegandFormat.Uid66, "111100000000001000000000100000000000100100011010001010110011110000", 16142028064219747960UL)]
    public void A_number_alone_is_its_bits(byte format, string bits, ulong number) => CheckBoth((WiegandFormat)format, bits, 0, 0, 0, number);

    [TestMethod]
    [DataRow((byte)WiegandFormat.C15001, "111100001000111101100010001110101110", 900U, 123U, 0U, 4567UL)]
    [DataRow((byte)WiegandFormat.S12906, "001111011100000000000010001110101111", 0U, 123U, 2U, 4567UL)]
    [DataRow((byte)WiegandFormat.Siemens36, "100000000000111101100010001110101110", 0U, 123U, 0U, 4567UL)]
    public void A_card_of_36_bits_is_its_bits(byte format, string bits, uint oem, uint facility, uint issue, ulong number) =>
        CheckBoth((WiegandFormat)format, bits, oem, facility, issue, number);

    [TestMethod]
    [DataRow("0000", 0)]
    [DataRow("1001", 9)]
    [DataRow("1010", WiegandReading.Star)]
    [DataRow("1011", WiegandReading.Hash)]
    [DataRow("11100001", 1)]
    [DataRow("11110000", 0)]
    [DataRow("01101001", 9)]
    [DataRow("01011010", WiegandReading.Star)]
    [DataRow("01001011", WiegandReading.Hash)]
    public void A_key_is_its_bits(string bits, int key)
    {
        var reading = new WiegandReading();
        Assert.IsTrue(Decode(new FormatChoice(), bits, reading));
        Assert.AreEqual((int)ReadingKind.Key, (int)reading.Kind);
        Assert.AreEqual(key, (int)reading.Number);
        Assert.AreEqual(bits, Encode(bits.Length == 4 ? WiegandFormat.Key4 : WiegandFormat.Key8, 0, 0, 0, (ulong)key));
    }

    [TestMethod]
    [DataRow("1100")]
    [DataRow("1111")]
    [DataRow("00111100")]
    public void A_burst_that_is_no_key_is_refused(string bits) => RequireFault(new FormatChoice(), bits, WiegandFault.WrongValue);

    [TestMethod]
    public void A_digit_above_9_is_refused()
    {
        var choice = new FormatChoice();
        choice.Choose(WiegandFormat.H10320);
        // Its first digit is 10, its parity is right.
        RequireFault(choice, "101000000000000000000000000000001110", WiegandFault.WrongValue);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(5)]
    [DataRow(25)]
    [DataRow(27)]
    [DataRow(36)]
    [DataRow(66)]
    public void A_length_without_a_format_is_refused(int bits)
    {
        var choice = new FormatChoice();
        choice.Refuse(66);
        var frame = new WiegandFrame();
        frame.Begin(bits);
        RequireFault(choice, WiegandBits.Text(frame), WiegandFault.UnknownLength);
    }

    [TestMethod]
    [DataRow((byte)WiegandFormat.Uid34, 34)]
    [DataRow((byte)WiegandFormat.H10304, 37)]
    [DataRow((byte)WiegandFormat.C15001, 36)]
    [DataRow((byte)WiegandFormat.Siemens36, 36)]
    public void The_site_chooses_the_format_of_a_length(byte format, int bits)
    {
        var choice = new FormatChoice();
        choice.Choose((WiegandFormat)format);
        WiegandLayout layout = choice.Of(bits)!;
        Assert.AreEqual(format, (byte)layout.Format);
    }

    [TestMethod]
    [DataRow((byte)WiegandFormat.Key4, 0U, 12UL)]
    [DataRow((byte)WiegandFormat.Key8, 0U, 12UL)]
    [DataRow((byte)WiegandFormat.H10301, 256U, 0UL)]
    [DataRow((byte)WiegandFormat.H10301, 0U, 65536UL)]
    [DataRow((byte)WiegandFormat.H10302, 1U, 0UL)]
    [DataRow((byte)WiegandFormat.H10302, 0U, 34359738368UL)]
    [DataRow((byte)WiegandFormat.H10320, 0U, 100000000UL)]
    [DataRow((byte)WiegandFormat.Uid64, 1U, 0UL)]
    public void A_number_that_the_format_has_not_is_refused(byte format, uint facility, ulong number) =>
        Assert.IsFalse(new WiegandEncoder((WiegandFormat)format).TryEncode(facility, number, new WiegandFrame()));

    [TestMethod]
    public void No_format_has_no_layout() => Assert.ThrowsException(typeof(ArgumentOutOfRangeException), () => WiegandLayouts.Of(WiegandFormat.None));

    [TestMethod]
    public void Facility_and_number_are_one_number_as_well_and_the_raw_bits_stay()
    {
        const string Bits = "10111101100010001110101110";
        var reading = new WiegandReading();
        Assert.IsTrue(Decode(new FormatChoice(), Bits, reading));
        Assert.AreEqual(((ulong)123 << 16) | 4567, reading.Combined);
        Assert.AreEqual(Bits, WiegandBits.Text(reading.Raw));
    }

    [TestMethod]
    public void A_reader_that_sends_the_last_byte_first_is_turned_round()
    {
        var choice = new FormatChoice { IsByteOrderReversed = true };
        choice.Choose(WiegandFormat.Uid34);
        var reading = new WiegandReading();
        // EF BE AD DE on the wire.
        const string Uid = "1111011111011111010101101110111100";
        Assert.IsTrue(Decode(choice, Uid, reading));
        Assert.AreEqual(3735928559UL, reading.Number);
        var frame = new WiegandFrame();
        Assert.IsTrue(new WiegandEncoder(WiegandFormat.Uid34) { IsByteOrderReversed = true }.TryEncode(0, 3735928559, frame));
        Assert.AreEqual(Uid, WiegandBits.Text(frame));

        // 56 34 12 on the wire are facility 0x12, card 0x3456.
        Assert.IsTrue(Decode(choice, "00101011000110100000100100", reading));
        Assert.AreEqual(0x12U, reading.Facility);
        Assert.AreEqual(0x3456UL, reading.Number);

        // 35 bits of numbers are no bytes: they stay as they are.
        Assert.IsTrue(Decode(choice, "1010110111111101110000011100001101010", reading));
        Assert.AreEqual(12345678901UL, reading.Number);
    }

    [TestMethod]
    public void Exchanged_lines_are_exchanged_back()
    {
        const string Exchanged = "01000010011101110001010001";
        var choice = new FormatChoice { IsInverted = true };
        var reading = new WiegandReading();
        Assert.IsTrue(Decode(choice, Exchanged, reading));
        Assert.AreEqual(123U, reading.Facility);
        Assert.AreEqual(4567UL, reading.Number);
        Assert.AreEqual(Exchanged, WiegandBits.Text(reading.Raw));
        var frame = new WiegandFrame();
        Assert.IsTrue(new WiegandEncoder(WiegandFormat.H10301) { IsInverted = true }.TryEncode(123, 4567, frame));
        Assert.AreEqual(Exchanged, WiegandBits.Text(frame));
        Assert.IsTrue(Decode(choice, "0100", reading));
        Assert.AreEqual(WiegandReading.Hash, (int)reading.Number);
    }

    [TestMethod]
    public void A_PIN_in_26_bits_is_digits_where_its_facility_is_set()
    {
        var reading = new WiegandReading();
        var digits = new byte[WiegandReading.MaxPinDigits];
        const string Pin = "10000011100000100110100100";
        Assert.IsTrue(Decode(new FormatChoice(), Pin, reading));
        Assert.AreEqual((int)ReadingKind.Card, (int)reading.Kind);
        Assert.AreEqual(0, reading.CopyPinDigits(digits));
        var choice = new FormatChoice { PinFacility = 7 };
        Assert.IsTrue(Decode(choice, Pin, reading));
        Assert.AreEqual((int)ReadingKind.Pin, (int)reading.Kind);
        Assert.AreEqual(4, reading.CopyPinDigits(digits));
        Assert.IsTrue(digits.SequenceEqual(new byte[] { 1, 2, 3, 4, 0 }));
        Assert.IsTrue(Decode(choice, "10011100000000000100101101", reading));
        Assert.AreEqual((int)ReadingKind.Card, (int)reading.Kind);
    }

    private static void CheckBoth(WiegandFormat format, string bits, uint oem, uint facility, uint issue, ulong number)
    {
        var choice = new FormatChoice();
        choice.Choose(format);
        var reading = new WiegandReading();
        Assert.IsTrue(Decode(choice, bits, reading));
        Assert.AreEqual((int)ReadingKind.Card, (int)reading.Kind);
        Assert.AreEqual((int)format, (int)reading.Format);
        Assert.AreEqual(oem, reading.Oem);
        Assert.AreEqual(facility, reading.Facility);
        Assert.AreEqual(issue, reading.Issue);
        Assert.AreEqual(number, reading.Number);
        Assert.AreEqual(bits, Encode(format, oem, facility, issue, number));
        var frame = new WiegandFrame();
        Assert.IsTrue(new WiegandEncoder(format).TryEncodeCombined(reading.Combined, frame));
        Assert.AreEqual(bits, WiegandBits.Text(frame));
    }

    private static bool Decode(FormatChoice choice, string bits, WiegandReading reading) =>
        new WiegandDecoder(choice, new WiegandFaults()).Decode(WiegandBits.Frame(bits), reading);

    private static string Encode(WiegandFormat format, uint oem, uint facility, uint issue, ulong number)
    {
        var frame = new WiegandFrame();
        Assert.IsTrue(new WiegandEncoder(format).TryEncode(oem, facility, issue, number, frame));
        return WiegandBits.Text(frame);
    }

    private static void RequireFault(FormatChoice choice, string bits, WiegandFault fault)
    {
        var faults = new WiegandFaults();
        var reading = new WiegandReading();
        Assert.IsFalse(new WiegandDecoder(choice, faults).Decode(WiegandBits.Frame(bits), reading));
        Assert.AreEqual((int)fault, (int)reading.Fault);
        Assert.AreEqual((int)ReadingKind.None, (int)reading.Kind);
        Assert.AreEqual(1, faults.Of(fault));
        Assert.AreEqual(1, faults.Total);
    }
}
