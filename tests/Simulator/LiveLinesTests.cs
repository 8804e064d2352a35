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
            'open' or 'close' is wanted, not 'ajar'
            expected light red solid saw light blue solid
            record granted method=button
            lock released

            """);

    [TestMethod]
    public void Time_passes_only_with_the_steps() => AssertAnswers(
        ExitCode.Done, "wait 40s\ntouch\nwait 29s\n", Boot + "light off\nlight blue solid\n");

    [TestMethod]
    public void The_image_is_saved_and_loaded_again()
    {
        string folder = Directory.CreateTempSubdirectory("hal-sim-test-").FullName;
        string image = Path.Combine(folder, "door.flash");
        try
        {
            Assert.AreEqual(ExitCode.Done, Run("push\n", CancellationToken.None, out _, "--image", image));
            Assert.AreEqual(16 * 1024 * 1024, new FileInfo(image).Length);
            Assert.AreEqual(ExitCode.Done, Run(string.Empty, CancellationToken.None, out _, "--image", image));
            File.WriteAllText(image, "not an image");
            Assert.AreEqual(ExitCode.Usage, Run(string.Empty, CancellationToken.None, out _, "--image", image));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

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

    private static int Run(string input, CancellationToken stop, out string output, params string[] args)
    {
        using var reader = new StringReader(input);
        using var writer = new StringWriter { NewLine = "\n" };
        int exitCode = new CommandLine(reader, writer, TextWriter.Null, isTerminal: false, stop).Run(args);
        output = writer.ToString();
        return exitCode;
    }
}
