using System;
using System.Collections.Generic;
using System.Linq;

namespace AccessStandalone.Proof.Storage;

/// <summary>
/// Flips single bits of a filled flash. Nothing may be lost or falsified by any of them; damage to what is read as data must have been counted by the time
/// the store is tidy; and the store must go on working.
/// </summary>
public static class BitRotCampaign
{
    private const int BitsInByte = 8;
    private const int BitsOfPart = 256;

    /// <summary>So many bits of the small store for one of the product's, which takes that much longer.</summary>
    private const int SmallForOneProduct = 200;

    /// <summary>Beside all bits of the small store.</summary>
    private const int ProductBits = 1_000;

    /// <summary>Every bit of a small store, and some of one of the product's size.</summary>
    public static CampaignReport RunAll(int seed, CampaignControl control)
    {
        var report = new CampaignReport();
        BitRotImage small = BitRotImage.Make(seed, isProduct: false);
        int count = small.Places.Count * BitsInByte;
        Run(small, Enumerable.Range(0, count), isExhaustive: true, report, control);
        RunProduct(seed, ProductBits, report, control);
        return report;
    }

    /// <summary>Some bits, most of them of a small store, the others of one of the product's size.</summary>
    public static CampaignReport RunSample(int seed, int count, CampaignControl control)
    {
        var report = new CampaignReport();
        int ofProduct = count / SmallForOneProduct;
        BitRotImage small = BitRotImage.Make(seed, isProduct: false);
        Run(small, SomeBits(small, seed, count - ofProduct), isExhaustive: false, report, control);
        RunProduct(seed, ofProduct, report, control);
        return report;
    }

    private static void RunProduct(int seed, int count, CampaignReport report, CampaignControl control)
    {
        if (count > 0)
        {
            BitRotImage product = BitRotImage.Make(seed, isProduct: true);
            Run(product, SomeBits(product, seed, count), isExhaustive: false, report, control);
        }
    }

    /// <summary>As many of each kind of place: else most would be blank.</summary>
    private static IEnumerable<int> SomeBits(BitRotImage image, int seed, int count)
    {
        var random = new Random(seed);
        List<int>[] byPlace =
        [
            .. Enumerable.Range(0, image.Places.Count).GroupBy(address => image.Places[address]).OrderBy(group => group.Key).Select(group => group.ToList()),
        ];
        for (int i = 0; i < count; i++)
        {
            List<int> addresses = byPlace[i % byPlace.Length];
            yield return (addresses[random.Next(addresses.Count)] * BitsInByte) + random.Next(BitsInByte);
        }
    }

    private static void Run(BitRotImage image, IEnumerable<int> bits, bool isExhaustive, CampaignReport report, CampaignControl control)
    {
        int bitsOfPart = image.IsProduct ? 1 : BitsOfPart;
        Campaign.Run([.. bits.Chunk(bitsOfPart)], () => new BitRotRunner(image) { AlwaysGoesOn = !isExhaustive }.Run, report, control);
    }
}
