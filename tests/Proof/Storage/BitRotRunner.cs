using System;
using System.Collections;
using AccessStandalone.HalSim.Board.Chips;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Storage;

/// <summary>Flips bits of one image, one at a time, and looks at what the store makes of it.</summary>
public sealed class BitRotRunner
{
    private const int BitsInByte = 8;
    private const int LaterOperations = 12;

    private readonly BitRotImage _image;
    private readonly FlashRig _rig;

    public BitRotRunner(BitRotImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        _image = image;
        _rig = image.NewRig();

        // What is blank may not be any more: that must be noticed when it is programmed, not forbidden.
        _rig.Board.Flash.RequireErasedForOnes = false;
    }

    /// <summary>Whether after each flip the store is used for a while; else after one of eight.</summary>
    public bool AlwaysGoesOn { get; init; } = true;

    /// <param name="bits">Address × 8 and the number of the bit; one case each.</param>
    public CampaignReport Run(int[] bits)
    {
        ArgumentNullException.ThrowIfNull(bits);
        var report = new CampaignReport();
        foreach (int bit in bits)
        {
            (int address, int number) = Math.DivRem(bit, BitsInByte);
            bool goesOn = AlwaysGoesOn || number == address % BitsInByte;
            string place = $"{(_image.IsProduct ? "product" : "small")}, {_image.Places[address]}";
            if (!goesOn && !_image.IsRead[address])
            {
                // The store does the same whatever is there.
                report.Count(null, place + ": never read");
                continue;
            }

            int counted = 0;
            string? failure = Failure.Of(() => Flip(address, number, goesOn, out counted));
            if (failure == null && counted == 0 && MustBeCounted(_image.Places[address]))
            {
                failure = "the damage was not counted";
            }

            report.Count(failure == null ? null : $"bit {number} of 0x{address:X6} ({place}): {failure}", place + (counted > 0 ? ": counted" : ": not counted"));
        }

        return report;
    }

    /// <summary>The image as it is.</summary>
    /// <param name="isRead">Gets a bit for each byte that the store looks at.</param>
    /// <returns>What is wrong, or null.</returns>
    public string? RunUnharmed(BitArray isRead)
    {
        _rig.PowerOff();
        _rig.Board.Flash.Restore(_image.Flash);
        _rig.FlashFilter = flash => new ReadCoverage(flash, isRead);
        string? wrong = Compare(out int counted);
        _rig.FlashFilter = null;
        return wrong ?? (counted == 0 ? null : $"{counted} damages are counted where there are none");
    }

    private string? Flip(int address, int bit, bool goesOn, out int counted)
    {
        W25q128 flash = _rig.Board.Flash;
        _rig.PowerOff();
        flash.Restore(_image.Flash);
        flash.Poke(address, (byte)(flash.Peek(address) ^ (1 << bit)));
        string? wrong = Compare(out counted);
        return wrong == null && goesOn ? GoOn((address * BitsInByte) + bit) : wrong;
    }

    /// <param name="counted">Damages that the store has met.</param>
    private string? Compare(out int counted)
    {
        counted = 0;
        _rig.NeverCut();
        _rig.Start();
        if (StoreComparison.Difference(_rig, _image.Model) is { } atOnce)
        {
            return "after the start: " + atOnce;
        }

        _rig.Tidy();
        string? tidy = StoreComparison.Difference(_rig, _image.Model);
        counted = _rig.Storage.Health.Total;
        return tidy == null ? null : "after idle work: " + tidy;
    }

    private string? GoOn(int seed)
    {
        RandomStore random = _image.NewRandom(seed);
        StoreModel model = _image.Model.Clone();
        for (int i = 0; i < LaterOperations; i++)
        {
            StoreOp op = random.Next(model);
            string? refusal = op.Do(_rig);
            if (refusal == null)
            {
                op.Apply(model);
            }
            else if (!op.MayBeFull || refusal != nameof(StoreResult.UsersFull))
            {
                return $"later {op.Name} was refused, {refusal}";
            }
        }

        _rig.Tidy();
        return StoreComparison.Difference(_rig, model) is { } later ? "after later changes: " + later : null;
    }

    /// <summary>What is read as data, and by everybody: of a long ring only some headers are.</summary>
    private bool MustBeCounted(FlashPlace place) => place switch
    {
        FlashPlace.Superblock or FlashPlace.TableHeader or FlashPlace.NewestEntry or FlashPlace.Record or FlashPlace.Slot => true,
        FlashPlace.RingHeader => !_image.IsProduct,
        _ => false,
    };
}
