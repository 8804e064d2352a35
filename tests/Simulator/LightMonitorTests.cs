using AccessStandalone.HalSim.Monitors;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests;

[TestClass]
public sealed class LightMonitorTests
{
    private const long Ms = 1000;

    private readonly LightMonitor _light = new();

    [TestMethod]
    public void A_new_device_is_dark() => Assert.AreEqual("off", At(0));

    [TestMethod]
    public void A_light_is_solid_once_no_flash_lasts_that_long()
    {
        Change(LightColour.Blue, 1000);
        Assert.AreEqual("blue unsettled", At(1000));
        Assert.AreEqual("blue unsettled", At(1170));
        Assert.AreEqual("blue solid", At(1180));
        Assert.AreEqual("blue solid", At(3_600_000));
    }

    [TestMethod]
    public void One_short_phase_is_flashing()
    {
        Change(LightColour.Blue, 1000);
        Change(LightColour.Off, 1120);
        Assert.AreEqual("blue flashing", At(1120));
        Change(LightColour.Blue, 1240);
        Assert.AreEqual("blue flashing", At(1240));
        Change(LightColour.Off, 1360);
        Assert.AreEqual("blue flashing", At(1400));
    }

    [TestMethod]
    public void A_solid_light_that_begins_to_flash_is_flashing_when_it_comes_back()
    {
        Change(LightColour.Green, 1000);
        Change(LightColour.Off, 3000);
        Assert.AreEqual("off unsettled", At(3100));
        Change(LightColour.Green, 3120);
        Assert.AreEqual("green flashing", At(3120));
    }

    [TestMethod]
    public void A_flash_stretched_by_a_card_poll_is_still_flashing()
    {
        Change(LightColour.Red, 1000);
        Change(LightColour.Off, 1166);
        Assert.AreEqual("red flashing", At(1166));
        Assert.AreEqual("red flashing", At(1166 + 166));
    }

    [TestMethod]
    public void Flashing_ends_when_the_light_stays()
    {
        Change(LightColour.Red, 1000);
        Change(LightColour.Off, 1120);
        Change(LightColour.Red, 1240);
        Assert.AreEqual("red flashing", At(1419));
        Assert.AreEqual("red solid", At(1420));
    }

    [TestMethod]
    public void Flashing_ends_when_it_stays_dark()
    {
        Change(LightColour.Red, 1000);
        Change(LightColour.Off, 1120);
        Assert.AreEqual("red flashing", At(1299));
        Assert.AreEqual("off", At(1300));
    }

    [TestMethod]
    public void Short_phases_of_other_colours_are_no_flashing()
    {
        Change(LightColour.Blue, 1000);
        Change(LightColour.Off, 1100);
        Change(LightColour.Green, 1150);
        Assert.AreEqual("green unsettled", At(1200));
        Change(LightColour.Red, 1250);
        Assert.AreEqual("red unsettled", At(1300));
        Assert.AreEqual("red solid", At(1430));
    }

    [TestMethod]
    public void The_same_colour_again_is_no_edge()
    {
        Change(LightColour.Blue, 1000);
        Change(LightColour.Blue, 1100);
        Assert.AreEqual("blue solid", At(1180));
    }

    [TestMethod]
    public void Several_colours_at_once_are_told()
    {
        Change(LightColour.Amber, 1000);
        Assert.AreEqual("amber solid", At(1200));
    }

    private void Change(LightColour colour, long ms) => _light.Change(colour, ms * Ms);

    private string At(long ms) => _light.Read(ms * Ms).ToString();
}
