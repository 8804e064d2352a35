using System.Collections.Generic;
using System.Linq;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Storage;

/// <summary>What is done after a power cut, to see that the store goes on working: some changes, and idle work before or after them.</summary>
internal static class LaterOperations
{
    /// <param name="model">What the store holds.</param>
    /// <param name="seed">Decides which of some courses it is.</param>
    public static IReadOnlyList<StoreOp> Of(StoreModel model, ulong seed)
    {
        // Neighbouring seeds have nothing in common.
        ulong choice = (seed * 0x9E37_79B9_7F4A_7C15) >> 40;
        List<StoreOp> operations = choice % 2 == 0 ? [StoreOp.Tidy()] : [];
        operations.Add(StoreOp.Append(new Record { Kind = RecordKind.Start }));
        operations.Add(StoreOp.Set(SettingId.Duress, 1));
        operations.AddRange(choice % 3 == 0 ? Replacement(model) : Change(model));
        operations.Add(StoreOp.Tidy());
        return operations;
    }

    /// <summary>Changes of each kind, without waiting for idle work.</summary>
    /// <inheritdoc cref="Of"/>
    public static IReadOnlyList<StoreOp> FewOf(StoreModel model, ulong seed) =>
        [StoreOp.Append(new Record { Kind = RecordKind.Start }), StoreOp.Set(SettingId.Duress, 1), .. Change(model)];

    private static IEnumerable<StoreOp> Change(StoreModel model)
    {
        User user = NewUser(model);
        bool hasRoom = model.Users.Count < FlashRig.SmallCapacity && model.Cards.Count < FlashRig.SmallCapacity;
        return hasRoom ? [StoreOp.Insert(user), StoreOp.Delete(user.Id)] : [];
    }

    private static IEnumerable<StoreOp> Replacement(StoreModel model) =>
    [
        StoreOp.BeginReplacement(),
        .. model.Users.Values.Take(1).Select(StoreOp.AddToReplacement),
        StoreOp.AddToReplacement(NewUser(model)),
        StoreOp.CommitReplacement(),
    ];

    /// <summary>Nobody of the scripts, nor the one who is there since the power was cut the last time.</summary>
    private static User NewUser(StoreModel model)
    {
        uint id = model.Users.ContainsKey(5_000) ? 5_001u : 5_000u;
        var user = new User { Id = id, CardCount = 1 };
        user.Cards[0] = id;
        return user;
    }
}
