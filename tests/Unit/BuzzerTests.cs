using AccessStandalone.Keypad;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

[TestClass]
public class BuzzerTests
{
    [TestMethod]
    [DataRow(1, "##______________")]
    [DataRow(3, "##__##__##______")]
    public void Beeps_last_100_ms_with_100_ms_between(int count, string heard)
    {
        var buzzer = new Buzzer();
        buzzer.Beep(count, 0);
        Assert.AreEqual(heard, Listen(buzzer, false, 0, heard.Length));
    }

    [TestMethod]
    public void The_alarm_tone_is_continuous_and_pauses_for_beeps()
    {
        var buzzer = new Buzzer();
        Assert.AreEqual("####", Listen(buzzer, true, 0, 4));
        buzzer.Beep(3, 200);
        Assert.AreEqual("__##__##__##__####", Listen(buzzer, true, 200, 18));
        Assert.AreEqual("__", Listen(buzzer, false, 1100, 2));
    }

    [TestMethod]
    public void New_beeps_replace_the_rest_of_running_ones()
    {
        var buzzer = new Buzzer();
        buzzer.Beep(3, 0);
        Assert.AreEqual("##_", Listen(buzzer, false, 0, 3));
        buzzer.Beep(1, 150);
        Assert.AreEqual("##______", Listen(buzzer, false, 150, 8));
    }

    /// <summary>What is heard in slices of 50 ms.</summary>
    private static string Listen(Buzzer buzzer, bool alarm, long fromMs, int slices)
    {
        string heard = "";
        for (int i = 0; i < slices * 5; i++)
        {
            buzzer.Update(alarm, fromMs + (i * 10));
            if (i % 5 == 0)
            {
                heard += buzzer.Sounds ? "#" : "_";
            }
        }

        return heard;
    }
}
