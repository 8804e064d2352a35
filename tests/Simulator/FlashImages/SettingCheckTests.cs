using System;
using AccessStandalone.HalSim.FlashImages;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.FlashImages;

[TestClass]
public sealed class SettingCheckTests
{
    private readonly FlashBuilder _builder = FlashBuilder.Formatted();

    [TestMethod]
    [DataRow(4, 127ul, 32, DisplayName = "a period group of four seconds")]
    [DataRow(4, 0ul, 0, DisplayName = "a period group without a period")]
    [DataRow(5, 0ul, 23, DisplayName = "a schedule")]
    [DataRow(6, 1ul, 1, DisplayName = "a holiday group without a day")]
    [DataRow(6, 127ul, 65, DisplayName = "a holiday group of two halves")]
    [DataRow(7, 300ul, 20, DisplayName = "network")]
    [DataRow(8, 8ul, 20, DisplayName = "reader")]
    [DataRow(2, 2ul, 94, DisplayName = "a secret")]
    public void Settings_that_can_be(int kind, ulong number, int length)
    {
        _builder.Settings[0].Append(SlotBytes.Setting(kind, number, new byte[length]));
        Check.FindsNothing(_builder);
    }

    [TestMethod]
    [DataRow(0, 1ul, 4, FindingKind.UnknownValue, DisplayName = "no kind")]
    [DataRow(11, 1ul, 4, FindingKind.UnknownValue, DisplayName = "an unknown kind")]
    [DataRow(1, 99ul, 4, FindingKind.UnknownValue, DisplayName = "an unknown number")]
    [DataRow(1, 2ul, 4, FindingKind.ValueOutOfRange, DisplayName = "a number out of its range")]
    [DataRow(1, 2ul, 3, FindingKind.ValueOutOfRange, DisplayName = "a number of three bytes")]
    [DataRow(2, 17ul, 32, FindingKind.UnknownValue, DisplayName = "an unknown secret")]
    [DataRow(3, 1ul, 3, FindingKind.ValueOutOfRange, DisplayName = "a public password of three bytes")]
    [DataRow(3, 1ul, 2, FindingKind.ValueOutOfRange, DisplayName = "a public password of no length")]
    [DataRow(4, 128ul, 8, FindingKind.ValueOutOfRange, DisplayName = "a group too many")]
    [DataRow(4, 1ul, 10, FindingKind.ValueOutOfRange, DisplayName = "a period cut short")]
    [DataRow(4, 1ul, 40, FindingKind.ValueOutOfRange, DisplayName = "a fifth period")]
    [DataRow(5, 128ul, 23, FindingKind.ValueOutOfRange, DisplayName = "a schedule too many")]
    [DataRow(5, 1ul, 22, FindingKind.ValueOutOfRange, DisplayName = "a schedule cut short")]
    [DataRow(6, 1ul, 0, FindingKind.ValueOutOfRange, DisplayName = "a holiday group without a period group")]
    [DataRow(6, 1ul, 48, FindingKind.ValueOutOfRange, DisplayName = "a range of days cut short")]
    [DataRow(6, 1ul, 69, FindingKind.ValueOutOfRange, DisplayName = "a seventeenth range of days")]
    [DataRow(10, 0ul, 11, FindingKind.ValueOutOfRange, DisplayName = "daylight saving of no type")]
    [DataRow(10, 0ul, 10, FindingKind.ValueOutOfRange, DisplayName = "daylight saving cut short")]
    [DataRow(9, 2ul, 4, FindingKind.UnknownValue, DisplayName = "an unknown cursor")]
    [DataRow(9, 1ul, 5, FindingKind.ValueOutOfRange, DisplayName = "a cursor of five bytes")]
    public void Settings_that_cannot_be(int kind, ulong number, int length, FindingKind finding)
    {
        int address = _builder.Settings[0].Append(SlotBytes.Setting(kind, number, new byte[length]));
        Check.Finds(_builder, Severity.Error, finding, address);
    }

