using AccessStandalone.HalSim.FlashImages;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.FlashImages;

[TestClass]
public sealed class SettingCheckTests
{
    private readonly FlashBuilder _builder = FlashBuilder.Formatted();

    [TestMethod]
    [DataRow(4, 127ul, 94, DisplayName = "a period group of two halves")]
    [DataRow(5, 0ul, 47, DisplayName = "a schedule of one slot")]
    [DataRow(6, 1ul, 48, DisplayName = "a holiday group")]
    [DataRow(7, 300ul, 20, DisplayName = "network")]
    [DataRow(8, 8ul, 20, DisplayName = "reader")]
    [DataRow(2, 2ul, 64, DisplayName = "a secret")]
    public void Settings_that_can_be(int kind, ulong number, int length)
    {
        _builder.Settings[0].Append(SlotBytes.Setting(kind, number, new byte[length]));
        Check.FindsNothing(_builder);
    }

    [TestMethod]
    [DataRow(0, 1ul, 4, FindingKind.UnknownValue, DisplayName = "no kind")]
    [DataRow(11, 1ul, 4, FindingKind.UnknownValue, DisplayName = "an unknown kind")]
    [DataRow(10, 1ul, 11, FindingKind.ValueOutOfRange, DisplayName = "a second rule of daylight saving")]
    [DataRow(1, 99ul, 4, FindingKind.UnknownValue, DisplayName = "an unknown number")]
    [DataRow(1, 2ul, 4, FindingKind.ValueOutOfRange, DisplayName = "a number out of its range")]
    [DataRow(1, 2ul, 3, FindingKind.ValueOutOfRange, DisplayName = "a number of three bytes")]
    [DataRow(2, 3ul, 32, FindingKind.UnknownValue, DisplayName = "an unknown secret")]
    [DataRow(2, 1ul, 65, FindingKind.ValueOutOfRange, DisplayName = "a secret too long")]
    [DataRow(3, 1ul, 3, FindingKind.ValueOutOfRange, DisplayName = "a public password of three bytes")]
    [DataRow(3, 1ul, 2, FindingKind.ValueOutOfRange, DisplayName = "a public password of no length")]
    [DataRow(4, 128ul, 10, FindingKind.ValueOutOfRange, DisplayName = "a group too many")]
    [DataRow(9, 2ul, 4, FindingKind.UnknownValue, DisplayName = "an unknown cursor")]
    [DataRow(9, 1ul, 5, FindingKind.ValueOutOfRange, DisplayName = "a cursor of five bytes")]
    public void Settings_that_cannot_be(int kind, ulong number, int length, FindingKind finding)
    {
        int address = _builder.Settings[0].Append(SlotBytes.Setting(kind, number, new byte[length]));
        Check.Finds(_builder, Severity.Error, finding, address);
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
