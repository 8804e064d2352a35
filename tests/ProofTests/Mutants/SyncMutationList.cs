using System.Collections.Generic;

namespace AccessStandalone.Proof.Tests.Mutants;

/// <summary>Mistakes in replacing users and in reading records that the campaign with its cuts must bring to light.</summary>
internal static class SyncMutationList
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("a user is counted before he is stored", new Edit(
            "ReplacementMessages.cs",
            "call.Request.GoBack(UserFormat.Bytes);",
            "call.Request.GoBack(UserFormat.Bytes);\n                _position++;")),
        new("any token goes on", new Edit("ReplacementMessages.cs", "if (!_replacement.IsOpen || token != _token)", "if (!_replacement.IsOpen)")),
        new("no token goes on", new Edit("ReplacementMessages.cs", "if (!_replacement.IsOpen || token != _token)", "if (token != 0)")),
        new("what is sent again is added again", new Edit("ReplacementMessages.cs", "if (_entry < _position)", "if (_entry > _position)")),
        new("a commit does not count the new set", new Edit(
            "FlashUserStore.cs",
            "SwitchTo(_replacement.Epoch, _replacement.UserCount, _replacement.CardCount, false)",
            "SwitchTo(_replacement.Epoch, UserCount, CardCount, false)")),
        new("another epoch is promised", new Edit("FlashUserStore.cs", "public uint ReplacementEpoch => _replacement.Epoch;", "public uint ReplacementEpoch => Revision + 1;")),
        new("a set that was given up counts with the next", new Edit(
            "FlashUserStore.cs",
            "Spare.BeginEpoch(Revision);\n        _replacement.Open(Revision);",
            "Spare.BeginEpoch(_journal.UserEpoch + 1);\n        _replacement.Open(_journal.UserEpoch + 1);")),
        new("cards are looked up in the set that is built", new Edit(
            "FlashUserStore.cs",
            "Serving.FindByCard(card) != FindResult.Found",
            "(IsReplacing ? Spare : Serving).FindByCard(card) != FindResult.Found")),
        new("who comes meanwhile is not in the new set", new Edit(
            "FlashUserStore.cs",
            "if (Put(Spare, user, before) != StoreResult.Done)",
            "if (before != null && Put(Spare, user, before) != StoreResult.Done)")),
        new("who is changed meanwhile is as before in the new set", new Edit(
            "FlashUserStore.cs",
            "if (isInReplacement && ReadBefore(Spare, user.Id))",
            "if (!isInReplacement && ReadBefore(Spare, user.Id))")),
        new("who is removed meanwhile is in the new set", new Edit(
            "FlashUserStore.cs",
            "if (IsReplacing && ReadBefore(Spare, userId))",
            "if (!IsReplacing && ReadBefore(Spare, userId))")),
        new("a restart forgets to count the last change", new Edit("FlashUserStore.cs", "        if (made)\n", "        if (!made)\n")),
        new("a page of records ends one too far", new Edit("RecordMessages.cs", "End(call, next, count);", "End(call, next + 1, count);")),
        new("an acknowledgement is not kept", new Edit("RecordMessages.cs", "else if (!_log.Acknowledge(sequence))", "else if (sequence == 0)")),
    ];
}
