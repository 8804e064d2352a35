using System;
using System.Linq;
using AccessStandalone.HalSim.Board.Chips;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Storage;

/// <summary>
/// Destroys parts of a filled flash, from single bytes to whole sectors, with noise, with zeros, or with bytes of elsewhere. Much is lost then, but the
/// store must mount or say why not, answer every call, come to the end of its idle work, and throw nothing.
/// </summary>
public static class GarbleCampaign
{
    private const int FilledSeed = 1;
    private const int MaxUsersRead = 1_000;
    private const uint MaxRecordsRead = 2_000;
    private const uint RecordStep = 7;

    /// <param name="seed">Of the first case; one more with each.</param>
    /// <param name="count">How many times the filled flash is destroyed anew.</param>
    public static CampaignReport Run(int seed, int count, CampaignControl control)
    {
        var report = new CampaignReport();
        FlashSnapshot filled = PowerCutScripts.All(FilledSeed)[0].Image;
        Campaign.Run([.. Enumerable.Range(seed, count)], () => NewRunner(filled), report, control);
        return report;
    }

    private static Func<int, CampaignReport> NewRunner(FlashSnapshot filled)
    {
        FlashRig rig = FlashRig.Small(FilledSeed);

        // A sector marked clean may not be: that must be noticed, not forbidden.
        rig.Board.Flash.RequireErasedForOnes = false;
        return caseSeed =>
        {
            var random = new Random(caseSeed);
            rig.PowerOff();
            rig.Board.Flash.Restore(filled);
            Garble(rig, random);
            var report = new CampaignReport();
            string? failure = Failure.Of(() => UseTwice(rig, random));
            report.Count(failure == null ? null : $"seed {caseSeed}: {failure}", rig.Storage.State.ToString());
            return report;
        };
    }

    private static string? UseTwice(FlashRig rig, Random random)
    {
        rig.NeverCut();
        rig.Start();
        Use(rig.Storage, random);
        rig.Tidy();
        Use(rig.Storage, random);
        rig.Start();
        return null;
    }

    private static void Use(FlashStorage storage, Random random)
    {
        var user = new User();
        uint cursor = 0;
        for (int i = 0; i < MaxUsersRead && storage.Users.TryFindNext(cursor, user); i++)
        {
            cursor = user.Id;
        }

        var record = new Record();
        uint end = Math.Min(storage.Records.NewestSequence, MaxRecordsRead);
        for (uint sequence = storage.Records.OldestSequence; sequence != 0 && sequence <= end; sequence += RecordStep)
        {
            storage.Records.TryRead(sequence, record);
        }

        user = new User { Id = (uint)random.Next(1, 400), CardCount = 2 };
        user.Cards[0] = (ulong)random.NextInt64();
        user.Cards[1] = (ulong)random.NextInt64();
        storage.Users.Insert(user);
        user.Cards[1]++;
        storage.Users.Update(user);
        storage.Users.Delete((uint)random.Next(1, 400));
        storage.Records.Append(record);
        storage.Settings.Set(SettingId.DoorOpenDurationS, 5);
        storage.PublicPasswords.Add((ulong)random.Next(50), 4);
        storage.Records.Acknowledge(storage.Records.NewestSequence);
    }

    private static void Garble(FlashRig rig, Random random)
    {
        int end = rig.Layout.EndSector * W25q128.SectorBytes;
        for (int i = random.Next(1, 6); i > 0; i--)
        {
            int first = random.Next(10) == 0 ? 0 : FlashLayout.SuperblockSectors * W25q128.SectorBytes;
            int address = random.Next(first, end);
            int length = random.Next(3) switch
            {
                0 => 1,
                1 => random.Next(1, 256),
                _ => random.Next(1, W25q128.SectorBytes),
            };
            Fill(rig.Board.Flash, random, address, Math.Min(length, end - address), end);
        }
    }

    private static void Fill(W25q128 flash, Random random, int address, int length, int end)
    {
        int kind = random.Next(4);
        int elsewhere = random.Next(end / W25q128.SectorBytes) * W25q128.SectorBytes;
        for (int i = 0; i < length; i++)
        {
            byte value = kind switch
            {
                0 => (byte)random.Next(256),
                1 => 0,
                2 => 0xFF,
                _ => flash.Peek(elsewhere + ((address + i) % W25q128.SectorBytes)),
            };
            flash.Poke(address + i, value);
        }
    }
}
