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
            keys 7 # at osdp 8
            osdp 1 connect
            osdp 2 connect address 126
            osdp 2 connect speed 115200
            osdp 3 connect key 000102030405060708090a0B0C0D0E0F
            osdp 3 connect key none
            osdp 4 connect address 0 speed 9600 key default-key
            osdp 1 key 000102030405060708090A0B0C0D0E0F
            osdp 1 key none
            osdp 1 key default-key
            osdp 1 tamper open
            osdp 1 tamper close
            osdp 1 bits 1011
            osdp 1 fault cut
            osdp 1 fault mute
            osdp 1 fault wrong-check
            osdp 1 fault wrong-sequence
            osdp 1 fault wrong-mac
            osdp 1 fault loses-bytes 7
            osdp 1 fault none
            osdp 1 disconnect
            wire osdp
            wire wiegand
            second power on
            second keys 7 #
            second expect light red solid
            second platform settings set osdp-own-key none
            wiegand 10111101100010001110101110
            push
            door open
            door close
            door contact no
            door contact nc
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
            wait 366d
            records
            records last 5 since 2026-11-21 until 2026-11-21T08:00:00 refused user=7
            platform users add 7 --name Ada --card 1 --card 0x2 --password 12345
            platform users add 1..300 --card 1000
            platform users add 7 --kind vip --state normal --from 2026-11-21T08:00:00 --to 2026-11-22T08:00:00 --uses 3 --schedule 255
            platform users add 7 --card 1 --kind blocklist --state frozen --from 2026-11-21 --to 2026-11-22 --uses unlimited --schedule always
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
            platform settings set always-open-schedule none
            platform schedules period 1 none
            platform schedules period 1 08:00-11:59:59 13:00-17:00
            platform schedules week 1
            platform schedules week 1 all=1 workdays=2 weekend=none sun=3 mon=4 tue=5 wed=6 thu=7 fri=8 sat=9 holidays=0,3,5-7
            platform schedules holiday 0 period=none 2026-12-25 2026-12-31..2027-01-01
            platform schedules remove period 1
            platform schedules remove week 1
            platform schedules remove holiday 0
            platform time 2026-11-21T08:00:00
            platform time zone +01:00
            platform time zone -03:30
            platform time dst off
            platform time dst date 03-29T02:00 10-25T03:00
            platform time dst week 3/last/sun/02:00 10/4/sun/03:00
            platform readers install on
            platform readers install off
            platform settings set osdp1-mode 2
            platform settings set osdp8-key 000102030405060708090A0B0C0D0E0F
            platform settings set osdp8-key none
            refuse platform settings set osdp1-key 00000000000000000000000000000000 because out-of-range
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
            expect osdp 1 online
            expect osdp 1 secure
            expect osdp 8 offline
            expect osdp 1 light amber flashing
            expect osdp 1 light off
            expect osdp 1 beeps 3
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
    [DataRow("clock 8:00", "'8:00' is no time such as 2026-11-21T08:00:00, from 1970 to 2106")]
    [DataRow("clock 2107-01-01T00:00:00", "'2107-01-01T00:00:00' is no time such as")]
    [DataRow("clock 1969-12-31T23:59:59", "'1969-12-31T23:59:59' is no time such as")]
    [DataRow("keys", "the keys are missing")]
    [DataRow("keys 12A", "there is no key 'A'")]
    [DataRow("card", "a card number is missing")]
    [DataRow("card x", "'x' is not a card number")]
    [DataRow("card 0", "a card number has 1 to 56 bits and is not 0")]
    [DataRow("card 0x100000000000000", "a card number has 1 to 56 bits and is not 0")]
    [DataRow("card 1 at osdp 9", "9 is not a reader from 1 to 8")]
    [DataRow("card 1 at home", "'wiegand' or 'osdp' is wanted, not 'home'")]
    [DataRow("wiegand 102", "'102' is not a row of bits")]
    [DataRow("door ajar", "'open', 'close' or 'contact' is wanted, not 'ajar'")]
    [DataRow("tamper ajar", "'open' or 'close' is wanted, not 'ajar'")]
    [DataRow("door contact on", "'no' or 'nc' is wanted, not 'on'")]
    [DataRow("flash broken", "the flash is 'absent', 'wrong', 'stuck' or 'good', not 'broken'")]
    [DataRow("wait 3", "'3' is no duration such as 500ms, 3s, 10m, 2h or 365d")]
    [DataRow("wait 367d", "'367d' is no duration")]
    [DataRow("records last", "a number of records is missing")]
    [DataRow("records since noon", "'noon' is no time such as 2026-11-21T08:00:00 and no date such as 2026-11-21")]
    [DataRow("records rain", "unknown record kind 'rain'; there are: granted,")]
    [DataRow("records granted refused", "'refused' is too much: there is a kind already, 'granted'")]
    [DataRow("records colour=red", "unknown field 'colour'; there are: user,")]
    [DataRow("wait s", "'s' is no duration")]
    [DataRow("wait 9000h", "'9000h' is no duration")]
    [DataRow("platform dance", "unknown platform verb 'dance'; there are: discover, info,")]
    [DataRow("platform users add", "a user ID is missing")]
    [DataRow("platform users add 9..7", "'9..7' is no range of 1 to 100000 user IDs")]
    [DataRow("platform users add 7 --hat red", "unknown option '--hat' of users add")]
    [DataRow("platform users add 7 --card", "a card number is missing")]
    [DataRow("platform users add 7 --kind king", "unknown user kind 'king'; there are: general, vip, guest, patrol, blocklist, duress")]
    [DataRow("platform users add 7 --state gone", "unknown user state 'gone'; there are: normal, lost, frozen")]
    [DataRow("platform users add 7 --from tomorrow", "'tomorrow' is no time such as 2026-11-21T08:00:00 and no date such as 2026-11-21")]
    [DataRow("platform users add 7 --from 1970-01-01", "'1970-01-01' would be no limit at all")]
    [DataRow("platform users add 7 --uses 65536", "65536 is not a number of uses from 0 to 65535")]
    [DataRow("platform users add 7 --schedule 256", "256 is not a schedule from 0 to 255")]
    [DataRow("platform schedules", "what to do with schedules is missing")]
    [DataRow("platform schedules set 1", "unknown platform verb 'schedules set'; there are: discover,")]
    [DataRow("platform schedules period 1", "a period such as 08:00-16:59:59, or 'none' is missing")]
    [DataRow("platform schedules period 1 8:00-9:00", "'8:00-9:00' is no period such as 08:00-16:59:59")]
    [DataRow("platform schedules period 1 08:60-09:00", "'08:60-09:00' is no period such as 08:00-16:59:59")]
    [DataRow("platform schedules period 1 08:00", "'08:00' is no period such as 08:00-16:59:59")]
    [DataRow("platform schedules period 1 08-09", "'08-09' is no period such as 08:00-16:59:59")]
    [DataRow("platform schedules week 1 someday=1", "unknown day 'someday'; there are: all, workdays, weekend, sun, mon, tue, wed, thu, fri, sat, holidays")]
    [DataRow("platform schedules week 1 mon", "'mon' is not day=period or holidays=list")]
    [DataRow("platform schedules week 1 mon=256", "'256' is no number of a period group, and not 'none'")]
    [DataRow("platform schedules week 1 holidays=128", "'128' is no list of holiday groups from 0 to 127 such as 0,3,5-7, and not 'none'")]
    [DataRow("platform schedules week 1 holidays=7-5", "'7-5' is no list of holiday groups")]
    [DataRow("platform schedules holiday 0 2026-12-25", "'period=P' or 'period=none' is wanted, not '2026-12-25'")]
    [DataRow("platform schedules holiday 0 period=1 christmas", "'christmas' is no date such as 2026-11-21, from 1970 to 2106")]
    [DataRow("platform schedules holiday 0 period=1 2026-12-25..2026-12-26..2026-12-27", "'2026-12-25..2026-12-26..2026-12-27' is no date and no range of dates FROM..TO")]
    [DataRow("platform schedules remove year 1", "'period', 'week' or 'holiday' is wanted, not 'year'")]
    [DataRow("platform time zone 01:00", "'01:00' is no time zone such as +01:00 or -03:30")]
    [DataRow("platform time zone +01:60", "'+01:60' is no time zone such as +01:00 or -03:30")]
    [DataRow("platform time dst on", "daylight saving is 'off', by 'date' or by 'week', not 'on'")]
    [DataRow("platform time dst date 03-29T02:00", "its end is missing")]
    [DataRow("platform time dst date 03-29 10-25", "'03-29' is no date and time such as 03-29T02:00")]
    [DataRow("platform time dst week 3/last/02:00 10/last/sun/03:00", "'3/last/02:00' is no month, week, weekday and time such as 3/last/sun/02:00")]
    [DataRow("platform time dst week 3/first/sun/02:00 10/last/sun/03:00", "'first' is no week of a month: 1 to 4, or last")]
    [DataRow("platform time dst week 3/last/day/02:00 10/last/sun/03:00", "'day' is no weekday; there are: sun, mon, tue, wed, thu, fri, sat")]
    [DataRow("platform settings set volume 3", "unknown setting 'volume'; there are: unlock-mode,")]
    [DataRow("platform settings set duress maybe", "'maybe' is no number, 'on', 'off' or 'none'")]
    [DataRow("refuse push because fault", "only 'platform …', 'client connect …', 'client ask …', 'dhip connect …' and 'dhip ask …' can be refused")]
    [DataRow("refuse dhip disconnect because fault", "only 'platform …',")]
    [DataRow("dhip dance", "an open client can 'connect', 'ask' or 'disconnect', not 'dance'")]
    [DataRow("dhip connect here", "'here' is no address such as 192.168.0.100, nor 'password'")]
    [DataRow("dhip connect password", "a password is missing")]
    [DataRow("dhip ask", "a method such as accessControl.openDoor is missing")]
    [DataRow("dhip ask accessControl.openDoor {DoorIndex:0}", "'{DoorIndex:0}' is no JSON: ")]
    [DataRow("expect dhip", "an event's code, 'answer', 'connected' or 'disconnected' is missing")]
    [DataRow("expect dhip answer", "what the answer must have in it is missing")]
    [DataRow("expect dhip AccessControl UserID", "'UserID' is not NAME=VALUE")]
    [DataRow("refuse platform duress on", "'because REASON' is missing")]
    [DataRow("refuse platform duress on because tired", "unknown refusal 'tired'; there are: bad-user-id,")]
    [DataRow("expect", "the expectation is missing")]
    [DataRow("expect rain", "unknown expectation 'rain'; there are: light,")]
    [DataRow("expect light", "a colour or 'off' is missing")]
    [DataRow("expect light pink", "the light is 'off', 'blue', 'green', 'red', 'amber', 'magenta', 'cyan', 'white', not 'pink'")]
    [DataRow("expect light blue", "'solid' or 'flashing' is missing")]
    [DataRow("expect beeps 101", "101 is not a number of beeps from 0 to 100")]
    [DataRow("expect record refused reason=rain", "unknown reason 'rain'; there are: unknown,")]
    [DataRow("expect records refused", "'count=N' is missing")]
    [DataRow("expect records refused count=x", "'count=x' is not one count=N")]
    [DataRow("expect alarm clock", "unknown alarm 'clock'; there are: intrusion,")]
    [DataRow("expect no rain", "only 'no alarm' can be expected, not 'no rain'")]
    [DataRow("keys 1 at home", "keys can be tapped at 'osdp' and a number, not at 'home'")]
    [DataRow("keys 1 at", "'osdp' is missing")]
    [DataRow("keys at osdp 1", "the keys are missing")]
    [DataRow("keys 1 at osdp", "a reader is missing")]
    [DataRow("keys 1 at osdp 0", "0 is not a reader from 1 to 8")]
    [DataRow("keys 1 at osdp 1 2", "'2' is too much")]
    [DataRow("card 1 at", "'wiegand' or 'osdp' is missing")]
    [DataRow("card 1 at osdp", "a reader is missing")]
    [DataRow("osdp", "a reader is missing")]
    [DataRow("osdp one connect", "'one' is not a reader")]
    [DataRow("osdp 0 connect", "0 is not a reader from 1 to 8")]
    [DataRow("osdp 9 connect", "9 is not a reader from 1 to 8")]
    [DataRow("osdp 1", "what happens to the reader is missing")]
    [DataRow("osdp 1 dance", "a reader can 'connect', 'disconnect', have a 'key', 'tamper', 'bits' or a 'fault', not 'dance'")]
    [DataRow("osdp 1 connect at 5", "'at' is too much")]
    [DataRow("osdp 1 connect address", "an address is missing")]
    [DataRow("osdp 1 connect address 127", "127 is not an address from 0 to 126")]
    [DataRow("osdp 1 connect speed", "a speed in bits a second is missing")]
    [DataRow("osdp 1 connect speed 9601", "'9601' is no speed that the device can have, such as 9600")]
    [DataRow("osdp 1 connect speed fast", "'fast' is no speed that the device can have, such as 9600")]
    [DataRow("osdp 1 connect key", "a key of 32 hexadecimal digits, 'default-key' or 'none' is missing")]
    [DataRow("osdp 1 connect key 0102", "a key has 32 hexadecimal digits, '0102' has 4")]
    [DataRow("osdp 1 connect key 000102030405060708090A0B0C0D0E0F key", "'key' is too much")]
    [DataRow("osdp 1 key", "a key of 32 hexadecimal digits, 'default-key' or 'none' is missing")]
    [DataRow("osdp 1 key 000102030405060708090A0B0C0D0E0G", "'000102030405060708090A0B0C0D0E0G' is not hexadecimal")]
    [DataRow("osdp 1 disconnect now", "'now' is too much")]
    [DataRow("osdp 1 tamper ajar", "'open' or 'close' is wanted, not 'ajar'")]
    [DataRow("osdp 1 bits", "a row of bits is missing")]
    [DataRow("osdp 1 bits 102", "'102' is not a row of bits")]
    [DataRow("osdp 1 fault", "'none', 'cut', 'mute', 'wrong-check', 'wrong-sequence', 'wrong-mac' or 'loses-bytes' is missing")]
    [DataRow("osdp 1 fault deaf", "a reader's fault is 'none', 'cut', 'mute', 'wrong-check', 'wrong-sequence', 'wrong-mac' or 'loses-bytes', not 'deaf'")]
    [DataRow("osdp 1 fault loses-bytes", "every how many bytes is missing")]
    [DataRow("osdp 1 fault loses-bytes 1", "1 is not every how many bytes from 2 to 1000")]
    [DataRow("wire", "'osdp' or 'wiegand' is missing")]
    [DataRow("wire usb", "'osdp' or 'wiegand' is wanted, not 'usb'")]
    [DataRow("second", "the step is missing")]
    [DataRow("second jump", "unknown step 'jump'; there are: power,")]
    [DataRow("second second push", "there are two devices, and no third")]
    [DataRow("second wire osdp", "there are two devices, and no third")]
    [DataRow("second expect rain", "unknown expectation 'rain'; there are: light,")]
    [DataRow("platform readers", "what to do with readers is missing")]
    [DataRow("platform readers dance", "unknown platform verb 'readers dance'; there are: discover,")]
    [DataRow("platform readers install", "'on' or 'off' is missing")]
    [DataRow("platform readers install now", "'on' or 'off' is wanted, not 'now'")]
    [DataRow("platform settings set osdp1-key 0102", "a key has 32 hexadecimal digits, '0102' has 4")]
    [DataRow("platform settings set osdp9-key none", "unknown setting 'osdp9-key'; there are: unlock-mode,")]
    [DataRow("platform settings set osdp-own-key xyzw0102030405060708090A0B0C0D0E", "'xyzw0102030405060708090A0B0C0D0E' is not hexadecimal")]
    [DataRow("expect wiegand-out", "a row of bits is missing")]
    [DataRow("expect osdp", "a reader is missing")]
    [DataRow("expect osdp 1", "'online', 'secure', 'offline', 'light' or 'beeps' is missing")]
    [DataRow("expect osdp 1 happy", "of a reader 'online', 'secure', 'offline', 'light' or 'beeps' can be expected, not 'happy'")]
    [DataRow("expect osdp 1 light pink", "the light is 'off', 'blue', 'green', 'red', 'amber', 'magenta', 'cyan', 'white', not 'pink'")]
    [DataRow("expect osdp 1 beeps many", "'many' is not a number of beeps")]
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
