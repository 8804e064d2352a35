using AccessStandalone.Keypad;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

[TestClass]
public class IndicatorLightTests
{
    [TestMethod]
    [DataRow((byte)PageLight.SolidBlue, false, "BBBBBB")]
    [DataRow((byte)PageLight.Dark, false, "______")]
    [DataRow((byte)PageLight.FlashingBlue, false, "B_B_B_")]
    [DataRow((byte)PageLight.FlashingGreen, false, "G_G_G_")]
    [DataRow((byte)PageLight.SolidBlue, true, "R_R_R_")]
    [DataRow((byte)PageLight.Dark, true, "R_R_R_")]
    public void A_page_or_an_alarm_over_it(PageLight page, bool alarm, string seen)
    {
        Assert.AreEqual(seen, Look(new IndicatorLight(), page, alarm, 0, seen.Length));
    }

    [TestMethod]
    public void A_result_stands_before_an_alarm_for_its_time()
    {
        var light = new IndicatorLight();
        light.ShowResult(true, 0);
        light.Update(PageLight.SolidBlue, true, 0);
        Assert.AreEqual((int)LightColour.Green, (int)light.Lamp);
        light.Update(PageLight.SolidBlue, true, 990);
        Assert.AreEqual((int)LightColour.Green, (int)light.Lamp);
        light.Update(PageLight.SolidBlue, true, 1000);
        Assert.AreEqual((int)LightColour.Red, (int)light.Lamp);
        light.ShowResult(false, 1100);
        light.Update(PageLight.SolidBlue, false, 2590);
        Assert.AreEqual((int)LightColour.Red, (int)light.Lamp);
        light.Update(PageLight.SolidBlue, false, 2600);
        Assert.AreEqual((int)LightColour.Blue, (int)light.Lamp);
    }

    [TestMethod]
    public void Flashing_after_the_same_colour_begins_dark_so_that_it_shows_at_once()
    {
        var light = new IndicatorLight();
        Assert.AreEqual("BB", Look(light, PageLight.SolidBlue, false, 0, 2));
        Assert.AreEqual("_B_B", Look(light, PageLight.FlashingBlue, false, 240, 4));
    }

    /// <summary>What is seen in slices of 120 ms.</summary>
    private static string Look(IndicatorLight light, PageLight page, bool alarm, long fromMs, int slices)
    {
        string seen = "";
        for (int i = 0; i < slices * 12; i++)
        {
            light.Update(page, alarm, fromMs + (i * 10));
            if (i % 12 == 0)
            {
                seen += LetterOf(light.Lamp);
            }
        }

        return seen;
    }

    private static string LetterOf(LightColour lamp)
    {
        switch (lamp)
        {
            case LightColour.Blue:
                return "B";
            case LightColour.Green:
                return "G";
            case LightColour.Red:
                return "R";
            default:
                return "_";
        }
    }
}
