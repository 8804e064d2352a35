using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.HalSim.FlashImages.Contents;
using AccessStandalone.HalSim.FlashImages.Tables;
using UserKind = AccessStandalone.Storage.UserKind;
using UserState = AccessStandalone.Storage.UserState;
using User = AccessStandalone.Storage.User;

namespace AccessStandalone.HalSim.FlashImages.Checks;

/// <summary>Users: fields, and whether their cards lead to them.</summary>
internal static class UserCheck
{
    private const int MaxUsers = 30_000;

    public static void Run(FlashContents contents, FindingList findings)
    {
        var owners = new Dictionary<ulong, UserEntry>();
        foreach (UserEntry user in contents.Users)
        {
            CheckFields(user, findings);
            CheckCardFields(user, findings);
            CheckRevision(user, contents.Journal.Newest.Revision, findings);
            foreach (ulong card in user.Cards)
            {
                CheckCard(contents, owners, user, card, findings);
            }
        }

        if (contents.Users.Count > MaxUsers)
        {
            findings.Error(
                FindingKind.TooMany,
                contents.UserTable.Area.FirstSector * FlashGeometry.SectorBytes,
                $"{contents.Users.Count} users, and there may be {MaxUsers}");
        }
    }

    private static void CheckFields(UserEntry user, FindingList findings)
    {
        int address = user.Record.First.Address;
        if (user.Id is 0 or > User.MaxId)
        {
            findings.Error(FindingKind.ValueOutOfRange, address, $"user ID {user.Id}");
        }

        if (user.Name == null)
        {
            findings.Error(FindingKind.ValueOutOfRange, address, $"the name of user {user.Id} is no UTF-8 padded with zeros");
        }

        if (!Enum.IsDefined((UserKind)user.Kind) || !Enum.IsDefined((UserState)user.State))
        {
            findings.Error(FindingKind.UnknownValue, address, $"user {user.Id} has kind {user.Kind} and state {user.State}, which is not both known");
        }

        bool hasReserved = user.Record.Bytes[58] != 0;
        if (user.Record.Second is { } second)
        {
            hasReserved |= HasReserved(second);
        }

        if (hasReserved)
        {
            findings.Error(FindingKind.ReservedNotZero, address, $"bytes of user {user.Id} that must be 0 are not");
        }
    }

    private static bool HasReserved(TableSlot second) =>
        second.Bytes[8..11].ContainsAnyExcept((byte)0)
        || second.Bytes[12..16].ContainsAnyExcept((byte)0)
        || second.Bytes[48..59].ContainsAnyExcept((byte)0);

    private static void CheckCardFields(UserEntry user, FindingList findings)
    {
        int address = user.Record.First.Address;
        if (user.CardCount > User.MaxCards)
        {
            findings.Error(FindingKind.ValueOutOfRange, address, $"user {user.Id} has {user.CardCount} cards, and may have {User.MaxCards}");
            return;
        }

        if (user.CardCount >= 2 != (user.Record.Second != null))
        {
            findings.Error(FindingKind.ValueOutOfRange, address, $"user {user.Id} has {user.CardCount} cards in {user.Record.Slots} slots");
            return;
        }

        bool isFilled = user.Cards.All(card => card != 0) && user.AllCards.Skip(user.CardCount).All(card => card == 0);
        if (!isFilled)
        {
            findings.Error(FindingKind.ValueOutOfRange, address, $"user {user.Id} has {user.CardCount} cards, and other places hold them");
        }
    }

    private static void CheckRevision(UserEntry user, uint newest, FindingList findings)
    {
        if (user.Revision > newest)
        {
            findings.Error(
                FindingKind.UserRevisionWrong,
                user.Record.First.Address,
                $"user {user.Id} has revision {user.Revision}, and the journal has come to {newest}");
        }
    }

    private static void CheckCard(
        FlashContents contents, Dictionary<ulong, UserEntry> owners, UserEntry user, ulong card, FindingList findings)
    {
        int address = user.Record.First.Address;
        if (card == 0)
        {
            return;
        }

        if (!owners.TryAdd(card, user))
        {
            findings.Error(FindingKind.CardOfTwoUsers, address, OwnedTwice(owners[card], user, card));
        }

        TableRecord? found = contents.CardTable.LookUp(card).Found;
        uint foundUser = found == null ? 0 : new CardEntry(found).UserId;
        if (foundUser != user.Id)
        {
            string leads = found == null ? "is not in the card table" : $"leads to user {foundUser}";
            findings.Error(FindingKind.CardNotFound, address, $"card {card} of user {user.Id} {leads}");
        }
    }

    private static string OwnedTwice(UserEntry owner, UserEntry user, ulong card) => owner == user
        ? $"user {user.Id} lists card {card} twice"
        : $"user {user.Id} lists card {card}, and so does user {owner.Id}";
}
