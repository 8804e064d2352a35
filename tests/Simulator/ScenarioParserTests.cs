using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.HalSim.Scenarios;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests;

[TestClass]
public sealed class ScenarioParserTests
{
    [TestMethod]
    public void Every_step_of_the_language_is_known()
    {
        const string Text = """
            ; a comment, and an empty line

            power on
            power off
            power cycle
            clock 2026-11-21T08:00:00   ; local time
            touch
            keys # 88888888 #
            card 12345678
            card 0xBC614E
            card 1 at wiegand
            card 1 at osdp 1
            wiegand 10111101100010001110101110
            push
            door open
            door close
            tamper open
            tamper close
            case open
            case close
            emergency on
            emergency off
            flash absent
            flash wrong
            flash stuck
            flash good
            wait 500ms
            wait 3s
            wait 10m
            wait 2h
            platform users add 7 --name Ada --card 1 --card 0x2 --password 12345
            platform users add 1..300 --card 1000
            platform users add 7 --kind vip --state normal --from 2026-11-21T08:00:00 --to 2026-11-22T08:00:00 --uses 3 --schedule 255
            platform users remove 7
            platform duress on
            platform passwords add 0012
            platform passwords remove 0012
            platform open
            platform close
            platform always-open
            platform always-closed
            platform normal
            platform disarm
            platform settings set unlock-mode 3
            platform settings set door-detector on
            platform time 2026-11-21T08:00:00
            refuse platform users add 7 --card 1 because user-id-taken
            expect light blue solid
            expect light red flashing
            expect light off
            expect beeps 3
            expect alarm-tone on
            expect alarm-tone off
            expect lock released
            expect lock secured
            expect record granted user=7 method=card
            expect record start number=3
            expect records refused reason=schedule count=2
            expect alarm duress
            expect no alarm intrusion
            expect restart
            expect wiegand-out 10111
            """;
        var errors = new List<ScenarioError>();
        Scenario? scenario = ScenarioParser.Parse("all.door", Text, errors);
        Assert.IsEmpty(errors, string.Join('\n', errors));
        Assert.IsNotNull(scenario);
        Assert.AreEqual(3, scenario.Lines[0].Number);
        Assert.AreEqual("clock 2026-11-21T08:00:00", scenario.Lines[3].Text);
    }

    [TestMethod]
    [DataRow("jump", "unknown step 'jump'; there are: power, clock,")]
    [DataRow("power", "'on', 'off' or 'cycle' is missing")]
    [DataRow("power up", "power is 'on', 'off' or 'cycle', not 'up'")]
    [DataRow("power on now", "'now' is too much")]
    [DataRow("clock 8:00", "'8:00' is no time after 1970")]
    [DataRow("keys", "the keys are missing")]
    [DataRow("keys 12A", "there is no key 'A'")]
    [DataRow("card", "a card number is missing")]
    [DataRow("card x", "'x' is not a card number")]
    [DataRow("card 0", "a card number has 1 to 56 bits and is not 0")]
    [DataRow("card 0x100000000000000", "a card number has 1 to 56 bits and is not 0")]
    [DataRow("card 1 at osdp 9", "9 is not a reader from 1 to 8")]
    [DataRow("card 1 at home", "'wiegand' or 'osdp' is wanted, not 'home'")]
    [DataRow("wiegand 102", "'102' is not a row of bits")]
    [DataRow("door ajar", "'open' or 'close' is wanted, not 'ajar'")]
    [DataRow("flash broken", "the flash is 'absent', 'wrong', 'stuck' or 'good', not 'broken'")]
    [DataRow("wait 3", "'3' is no duration such as 500ms, 3s, 10m or 2h")]
    [DataRow("wait s", "'s' is no duration")]
    [DataRow("wait 9000h", "'9000h' is no duration")]
    [DataRow("platform dance", "unknown platform verb 'dance'; there are: users, passwords,")]
    [DataRow("platform users add", "a user ID is missing")]
    [DataRow("platform users add 9..7", "'9..7' is no range of 1 to 100000 user IDs")]
    [DataRow("platform users add 7 --hat red", "unknown option '--hat' of users add")]
    [DataRow("platform users add 7 --card", "a card number is missing")]
    [DataRow("platform settings set volume 3", "unknown setting 'volume'; there are: unlock-mode,")]
    [DataRow("platform settings set duress maybe", "'maybe' is no number, 'on' or 'off'")]
    [DataRow("refuse push because fault", "only 'refuse platform …' can be refused")]
    [DataRow("refuse platform duress on", "'because REASON' is missing")]
    [DataRow("refuse platform duress on because tired", "unknown refusal 'tired'; there are: bad-user-id,")]
    [DataRow("expect", "the expectation is missing")]
    [DataRow("expect rain", "unknown expectation 'rain'; there are: light,")]
    [DataRow("expect light", "'off', 'blue', 'green' or 'red' is missing")]
    [DataRow("expect light pink", "the light is 'off', 'blue', 'green' or 'red', not 'pink'")]
    [DataRow("expect light blue", "'solid' or 'flashing' is missing")]
    [DataRow("expect beeps 101", "101 is not a number of beeps from 0 to 100")]
    [DataRow("expect record refused reason=rain", "unknown reason 'rain'; there are: unknown,")]
    [DataRow("expect records refused", "'count=N' is missing")]
    [DataRow("expect records refused count=x", "'count=x' is not one count=N")]
    [DataRow("expect alarm clock", "unknown alarm 'clock'; there are: intrusion,")]
    [DataRow("expect no rain", "only 'no alarm' can be expected, not 'no rain'")]
    public void What_is_wrong_is_told_with_its_line(string line, string message)
    {
        var errors = new List<ScenarioError>();
        Assert.IsNull(ScenarioParser.Parse("a/b.door", "power on\n" + line + "\nexpect light off", errors));
        string error = errors.Single().ToString();
        StringAssert.StartsWith(error, "a/b.door:2: " + message, StringComparison.Ordinal);
    }

    [TestMethod]
    public void All_errors_are_told_at_once()
    {
        var errors = new List<ScenarioError>();
        ScenarioParser.Parse("x.door", "jump\nexpect light off\nsing ; la la\r\n", errors);
        Assert.AreEqual("1 3", string.Join(' ', errors.Select(error => error.Line)));
    }

    [TestMethod]
    public void A_script_that_expects_nothing_is_an_error()
    {
        var errors = new List<ScenarioError>();
        Assert.IsNull(ScenarioParser.Parse("x.door", "power on\nkeys 1", errors));
        Assert.AreEqual("x.door:2: the script expects nothing", errors.Single().ToString());
    }
}
