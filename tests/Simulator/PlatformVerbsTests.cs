using System.Collections.Generic;
using AccessStandalone.HalSim.Scenarios;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests;

/// <summary>The platform's verbs and the inputs, as scripts use them, down to what the device does.</summary>
[TestClass]
public sealed class PlatformVerbsTests
{
    [TestMethod]
    public void The_door() => AssertPasses("""
        platform open
        expect lock released
        expect record remote value=open
        platform close
        expect lock secured
        platform always-open
        expect lock released
        refuse platform close because held-open
        platform always-closed
        expect lock secured
        refuse platform open because always-closed
        platform normal
        expect record remote value=normal
        platform disarm
        expect record remote value=disarm
        """);

    [TestMethod]
    public void What_a_user_may() => AssertPasses("""
        clock 2026-11-21T08:00:00
        platform users add 1 --card 1001 --kind vip --schedule 5
        platform users add 2 --card 1002 --schedule 5
        platform users add 3 --card 1003 --state frozen
        platform users add 4 --card 1004 --from 2026-11-22
        platform users add 5 --card 1005 --to 2026-11-20
        platform users add 6 --card 1006 --kind guest --uses 1
        platform users add 7 --card 1007 --to 2026-11-21 --uses unlimited --schedule always
        card 1001
        expect record granted user=1
        card 1002
        expect record refused user=2 reason=schedule
        card 1003
        expect record refused user=3 reason=frozen
        card 1004
        expect record refused user=4 reason=not-yet-valid
        card 1005
        expect record refused user=5 reason=expired
        card 1006
        expect record granted user=6 name=uses value=0
        card 1006
        expect record refused user=6 reason=uses
        clock 2026-11-21T23:59:50
        card 1007
        expect record granted user=7
        wait 10s
        card 1007
        expect record refused user=7 reason=expired
        """);

    [TestMethod]
    public void Users_that_there_cannot_be_are_the_devices_to_refuse() => AssertPasses("""
        refuse platform users add 1 --card 1001 --schedule 128 because bad-schedule
        refuse platform users add 1 --card 1001 --from 2026-11-22 --to 2026-11-21 because bad-validity
        """);

    [TestMethod]
    public void Schedules_let_in() => AssertPasses("""
        platform users add 2 --card 1002 --schedule 3
        platform schedules period 1 08:00-11:59:59 13:00-17:00
        platform schedules period 2 10:00-10:00:01
        platform schedules holiday 5 period=2 2026-12-24..2026-12-26
        platform schedules week 3 all=1 weekend=none holidays=4-5
        clock 2026-11-20T17:00:00 ; a Friday
        card 1002
        expect record granted
        wait 1s
        card 1002
        expect record refused reason=schedule
        clock 2026-11-21T09:00:00
        card 1002
        expect record refused reason=schedule
        clock 2026-12-25T09:00:00 ; a Friday
        card 1002
        expect record refused reason=schedule
        clock 2026-12-25T10:00:00
        card 1002
        expect record granted
        platform schedules remove holiday 5
        expect record setting name=holiday-group value=deleted
        clock 2026-12-25T09:00:00
        card 1002
        expect record granted
        platform schedules period 1 none
        card 1002
        expect record refused reason=schedule
        """);

    [TestMethod]
    public void Schedules_that_there_cannot_be_are_the_devices_to_refuse() => AssertPasses("""
        refuse platform schedules period 128 none because bad-schedule
        refuse platform schedules period 1 08:00-24:00 because bad-time-rule
        refuse platform schedules period 1 09:00-08:00 because bad-time-rule
        refuse platform schedules period 1 01:00-02:00 03:00-04:00 05:00-06:00 07:00-08:00 09:00-10:00 because bad-time-rule
        refuse platform schedules week 1 mon=128 because bad-time-rule
        refuse platform schedules holiday 1 period=128 because bad-time-rule
        refuse platform schedules holiday 1 period=1 2026-12-26..2026-12-24 because bad-time-rule
        refuse platform schedules remove week 200 because bad-schedule
        """);

    [TestMethod]
    public void The_time() => AssertPasses("""
        platform time zone +01:00
        expect record setting name=time-zone-min value=60
        platform time dst week 3/last/sun/02:00 10/last/sun/03:00
        platform users add 7 --card 1007 --from 2026-03-29T03:00:00
        platform time 2026-03-29T01:59:59
        card 1007
        expect record refused reason=not-yet-valid
        wait 1s
        card 1007
        expect record granted
        platform time dst date 03-29T02:00 10-25T03:00
        platform time dst off
        expect record setting name=daylight-saving value=deleted
        refuse platform time 1970-01-01T00:00:00 because bad-time
        refuse platform time zone +14:01 because out-of-range
        refuse platform time dst date 13-01T02:00 10-25T03:00 because bad-time-rule
        refuse platform time dst week 3/6/sun/02:00 10/last/sun/03:00 because bad-time-rule
        refuse platform settings set always-open-schedule 128 because out-of-range
        platform settings set always-open-schedule none
        """);

    [TestMethod]
    public void The_emergency_input() => AssertPasses("""
        emergency on
        expect lock secured
        emergency off
        platform settings set emergency-input on
        emergency on
        expect lock released
        expect record granted method=emergency
        emergency off
        expect lock secured
        """);

    [TestMethod]
    public void A_door_contact_of_the_other_type() => AssertPasses("""
        door contact no
        platform settings set door-contact-type 1
        platform settings set door-detector on
        door open
        expect alarm intrusion
        door close
        expect record alarm-end alarm=intrusion
        door contact nc ; now wired wrongly: a closed contact is an open door
        expect record alarm alarm=intrusion
        """);

    private static void AssertPasses(string text)
    {
        var errors = new List<ScenarioError>();
        Scenario? scenario = ScenarioParser.Parse("x.door", "power on\n" + text + "\nexpect records start count=1", errors);
        if (scenario != null)
        {
            errors.AddRange(new ScenarioRunner(seed: 1, trace: null).Run(scenario));
        }

        Assert.IsEmpty(errors, string.Join('\n', errors));
    }
}
