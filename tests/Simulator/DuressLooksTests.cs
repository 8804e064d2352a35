using System.Collections.Generic;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Scenarios;
using AccessStandalone.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests;

/// <summary>Whoever stands beside the user must not see, hear or time that the password was the duress password.</summary>
[TestClass]
public sealed class DuressLooksTests
{
    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    public void A_duress_password_looks_the_same_to_the_microsecond(int mode)
    {
        // Also while a new chip's sectors are being erased, and wherever in a round of card polls it falls.
        foreach (int settleMs in new[] { 1000, 600_000 })
        {
            for (int laterMs = 0; laterMs < 110; laterMs += 7)
            {
                List<string> ordinary = Watch(mode, password: "12340", settleMs, laterMs, out bool ordinaryAlarm);
                List<string> duress = Watch(mode, password: "12349", settleMs, laterMs, out bool duressAlarm);
                Assert.AreEqual(string.Join('\n', ordinary), string.Join('\n', duress), $"after {settleMs} + {laterMs} ms");
                Assert.IsFalse(ordinaryAlarm);
                Assert.IsTrue(duressAlarm);
                Assert.IsTrue(ordinary.Count > 2, "nothing was seen at all");
            }
        }
    }

    /// <summary>
    /// Somebody types 12340, which is the user's password or its duress form. Every edge of every output with its time, from the first key to
    /// five seconds after the last.
    /// </summary>
    private static List<string> Watch(int mode, string password, int settleMs, int laterMs, out bool alarm)
    {
        var bench = new Bench(new SimulatedDevice(new VirtualBoard()));
        VirtualBoard board = bench.Device.Board;
        Do(bench, "power on");
        Do(bench, $"platform users add 7 --card 1000 --password {password}");
        Do(bench, "platform duress on");
        Do(bench, $"platform settings set unlock-mode {mode}");
        bench.RunFor(settleMs);
        Do(bench, "touch");
        bench.RunFor(1000 + laterMs);

        var seen = new List<string>();
        board.OutputsChanged += () => seen.Add($"{bench.Device.NowUs}: {board.Outputs}");
        Do(bench, mode == 1 ? "card 1000" : "keys 7 #");
        Do(bench, "keys 12340 #");
        bench.RunFor(5000);
        alarm = bench.Records.HasAlarm(AlarmKind.Duress);
        return seen;
    }

    private static void Do(Bench bench, string line) => StepParser.Parse(line).Run(bench);
}
