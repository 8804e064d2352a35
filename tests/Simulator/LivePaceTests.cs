using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using AccessStandalone.HalSim.Commands;
using AccessStandalone.HalSim.Device;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests;

/// <summary>How fast a live device's time goes.</summary>
[TestClass]
public sealed class LivePaceTests
{
    [TestMethod]
    public void Virtual_time_does_not_run_ahead_of_so_many_times_the_wall_clock()
    {
        var watch = Stopwatch.StartNew();
        new RealTimePace(0, 100, () => { }, CancellationToken.None).WaitFor(1_000_000);
        Assert.IsGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(10), watch.Elapsed);
    }

    [TestMethod]
    [DataRow("0")]
    [DataRow("-1")]
    [DataRow("101")]
    [DataRow("NaN")]
    [DataRow("fast")]
    public void A_speed_that_is_none_is_refused(string speed)
    {
        var error = new StringWriter();
        int code = new CommandLine(TextReader.Null, TextWriter.Null, error, isTerminal: false, CancellationToken.None).Run(["--speed", speed]);
        Assert.AreEqual(ExitCode.Usage, code);
        Assert.Contains("--speed", error.ToString());
    }
}
