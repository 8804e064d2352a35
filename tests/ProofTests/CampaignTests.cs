using System;
using AccessStandalone.Proof.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Proof.Tests;

/// <summary>Short versions of the campaigns on the store.</summary>
[TestClass]
public sealed class CampaignTests
{
    private const int PowerCuts = 2_100;
    private const int FewestPowerCuts = 2_000;
    private const int Bits = 3_000;
    private const int SmallOperations = 30_000;
    private const int ProductOperations = 3_000;
    private const int Garbled = 500;
    private const int FaultPeriod = 25;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Power_cuts_lose_nothing()
    {
        CampaignReport report = Run(seed => PowerCutCampaign.RunSample(seed, PowerCuts, new CampaignControl()));
        Assert.IsGreaterThanOrEqualTo(FewestPowerCuts, report.Cases);
    }

    [TestMethod]
    public void Flipped_bits_lose_and_falsify_nothing()
    {
        CampaignReport report = Run(seed => BitRotCampaign.RunSample(seed, Bits, new CampaignControl()));
        Assert.AreEqual(Bits, report.Cases);
    }

    [TestMethod]
    public void A_small_store_is_what_the_model_is() => RunModel(SmallOperations, isProduct: false);

    [TestMethod]
    public void A_store_of_the_products_size_is_what_the_model_is() => RunModel(ProductOperations, isProduct: true);

    [TestMethod]
    public void A_garbled_flash_is_answered_for() => Run(seed => GarbleCampaign.Run(seed, Garbled, new CampaignControl()));

    [TestMethod]
    public void Programs_and_erases_that_do_nothing_lose_nothing() =>
        Run(seed => FaultCampaign.RunSample(seed, FaultPeriod, new CampaignControl()));

    private void RunModel(int operations, bool isProduct)
    {
        CampaignReport report = Run(seed => ModelCampaign.Run([new ModelRun(seed, operations, isProduct)], new CampaignControl()));
        Assert.AreEqual(operations, report.Cases);
    }

    private CampaignReport Run(Func<int, CampaignReport> campaign)
    {
        CampaignReport report = campaign(TestSeed.Of(TestContext));
        TestContext.WriteLine(report.ToString());
        Assert.IsEmpty(report.Failures, string.Join(Environment.NewLine, report.Failures));
        return report;
    }
}
