using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.HalSim.Board.Chips;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Storage;

/// <summary>A filled flash in which bits are to flip.</summary>
/// <param name="Model">What the store holds.</param>
/// <param name="IsRead">For each byte whether the store looks at it while it starts, is read wholly, does its idle work, and is read again.</param>
public sealed record BitRotImage(bool IsProduct, int Seed, FlashSnapshot Flash, StoreModel Model, FlashPlaces Places, BitArray IsRead)
{
    private const uint SmallMaxId = 70;
    private const uint ProductMaxId = 4_000;
    private const ulong FirstCards = 1_000_000;
    private const ulong LaterCards = 2_000_000;
    private const int SmallFilling = 900;
    private const int ProductFilling = 8_000;

    /// <summary>More than one sector of the table has places for.</summary>
    private const int Crowding = 70;

    public FlashRig NewRig() => IsProduct ? FlashRig.Product(Seed) : FlashRig.Small(Seed);

    /// <summary>Operations on the store, with cards of their own.</summary>
    public RandomStore NewRandom(int seed, ulong firstCard = LaterCards) => IsProduct
        ? new RandomStore(seed, ProductMaxId, FlashStorage.UserCapacity, FlashStorage.CardCapacity, firstCard)
        : new RandomStore(seed, SmallMaxId, FlashRig.SmallCapacity, FlashRig.SmallCapacity, firstCard);

    /// <summary>All kinds of users, settings and records; sectors that were copied, replaced, erased, and one that waits for that.</summary>
    /// <exception cref="InvalidOperationException">The store finds damage in it, or not what was done.</exception>
    public static BitRotImage Make(int seed, bool isProduct)
    {
        var empty = new BitRotImage(isProduct, seed, null!, new StoreModel(), null!, new BitArray(W25q128.SizeBytes));
        FlashRig rig = empty.NewRig();
        RandomStore random = empty.NewRandom(seed, FirstCards);
        rig.NeverCut();
        rig.Start();
        StoreModel model = empty.Model;
        for (int i = 0; i < (isProduct ? ProductFilling : SmallFilling); i++)
        {
            Do(rig, model, random.Next(model));
        }

        foreach (StoreOp op in LastOperations(random.Content, model))
        {
            Do(rig, model, op);
        }

        model.Replacement = null;
        var places = new FlashPlaces(FlashRules.ImageOf(rig), rig.Storage.Records.OldestSequence);
        rig.PowerOff();
        BitRotImage image = empty with { Flash = rig.Board.Flash.TakeSnapshot(), Places = places };
        return new BitRotRunner(image).RunUnharmed(image.IsRead) is { } wrong ? throw new InvalidOperationException(wrong) : image;
    }

    private static void Do(FlashRig rig, StoreModel model, StoreOp op)
    {
        if (op.Do(rig) == null)
        {
            op.Apply(model);
        }

        if (!rig.Storage.Users.IsReplacing)
        {
            model.Replacement = null;
        }
    }

    private static IEnumerable<StoreOp> LastOperations(RandomContent content, StoreModel model)
    {
        yield return StoreOp.Tidy();
        for (int i = 1; i < SettingTable.Count; i++)
        {
            var id = (SettingId)i;
            yield return StoreOp.Set(id, SettingTable.Takes(id, 1) ? 1 : SettingTable.Default(id));
        }

        yield return StoreOp.SetSecret(SecretId.DeviceSecret, content.NewBytes(32));
        yield return StoreOp.SetSecret(SecretId.AdminPasswordTag, content.NewBytes(8));
        SettingClass[] timeRules = [SettingClass.PeriodGroup, SettingClass.Schedule, SettingClass.HolidayGroup, SettingClass.Clock];
        foreach (SettingClass kind in timeRules)
        {
            yield return StoreOp.SetValue(SettingSlots.KeyOf(kind, 0), content.NewValue(kind));
        }

        for (SettingClass kind = SettingClass.Network; kind < SettingClass.Cursor; kind++)
        {
            yield return StoreOp.SetValue(SettingSlots.KeyOf(kind, 1), content.NewBytes(30));
            yield return StoreOp.SetValue(SettingSlots.KeyOf(kind, 2), content.NewBytes(90));
        }

        yield return StoreOp.AddPassword(3, 4);
        yield return StoreOp.Append(content.NewRecord());
        yield return StoreOp.Acknowledge(model.NewestSequence);
        User user = model.Users.Values.First();
        for (int i = 0; i < Crowding; i++)
        {
            user = content.Changed(user, 0);
            yield return StoreOp.Update(user);
        }
    }
}
