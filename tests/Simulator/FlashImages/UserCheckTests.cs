using AccessStandalone.HalSim.FlashImages;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.FlashImages;

/// <summary>Users and cards, and how they belong together.</summary>
[TestClass]
public sealed class UserCheckTests
{
    private readonly SampleFlash _flash = new();

    private FlashBuilder Builder => _flash.Builder;

    [TestMethod]
    public void A_card_that_is_not_in_the_card_table()
    {
        Builder.Cards[0].Append(SlotBytes.CardTombstone(1001, SampleFlash.OneCardUser));
        Check.Finds(Builder, Severity.Error, FindingKind.CardNotFound, _flash.User7);
    }

    [TestMethod]
    public void A_card_that_leads_to_another_user()
    {
        int card = Builder.Cards[0].Append(SlotBytes.Card(1001, SampleFlash.TwoCardsUser));
        Assert.AreNotEqual(0, card);
        Check.Finds(Builder, FindingKind.CardNotFound, FindingKind.CardMeansNothing);
    }

    [TestMethod]
    public void A_card_of_nobody_means_nothing()
    {
        int card = Builder.Cards[0].Append(SlotBytes.Card(555, 99));
        Check.Finds(Builder, Severity.Note, FindingKind.CardMeansNothing, card);
    }

    [TestMethod]
    public void A_card_that_its_user_does_not_list_means_nothing()
    {
        int card = Builder.Cards[0].Append(SlotBytes.Card(555, SampleFlash.OneCardUser));
        Check.Finds(Builder, Severity.Note, FindingKind.CardMeansNothing, card);
    }

    [TestMethod]
    public void Card_numbers_and_user_IDs_that_there_are_not()
    {
        Builder.Cards[0].Append(SlotBytes.Card(0, 5));
        Builder.Cards[0].Append(SlotBytes.Card(6, 0));
        Builder.Cards[0].Append(SlotBytes.Card(8, 100_000_000));
        Check.Finds(Builder, FindingKind.ValueOutOfRange, FindingKind.ValueOutOfRange, FindingKind.ValueOutOfRange);
    }

    [TestMethod]
    public void A_card_of_two_users()
    {
        Builder.Users[0].Append(SlotBytes.User(SampleFlash.TwoCardsUser, 2, [2001, 1001]));
        Check.Finds(Builder, FindingKind.CardOfTwoUsers, FindingKind.CardNotFound, FindingKind.CardMeansNothing);
    }

    [TestMethod]
    public void A_card_listed_twice()
    {
        Builder.Users[0].Append(SlotBytes.User(SampleFlash.TwoCardsUser, 2, [2001, 2001]));
        Check.Finds(Builder, FindingKind.CardOfTwoUsers, FindingKind.CardMeansNothing);
    }

    [TestMethod]
    public void A_revision_to_come()
    {
        int user = Builder.Users[0].Append(SlotBytes.User(SampleFlash.OneCardUser, 3, [1001]));
        Check.Finds(Builder, Severity.Error, FindingKind.UserRevisionWrong, user);
    }

    [TestMethod]
    [DataRow(10, 6, DisplayName = "six cards")]
    [DataRow(10, 2, DisplayName = "two cards in one slot")]
    [DataRow(10, 0, DisplayName = "a card beyond the number of cards")]
    public void Numbers_of_cards_that_cannot_be(int offset, int value)
    {
        byte[] slot = SlotBytes.User(SampleFlash.OneCardUser, 1, [1001], slot => slot[offset] = (byte)value);
        Builder.Users[0].Append(slot);
        CollectionAssert.Contains(Kinds(), FindingKind.ValueOutOfRange);
    }

    [TestMethod]
    [DataRow(34, 0xFF, FindingKind.ValueOutOfRange, DisplayName = "a name that is no UTF-8")]
    [DataRow(40, 0x41, FindingKind.ValueOutOfRange, DisplayName = "a name that goes on after its end")]
    [DataRow(58, 1, FindingKind.ReservedNotZero, DisplayName = "the byte that must be 0")]
    [DataRow(8, 0x0F, FindingKind.UnknownValue, DisplayName = "an unknown kind")]
    [DataRow(8, 0xF0, FindingKind.UnknownValue, DisplayName = "an unknown state")]
    public void Fields_that_cannot_be(int offset, int value, FindingKind kind)
    {
        byte[] slot = SlotBytes.User(SampleFlash.OneCardUser, 1, [1001], slot => slot[offset] = (byte)value);
        int user = Builder.Users[0].Append(slot);
        Check.Finds(Builder, Severity.Error, kind, user);
    }

    [TestMethod]
    public void A_user_ID_that_there_is_not()
    {
        Builder.Users[0].Append(SlotBytes.User(100_000_000, 1, []));
        Check.Finds(Builder, FindingKind.ValueOutOfRange, FindingKind.UserCountWrong);
    }

    private FindingKind[] Kinds()
    {
        var findings = FlashCheck.Run(Builder.Image());
        var kinds = new FindingKind[findings.Count];
        for (int i = 0; i < kinds.Length; i++)
        {
            kinds[i] = findings[i].Kind;
        }

        return kinds;
    }
}
