using AccessStandalone.HalSim.FlashImages;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.FlashImages;

[TestClass]
public sealed class RecordCheckTests
{
    private readonly FlashBuilder _builder = FlashBuilder.Formatted();

    [TestMethod]
    public void Records_of_several_sectors_are_in_order()
    {
        FillLap(5, 1);
        FillLap(6, 112);
        _builder.LogLap(7, 223);
        Check.FindsNothing(_builder);
    }

    [TestMethod]
    public void A_flipped_bit_is_repaired()
    {
        Append(3);
        _builder.Bytes.Flip(_builder.LogAddress(0, 1) + 5, 3);
        Check.Finds(_builder, Severity.Damage, FindingKind.SlotRepaired, _builder.LogAddress(0, 1));
    }

    [TestMethod]
    public void A_flipped_bit_of_the_CRC_is_repaired()
    {
        Append(3);
        _builder.Bytes.Flip(_builder.LogAddress(0, 1) + 35, 7);
        Check.Finds(_builder, Severity.Damage, FindingKind.SlotRepaired, _builder.LogAddress(0, 1));
    }

    [TestMethod]
    public void A_torn_place_is_a_note()
    {
        Append(2);
        _builder.Bytes.Program(_builder.LogAddress(0, 2), [3, 0, 0]);
        _builder.Record(0, 3, new RecordBytes(3));
        Check.Finds(_builder, Severity.Note, FindingKind.SlotUnreadable, _builder.LogAddress(0, 2));
    }

    [TestMethod]
    public void A_record_lost_by_two_bits_is_damage()
    {
        Append(3);
        _builder.Bytes.Flip(_builder.LogAddress(0, 1) + 5);
        _builder.Bytes.Flip(_builder.LogAddress(0, 1) + 9);
        Check.Finds(_builder, FindingKind.SlotUnreadable, FindingKind.RecordGap);
    }

    [TestMethod]
    public void A_record_stored_twice_is_a_note()
    {
        Append(2);
        _builder.Record(0, 2, new RecordBytes(2));
        Check.Finds(_builder, Severity.Note, FindingKind.RecordTwice, _builder.LogAddress(0, 2));
    }

    [TestMethod]
    public void A_number_that_does_not_rise()
    {
        Append(2);
        _builder.Record(0, 2, new RecordBytes(2) { UserId = 5 });
        Check.Finds(_builder, Severity.Error, FindingKind.RecordOrder, _builder.LogAddress(0, 2));
    }

    [TestMethod]
    public void A_number_left_out_lies_before_its_place()
    {
        Append(2);
        _builder.Record(0, 2, new RecordBytes(9));
        Check.Finds(_builder, FindingKind.RecordGap, FindingKind.NotReachable);
    }

    [TestMethod]
    public void A_place_left_out()
    {
        Append(2);
        _builder.Record(0, 3, new RecordBytes(3));
        Check.Finds(_builder, Severity.Damage, FindingKind.PlaceLeftOut, _builder.LogAddress(0, 2));
    }

    [TestMethod]
    public void A_first_place_of_a_page_left_out_hides_the_rest_from_mount()
    {
        Append(6);
        _builder.Record(0, 7, new RecordBytes(7));
        Check.Finds(_builder, Severity.Error, FindingKind.PlaceLeftOut, _builder.LogAddress(0, 6));
    }

    [TestMethod]
    public void A_sector_lost_between()
    {
        FillLap(0, 1);
        FillLap(1, 112);
        FillLap(2, 223);
        _builder.Bytes.Erase(_builder.Log + 1);
        Check.Finds(_builder, FindingKind.LapMissing, FindingKind.RecordGap);
    }

    [TestMethod]
    public void A_lap_that_should_be_long_gone()
    {
        FillLap(0, 1);
        FillLap(5, 112);
        Check.Finds(_builder, Severity.Error, FindingKind.LapMissing, _builder.Log * FlashBytes.SectorBytes);
    }

    [TestMethod]
    public void A_sector_that_begins_too_low()
    {
        FillLap(0, 1);
        FillLap(1, 100);
        Check.Finds(_builder, Severity.Error, FindingKind.RecordOrder, (_builder.Log + 1) * FlashBytes.SectorBytes);
    }

    [TestMethod]
    public void Numbers_that_stand_for_nothing()
    {
        _builder.LogLap(0, 1);
        _builder.Record(0, 0, new RecordBytes(1) { Kind = 99, Reason = 99, Reader = 99, AlarmAndDuress = 99, Method = 31, Name = 99, Word = 99 });
        _builder.Record(0, 1, new RecordBytes(2) { UserId = 100_000_000 });
        _builder.Record(0, 2, new RecordBytes(3) { Kind = 0 });
        const FindingKind Unknown = FindingKind.UnknownValue;
        Check.Finds(_builder, Unknown, Unknown, Unknown, Unknown, Unknown, Unknown, Unknown, Unknown, FindingKind.ValueOutOfRange);
    }

    private void Append(int count)
    {
        _builder.LogLap(0, 1);
        for (int i = 0; i < count; i++)
        {
            _builder.Record(0, i, new RecordBytes((uint)(i + 1)));
        }
    }

    private void FillLap(uint lap, uint firstSequence)
    {
        _builder.LogLap(lap, firstSequence);
        for (uint i = 0; i < 111; i++)
        {
            _builder.Record(lap, (int)i, new RecordBytes(firstSequence + i));
        }
    }
}
