using System;
using System.IO;
using System.Text.Json.Nodes;
using AccessStandalone.HalSim.Client.Commands;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.FlashImages.Reports;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Spectre.Console;

namespace AccessStandalone.Simulator.Tests.Client;

/// <summary>How far things are, on a terminal, elsewhere and for programs.</summary>
[TestClass]
public sealed class ProgressTests : IDisposable
{
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    [TestMethod]
    public void Elsewhere_it_is_a_line_for_each_tenth()
    {
        VerbOutput output = Output(isJson: false, new ProgressLines(_error));
        for (int done = 0; done <= 1000; done += 50)
        {
            output.Progress("one", done, 1000, done / 500);
        }

        string[] lines = _error.ToString().Trim().Split('\n');
        Assert.HasCount(11, lines);
        Assert.AreEqual("one: 0 of 1000, 0 refused", lines[0]);
        Assert.AreEqual("one: 1000 of 1000, 2 refused", lines[10]);
    }

    [TestMethod]
    public void Where_nothing_can_be_refused_nothing_is_said_of_it()
    {
        Output(isJson: false, new ProgressLines(_error)).Progress("one", 300, 300, null);
        Assert.AreEqual("one: 300 of 300\n", _error.ToString());
    }

    [TestMethod]
    public void Programs_get_nothing_of_it()
    {
        VerbOutput output = Output(isJson: true, new ProgressLines(_error));
        output.Progress("one", 1, 2, 0);
        output.Sum("one", "2 records");
        output.Result("one", VerbResult.Done("2 done"));
        output.End(["one"]);
        Assert.AreEqual(string.Empty, _error.ToString());
        Assert.AreEqual("2 done", (string?)JsonNode.Parse(_output.ToString())!["devices"]![0]!["text"]);
    }

    [TestMethod]
    public void On_a_terminal_each_device_has_a_bar_and_the_results_come_behind_them()
    {
        VerbOutput output = Output(isJson: false, new ProgressBars(Terminal()), isSeveral: true);
        output.Progress("one", 50, 200, 3);
        output.Progress("two", 100, 400, 0);
        output.Result("one", new VerbResult(PlatformExit.PartlyDone, "197 done, 3 refused", null, Failures()) { Refusal = PlatformResult.CardTaken });
        Assert.AreEqual(string.Empty, _output.ToString(), "it would cross the other's bar");
        output.Progress("two", 400, 400, 0);
        output.Result("two", VerbResult.Done("400 done, 0 refused"));
        output.End(["one", "two"]);
        string drawn = _error.ToString();
        StringAssert.Contains(drawn, "50/200, 3 refused", StringComparison.Ordinal);
        StringAssert.Contains(drawn, "400/400, 0 refused", StringComparison.Ordinal);
        string text = _output.ToString();
        Assert.StartsWith("one: 197 done, 3 refused\n", text);
        StringAssert.Contains(text, "user 9", StringComparison.Ordinal);
        Assert.EndsWith("two: 400 done, 0 refused\n", text);
    }

    [TestMethod]
    public void A_line_ends_the_bars_and_they_begin_again()
    {
        var bars = new ProgressBars(Terminal());
        VerbOutput output = Output(isJson: false, bars);
        output.Progress("one", 1, 4, null);
        Assert.IsTrue(bars.IsShown);
        output.Line("one", "a record", []);
        Assert.IsFalse(bars.IsShown);
        output.Progress("one", 2, 4, null);
        Assert.IsTrue(bars.IsShown);
        output.End(["one"]);
        Assert.AreEqual("a record\n", _output.ToString());
        StringAssert.Contains(_error.ToString(), "2/4", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Of_several_devices_each_table_has_a_name_and_no_name_comes_twice()
    {
        VerbOutput output = Output(isJson: false, new ProgressLines(_error), isSeveral: true);
        output.Result("one", VerbResult.Done(string.Empty, null, Failures()));
        output.Result("two", new VerbResult(PlatformExit.NoConnection, "two cannot be reached: nobody there"));
        Assert.StartsWith("one:\n", _output.ToString());
        Assert.AreEqual("two cannot be reached: nobody there\n", _error.ToString());
    }

    private static ReportTable Failures()
    {
        var table = new ReportTable("what", "refused because");
        table.Row("user 9", "Another user has this card, or it is there twice");
        return table;
    }

    private VerbOutput Output(bool isJson, IProgressView progress, bool isSeveral = false) => new(_output, _error, false, isJson, isSeveral, progress);

    /// <summary>One that draws, though nobody looks.</summary>
    private IAnsiConsole Terminal()
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(_error),
        });
        console.Profile.Width = 120;
        return console;
    }
}
