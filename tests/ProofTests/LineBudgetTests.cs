using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using AccessStandalone.Proof.Bench;
using AccessStandalone.Proof.Line;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Proof.Tests;

/// <summary>The readers on the RS-485 line are asked often enough, with no byte too many, and their cards open soon enough.</summary>
[TestClass]
public sealed class LineBudgetTests
{
    private const int Seed = 1;

    /// <summary>SPI transactions a step: the watchdog is kicked once more in one minute than in another.</summary>
    private const double TransactionsApart = 0.005;

    private static IReadOnlyList<BenchRow> _rows = [];

    public static IEnumerable<object[]> Targets => LineTargets.All.Select(target => new object[] { target });

    public static IEnumerable<object[]> Living => LineTargets.Living.Select(line => new object[] { line });

    public static IEnumerable<object[]> Dead => LineTargets.Dead.Select(line => new object[] { line });

    public static string NameOf(MethodInfo method, object[] data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data[0].ToString()!;
    }

    [ClassInitialize]
    public static void Measure(TestContext context) => _rows = new LineBench(Seed).Run(progress: null, CancellationToken.None);

    [TestMethod]
    [DynamicData(nameof(Targets), DynamicDataDisplayName = nameof(NameOf))]
    public void Budget(BenchTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        Assert.IsTrue(target.IsMet(_rows), $"{target}: {target.Measured(_rows)}");
    }

    [TestMethod]
    [DynamicData(nameof(Living), DynamicDataDisplayName = nameof(NameOf))]
    public void Every_exchange_is_a_poll_and_its_acknowledgement(LineCase line)
    {
        ArgumentNullException.ThrowIfNull(line);
        Assert.AreEqual(line.IsSecure ? 30 : 18, line.ExchangeBytes);
        Assert.AreEqual(line.ExchangeBytes, Of(line, BenchFigure.LeastBytes));
        Assert.AreEqual(line.ExchangeBytes, Of(line, BenchFigure.MostBytes));
    }

    [TestMethod]
    [DynamicData(nameof(Living), DynamicDataDisplayName = nameof(NameOf))]
    public void Readers_cost_no_transaction_on_the_SPI_bus(LineCase line)
    {
        double without = Of(LineTargets.NoReaders, BenchFigure.MeanTransactions);
        Assert.AreEqual(without, Of(line, BenchFigure.MeanTransactions), TransactionsApart);
    }

    [TestMethod]
    [DynamicData(nameof(Dead), DynamicDataDisplayName = nameof(NameOf))]
    public void A_dead_reader_costs_the_others_its_time_for_a_reply(LineCase line)
    {
        ArgumentNullException.ThrowIfNull(line);
        double own = Of(line with { HasDead = false }, BenchFigure.WorstPeriodUs);
        double withDead = Of(line, BenchFigure.WorstPeriodUs);
        Assert.IsGreaterThan(own, withDead);
        Assert.IsLessThanOrEqualTo(own + LineTargets.DeadUs, withDead);
    }

    private static double Of(LineCase line, BenchFigure figure) => _rows.Single(row => row.Operation == line.ToString()).Figures[figure];
}
