using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Scenarios;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests;

[TestClass]
public sealed class ScenarioRunnerTests
{
    [TestMethod]
    public void A_script_that_is_right_passes() => AssertFails("""
        expect light off
        expect lock secured
        power on
        expect light blue solid
        expect beeps 1
        expect record start
        push
        expect lock released
        expect record granted method=button
        wait 4s
        expect lock secured
        """);

    [TestMethod]
    public void Wrong_expectations_are_told_with_what_was_seen_and_the_script_goes_on() => AssertFails(
        """
        power on
        expect light red flashing
        expect beeps 2
        expect alarm-tone on
        expect lock released
        expect record granted user=7
        expect records start count=2
        expect alarm duress
        expect restart
        """,
        "x.door:2: expected light red flashing saw light blue solid",
        "x.door:3: expected beeps 2 saw beeps 1",
        "x.door:4: expected alarm-tone on saw alarm-tone off",
        "x.door:5: expected lock released saw lock secured",
        "x.door:6: expected record granted user=7 saw record start",
        "x.door:7: expected records start count=2 saw count=1",
        "x.door:8: expected alarm duress saw no alarm",
        "x.door:9: expected restart saw no restart");

    [TestMethod]
    public void Alarms_that_were_not_wanted_are_told() => AssertFails(
        """
        power on
        tamper open
        expect alarm tamper
        expect no alarm tamper
        expect alarm duress
        """,
        "x.door:4: expected no alarm tamper saw alarm tamper",
        "x.door:5: expected alarm duress saw only alarm tamper");

    [TestMethod]
    public void Beeps_are_counted_once() => AssertFails("""
        power on
        expect beeps 1
        expect beeps 0
        card 99
        expect beeps 3
        expect beeps 0
        """);

    [TestMethod]
    [DataRow("card 1 at osdp 3", "there is no reader 3 on the RS-485 line; 'osdp 3 connect' adds one")]
    [DataRow("second touch", "there is no second device; 'wire osdp' or 'wire wiegand' adds one")]
    [DataRow("platform sync folder", "nobody knows the platform's password: 'platform init PASSWORD' chooses one")]
    [DataRow("client connect", "nobody knows the platform's password: 'platform init PASSWORD' chooses one")]
    [DataRow("client cut", "there is no client; 'client connect' makes one")]
    [DataRow("expect client granted", "there is no client; 'client connect' makes one")]
    public void What_is_not_there_ends_the_script(string step, string what) => AssertFails(
        $"power on\n{step}\nexpect light red solid",
        "x.door:2: " + what);

    [TestMethod]
    public void What_the_device_refuses_ends_the_script() => AssertFails(
        """
        power on
        platform users add 7 --card 1000
        platform users add 7 --card 1001
        expect light red solid
        """,
        "x.door:3: refused: user-id-taken");

    [TestMethod]
    public void A_refusal_can_be_expected() => AssertFails(
        """
        power on
        platform users add 7 --card 1000
        refuse platform users add 7 --card 1001 because user-id-taken
        refuse platform users add 8 --card 1000 because card-taken
        refuse platform users add 0 --card 1001 because bad-user-id
        refuse platform users add 100000000 --card 1001 because bad-user-id
        refuse platform users add 8 because no-credential
        refuse platform users add 8 --password 123456789 because bad-password
        refuse platform users add 8 --card 1 --name seventeen-letters because bad-name
        refuse platform users add 8 --card 1 --card 2 --card 3 --card 4 --card 5 --card 6 because bad-card
        refuse platform users remove 8 because not-found
        refuse platform passwords add 007 because password-is-user-id
        refuse platform settings set unlock-mode 4 because out-of-range
        refuse platform users add 7 --card 1001 because card-taken
        refuse platform duress on because fault
        expect records user count=1
        """,
        "x.door:14: expected refused because card-taken saw refused because user-id-taken",
        "x.door:15: expected refused because fault saw done");

    [TestMethod]
    public void A_range_of_users_gets_cards_that_count_up() => AssertFails("""
        power on
        platform users add 100..102 --card 1000 --card 2000
        card 1002
        expect record granted user=102 card=1002
        card 2001
        expect record granted user=101 card=2001
        expect records user value=added count=3
        """);

    [TestMethod]
    public void A_device_without_power_cannot_be_asked() => AssertFails("clock 2026-11-21T08:00:00\nexpect light off", "x.door:1: the device is off");

    [TestMethod]
    public void Power_that_is_there_already_is_told() => AssertFails("power on\npower on\nexpect light off", "x.door:2: the device is on already");

    [TestMethod]
    public void Records_are_kept_across_a_power_cycle() => AssertFails("""
        power on
        push
        power cycle
        expect record start
        expect records start count=2
        expect records granted method=button count=1
        """);

    [TestMethod]
    public void A_failure_of_the_firmware_ends_the_script_and_not_the_run()
    {
        var bench = new Bench(new SimulatedDevice(new VirtualBoard()));
        bool failed = false;
        bench.Device.Board.OutputsChanged += () =>
        {
            // The first output that changes does so inside a step of the firmware.
            if (!failed)
            {
                failed = true;
                throw new InvalidOperationException("smoke");
            }
        };
        IReadOnlyList<ScenarioError> failures = new ScenarioRunner(1, null).Run(Parse("power on\npush\nexpect light off"), bench);
        Assert.AreEqual("x.door:1: the firmware failed: InvalidOperationException: smoke", failures.Single().ToString());
        Assert.IsFalse(bench.Device.IsPowered);
    }

    private static void AssertFails(string text, params string[] expected)
    {
        IReadOnlyList<ScenarioError> failures = new ScenarioRunner(seed: 1, trace: null).Run(Parse(text));
        CollectionAssert.AreEqual(expected, failures.Select(failure => failure.ToString()).ToArray(), string.Join('\n', failures));
    }

    private static Scenario Parse(string text)
    {
        var errors = new List<ScenarioError>();
        Scenario? scenario = ScenarioParser.Parse("x.door", text, errors);
        Assert.IsNotNull(scenario, string.Join('\n', errors));
        return scenario;
    }
}
