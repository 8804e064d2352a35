using System;
using System.IO;
using System.Threading;
using AccessStandalone.HalSim.Commands;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests;

/// <summary>The live device without a terminal: lines in, changes out.</summary>
[TestClass]
public sealed class LiveLinesTests
{
    private const string Boot = "record start\nlight blue solid\nbeeps 1\n";

    [TestMethod]
    public void The_end_of_the_input_ends_it_with_0() => AssertAnswers(ExitCode.Done, string.Empty, Boot);

    [TestMethod]
    public void Each_line_is_answered_with_what_it_changed() => AssertAnswers(
        ExitCode.Done,
        "platform users add 7 --card 12345678\nc 12345678 ; a comment\n\nwait 3s\ncard 99\n",
        Boot + """
            record user user=7 card=12345678 method=remote value=added
            record granted user=7 card=12345678 method=card reader=builtin
            lock released
            light green solid
            beeps 1
            light blue solid
            lock secured
            record refused card=99 method=card reason=unknown reader=builtin
            light red solid
            beeps 3

            """);

    [TestMethod]
    public void Lines_that_are_wrong_are_answered_and_counted() => AssertAnswers(
        ExitCode.Failed,
        "door ajar\nexpect light red solid\npush\n",
        Boot + """
            'open', 'close' or 'contact' is wanted, not 'ajar'
            expected light red solid saw light blue solid
            record granted method=button
            lock released

            """);

    [TestMethod]
    public void Records_are_told_in_words() => AssertAnswers(
        ExitCode.Done,
        "platform time zone +01:00\nclock 2026-11-21T08:00:00\nplatform users add 7 --name Ada --card 5 --uses 2\nwait 200ms\ncard 5\nrecords last 2 user=7\n",
        Boot + """
            record setting method=remote name=time-zone-min value=60 address=127.0.0.1
            record clock method=remote value=unknown
            record user user=7 card=5 method=remote value=added
            record granted user=7 card=5 method=card reader=builtin name=uses value=1
            lock released
            light green solid
            beeps 1
            21 Nov 2026 08:00:00  #4  User 7 (Ada) was added with card 5 by the platform
            21 Nov 2026 08:00:00  #5  Opened for user 7 (Ada) by card 5 at the built-in reader, 1 use left
            2 of 5 records

            """);

    [TestMethod]
    public void Time_passes_only_with_the_steps() => AssertAnswers(
        ExitCode.Done, "wait 40s\ntouch\nwait 29s\n", Boot + "light off\nlight blue solid\n");

    [TestMethod]
    public void The_image_is_saved_and_loaded_again() => WithImage(image =>
    {
        Assert.AreEqual(ExitCode.Done, Run("push\n", CancellationToken.None, out _, "--image", image));
        Assert.AreEqual(16 * 1024 * 1024, new FileInfo(image).Length);
        Assert.AreEqual(ExitCode.Done, Run(string.Empty, CancellationToken.None, out _, "--image", image));
        File.WriteAllText(image, "not an image");
        Assert.AreEqual(ExitCode.Usage, Run(string.Empty, CancellationToken.None, out _, "--image", image));
        Assert.AreEqual("not an image", File.ReadAllText(image));
    });

    [TestMethod]
    public void What_was_set_up_at_the_door_is_there_the_next_time() => WithImage(image =>
    {
        const string SetUp = "keys # 88888888 # 1 # 7 #\ncard 12345678\nkeys # 12345 # * 3 # 3 # 0 # 4321 # 4321 #\n";
        Assert.AreEqual(ExitCode.Done, Run(SetUp, CancellationToken.None, out _, "--image", image));
        Assert.AreEqual(ExitCode.Done, Run("wait 1s\ncard 12345678\nwait 2s\nkeys 7 # 12345 #\nwait 2s\nkeys # 4321 #\n", CancellationToken.None, out string seen, "--image", image));
        Assert.AreEqual(
            """
            record start
            light blue solid
            beeps 1
            record granted user=7 card=12345678 method=card reader=builtin
            lock released
            light green solid
            beeps 1
            light blue solid
            lock secured
            record granted user=7 method=code reader=keypad
            lock released
            light green solid
            beeps 1
            light blue solid
            lock secured
            record login reader=keypad
            light blue flashing

            """.ReplaceLineEndings("\n"),
            seen);
        Assert.AreEqual(ExitCode.Done, Run(string.Empty, CancellationToken.None, out _, "flash", "check", image));
    });

    [TestMethod]
    public void A_signal_keeps_what_was_set_up_before_it() => WithImage(image =>
    {
        using var stop = new CancellationTokenSource();
        using var input = new InterruptedInput(stop, "keys # 88888888 # 1 # 7 #", "card 12345678", "keys # #");
        Assert.AreEqual(ExitCode.Done, Run(input, stop.Token, out _, "--image", image));
        Assert.AreEqual(ExitCode.Done, Run("card 12345678\n", CancellationToken.None, out string seen, "--image", image));
        StringAssert.Contains(seen, "record granted user=7 card=12345678", StringComparison.Ordinal);
    });

    [TestMethod]
    public void A_storage_that_does_not_work_is_told() => AssertAnswers(
        ExitCode.Done,
        "flash stuck\npush\nwait 3s\nflash good\npower cycle\n",
        Boot + """
            storage stuck
            lock released
            lock secured
            record start
            light off
            storage ready
            light blue solid
            beeps 1

            """);

    [TestMethod]
    public void A_signal_ends_it_cleanly()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.AreEqual(ExitCode.Done, Run("push\n", stop.Token, out string output));
        Assert.AreEqual(Boot, output);
    }

    private static void AssertAnswers(int exitCode, string input, string output)
    {
        Assert.AreEqual(exitCode, Run(input, CancellationToken.None, out string seen));
        Assert.AreEqual(output.ReplaceLineEndings("\n"), seen);
    }

    private static void WithImage(Action<string> test)
    {
        string folder = Directory.CreateTempSubdirectory("hal-sim-test-").FullName;
        try
        {
            test(Path.Combine(folder, "door.flash"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static int Run(string input, CancellationToken stop, out string output, params string[] args)
    {
        using var reader = new StringReader(input);
        return Run(reader, stop, out output, args);
    }

    private static int Run(TextReader input, CancellationToken stop, out string output, params string[] args)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        int exitCode = new CommandLine(input, writer, TextWriter.Null, isTerminal: false, stop).Run(args);
        output = writer.ToString();
        return exitCode;
    }

    /// <summary>Some lines, and then somebody presses Ctrl+C while the next one is waited for.</summary>
    private sealed class InterruptedInput(CancellationTokenSource stop, params string[] lines) : TextReader
    {
        private readonly ManualResetEventSlim _end = new();
        private int _next;

        public override string? ReadLine()
        {
            if (_next < lines.Length)
            {
                return lines[_next++];
            }

            stop.Cancel();
            _end.Wait(TimeSpan.FromSeconds(10));
            return null;
        }

        protected override void Dispose(bool disposing)
        {
            // The read under way ends; it may still look at the event.
            _end.Set();
            base.Dispose(disposing);
        }
    }
}