    [TestMethod]
    [DataRow(4, "00000000" + "80510100", DisplayName = "a period beyond the day")]
    [DataRow(4, "02000000" + "01000000", DisplayName = "a period that ends before it begins")]
    [DataRow(4, "00000000" + "00000080", DisplayName = "a period below 0")]
    [DataRow(5, "00000080000000" + "00000000000000000000000000000000", DisplayName = "a schedule with period group 128")]
    [DataRow(6, "FE", DisplayName = "a holiday group with period group 254")]
    [DataRow(6, "00" + "01000000", DisplayName = "days that end before they begin")]
    [DataRow(10, "03" + "0305000200" + "0A05000300", DisplayName = "daylight saving of type 3")]
    [DataRow(10, "02" + "0306000200" + "0A05000300", DisplayName = "daylight saving in week 6")]
    [DataRow(10, "02" + "0305070200" + "0A05000300", DisplayName = "daylight saving on weekday 7")]
    [DataRow(10, "01" + "0201000000" + "021E000000", DisplayName = "daylight saving on February 30")]
    [DataRow(10, "01" + "0401010000" + "0A01000000", DisplayName = "daylight saving by date with a weekday")]
    [DataRow(10, "01" + "0001000000" + "0A01000000", DisplayName = "daylight saving in month 0")]
    [DataRow(10, "01" + "0D01000000" + "0A01000000", DisplayName = "daylight saving in month 13")]
    [DataRow(10, "01" + "0400000000" + "0A01000000", DisplayName = "daylight saving on day 0")]
    [DataRow(10, "01" + "0401001800" + "0A01000000", DisplayName = "daylight saving at 24 o'clock")]
    [DataRow(10, "01" + "040100003C" + "0A01000000", DisplayName = "daylight saving at minute 60")]
    [DataRow(10, "01" + "0401000100" + "0401000500", DisplayName = "daylight saving of a few hours")]
    public void Time_rules_that_cannot_be(int kind, string value)
    {
        int address = _builder.Settings[0].Append(SlotBytes.Setting(kind, 0, Convert.FromHexString(value)));
        Check.Finds(_builder, Severity.Error, FindingKind.ValueOutOfRange, address);
    }

    [TestMethod]
    public void There_is_one_rule_of_daylight_saving()
    {
        int address = _builder.Settings[0].Append(SlotBytes.Setting(10, 1, Convert.FromHexString("0203050002000A05000300")));
        Check.Finds(_builder, Severity.Error, FindingKind.ValueOutOfRange, address);
    }

    [TestMethod]
    [DataRow(95)]
    [DataRow(48)]
    public void Lengths_that_one_slot_does_not_hold(int length)
    {
        int address = _builder.Settings[0].Append(SlotBytes.Setting(5, 1, new byte[10], length));
        Check.Finds(_builder, Severity.Error, FindingKind.ValueOutOfRange, address);
    }

    [TestMethod]
    public void A_cursor_ahead_of_the_records()
    {
        int address = _builder.Settings[0].Append(SlotBytes.Setting(9, 1, [1, 0, 0, 0]));
        Check.Finds(_builder, Severity.Error, FindingKind.ValueOutOfRange, address);
    }

    [TestMethod]
    public void Too_many_public_passwords()
    {
        for (ulong i = 0; i < 32; i++)
        {
            _builder.Settings[0].Append(SlotBytes.Setting(3, i, [0xFF, 0xFF]));
        }

        int first = _builder.Settings[0].FirstSector * FlashBytes.SectorBytes;
        Check.Finds(_builder, Severity.Error, FindingKind.TooMany, first);
    }

    [TestMethod]
    public void A_setting_removed_is_none()
    {
        _builder.Settings[0].Append(SlotBytes.Setting(1, 99, [1, 2, 3]));
        var tombstone = new byte[64];
        FlashBytes.Put64(tombstone, 0, (1UL << 56) | 99);
        _builder.Settings[0].Append(SlotBytes.Seal(tombstone));
        Check.FindsNothing(_builder);
    }
}
