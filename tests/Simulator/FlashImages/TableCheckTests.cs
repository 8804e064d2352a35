using System.Linq;
using AccessStandalone.HalSim.FlashImages;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.FlashImages;

/// <summary>Slots, pages and chains.</summary>
[TestClass]
public sealed class TableCheckTests
{
    private readonly SampleFlash _flash = new();

    private FlashBuilder Builder => _flash.Builder;

    [TestMethod]
    [DataRow(0, DisplayName = "the key")]
    [DataRow(40, DisplayName = "the name")]
    [DataRow(62, DisplayName = "the CRC")]
    public void A_flipped_bit_is_repaired(int offset)
    {
        Builder.Bytes.Flip(_flash.User7 + offset, 6);
        Check.Finds(Builder, Severity.Damage, FindingKind.SlotRepaired, _flash.User7);
    }

    [TestMethod]
    public void A_flipped_bit_of_a_card_is_repaired()
    {
        Builder.Bytes.Flip(_flash.Card1001 + 10, 2);
        Check.Finds(Builder, Severity.Damage, FindingKind.SlotRepaired, _flash.Card1001);
    }

    [TestMethod]
    public void Two_flipped_bits_lose_a_user()
    {
        Builder.Bytes.Flip(_flash.User7);
        Builder.Bytes.Flip(_flash.User7 + 40);
        Check.Finds(
            Builder, FindingKind.SlotUnreadable, FindingKind.UserCountWrong, FindingKind.CardCountWrong, FindingKind.CardMeansNothing);
    }

    [TestMethod]
    public void A_blank_place_with_a_flipped_bit_is_a_place_lost()
    {
        int next = _flash.User7 + 64;
        Builder.Bytes.Flip(next + 11, 4);
        Check.Finds(Builder, Severity.Note, FindingKind.SlotUnreadable, next);
    }

    [TestMethod]
    public void A_torn_second_half_leaves_the_first_alone()
    {
        int address = Builder.Users[0].Append(SlotBytes.User(SampleFlash.OneCardUser, 3, [1001, 1002]));
        Builder.Bytes.Cells[address + 64 + 20] = 0xFF;
        Builder.Bytes.Cells[address + 64 + 40] = 0xFF;
        Check.Finds(Builder, FindingKind.HalfWithoutOther, FindingKind.SlotUnreadable);
    }

    [TestMethod]
    public void A_type_that_there_is_not()
    {
        int address = Builder.Cards[0].Append(SlotBytes.Card(5, 5, type: 3));
        Check.Finds(Builder, Severity.Error, FindingKind.UnknownSlotType, address);
    }

    [TestMethod]
    public void A_place_left_out()
    {
        int leftOut = _flash.Card1001 + 16;
        Builder.Bytes.Program(leftOut + 16, SlotBytes.Card(1001, SampleFlash.OneCardUser));
        Check.Finds(Builder, Severity.Damage, FindingKind.PlaceLeftOut, leftOut);
    }

    [TestMethod]
    public void Full_pages_are_closed_and_the_chain_goes_on()
    {
        Assert.IsTrue(AppendNine().Select(address => address / 256).Distinct().Count() > 2);
        Check.FindsNothing(Builder);
    }

    [TestMethod]
    public void A_slot_behind_a_page_that_is_not_closed_is_not_found()
    {
        int last = AppendNine()[^1];
        int homeFlag = Builder.Settings[0].FlagAddress(last / FlashBytes.SectorBytes, Builder.Settings[0].Home((7UL << 56) | 1).Page);
        Builder.Bytes.Cells[homeFlag] = 0xFF;
        FindingKind[] kinds = FlashCheck.Run(Builder.Image()).Select(finding => finding.Kind).Distinct().ToArray();
        CollectionAssert.AreEqual(new[] { FindingKind.NotReachable }, kinds);
    }

    [TestMethod]
    public void A_slot_in_another_logical_sector_is_not_found()
    {
        int other = (Builder.Cards[0].Home(1001).Logical + 1) % 8;
        int address = Builder.Cards[0].AddressOf(Builder.Cards[0].SectorOf(other), 15, 0);
        Builder.Bytes.Program(address, SlotBytes.Card(1001, 55));
        Check.Finds(Builder, Severity.Error, FindingKind.NotReachable, address);
    }

    [TestMethod]
    public void A_page_closed_by_a_flipped_bit_is_damage()
    {
        int flag = FlagOfUser7();
        Builder.Bytes.Flip(flag, 3);
        Check.Finds(Builder, Severity.Damage, FindingKind.ClosedWithRoom, flag);
    }

    [TestMethod]
    public void A_page_closed_too_early_is_an_error()
    {
        int flag = FlagOfUser7();
        Builder.Bytes.Cells[flag] = 0;
        Check.Finds(Builder, Severity.Error, FindingKind.ClosedWithRoom, flag);
    }

    [TestMethod]
    public void A_closed_flag_cut_short_is_a_note()
    {
        int first = AppendNine()[0];
        int flag = Builder.Settings[0].FlagAddress(first / FlashBytes.SectorBytes, first % FlashBytes.SectorBytes / 256);
        Builder.Bytes.Cells[flag] = 0x7E;
        Check.Finds(Builder, Severity.Note, FindingKind.ClosedFlagTorn, flag);
    }

    /// <summary>One setting nine times: more than two pages hold.</summary>
    private int[] AppendNine() => Enumerable.Range(0, 9).Select(i => Builder.Settings[0].Append(SlotBytes.Setting(7, 1, [(byte)i]))).ToArray();

    private int FlagOfUser7() =>
        Builder.Users[0].FlagAddress(_flash.User7 / FlashBytes.SectorBytes, _flash.User7 % FlashBytes.SectorBytes / 256);
}
