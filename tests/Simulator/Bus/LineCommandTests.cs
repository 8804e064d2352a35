using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Commands;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Bus;

/// <summary>The command line's words for the RS-485 line.</summary>
[TestClass]
public sealed class LineCommandTests
{
    private string _folder = string.Empty;

    [TestInitialize]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("hal-sim-test-").FullName;

    [TestCleanup]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    [DataRow("--rs485 tcp:65536", "--rs485: expected tcp:PORT with a port from 0 to 65535, or pty; saw 'tcp:65536'\n")]
    [DataRow("--rs485 tcp:-1", "--rs485: expected tcp:PORT with a port from 0 to 65535, or pty; saw 'tcp:-1'\n")]
    [DataRow("--rs485 tcp:", "--rs485: expected tcp:PORT with a port from 0 to 65535, or pty; saw 'tcp:'\n")]
    [DataRow("--rs485 com1", "--rs485: expected tcp:PORT with a port from 0 to 65535, or pty; saw 'com1'\n")]
    public void A_place_that_is_none_exits_with_2(string args, string expected)
    {
        ArgumentNullException.ThrowIfNull(args);
        Assert.AreEqual(ExitCode.Usage, Run(out string output, out string error, args.Split(' ')));
        Assert.AreEqual(string.Empty, output);
        Assert.AreEqual(expected, error);
    }

    [TestMethod]
    public void A_port_that_is_taken_exits_with_2()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;
        Assert.AreEqual(ExitCode.Usage, Run(out _, out string error, "--rs485", $"tcp:{port}"));
        StringAssert.StartsWith(error, $"cannot listen on 127.0.0.1:{port}: ", StringComparison.Ordinal);
    }

    [TestMethod]
    public void A_file_that_cannot_be_written_exits_with_2()
    {
        string path = $"{_folder}/no/x.osdpcap";
        Assert.AreEqual(ExitCode.Usage, Run(out _, out string error, "--osdpcap", path));
        StringAssert.Contains(error, path, StringComparison.Ordinal);
        File.WriteAllText($"{_folder}/a.door", "power on\nexpect lock secured\n");
        Assert.AreEqual(ExitCode.Usage, Run(out string output, out error, "run", $"{_folder}/a.door", "--osdpcap", path));
        Assert.AreEqual(string.Empty, output);
        StringAssert.Contains(error, path, StringComparison.Ordinal);
    }

    [TestMethod]
    public void A_script_on_whose_line_nothing_is_said_leaves_an_empty_file()
    {
        string path = $"{_folder}/x.osdpcap";
        File.WriteAllText($"{_folder}/a.door", "power on\nwait 1s\nexpect lock secured\n");
        Assert.AreEqual(ExitCode.Done, Run(out _, out _, "run", $"{_folder}/a.door", "--osdpcap", path));
        Assert.AreEqual(string.Empty, File.ReadAllText(path));
    }

    [TestMethod]
    public async Task A_program_outside_talks_to_the_live_device()
    {
        string path = $"{_folder}/x.osdpcap";
        using var input = new TypedLines();
        await using var output = new SharedWriter();
        var program = new CommandLine(input, output, output, isTerminal: false, CancellationToken.None);
        Task<int> running = Task.Run(() => program.Run(["--rs485", "tcp:0", "--osdpcap", path]));
        int port = await PortFrom(output.ToString);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        await client.GetStream().WriteAsync(Convert.FromHexString("FF53650800066002F6"));
        await Until(() => ReadShared(path).Contains("\"io\":\"input\",\"data\":\" 53 65 08 00 06 60 02 f6\"", StringComparison.Ordinal));
        input.Type("expect light blue solid");
        input.End();
        Assert.AreEqual(ExitCode.Done, await running);
    }

    private static async Task<int> PortFrom(Func<string> output)
    {
        const string Before = "RS-485: tcp 127.0.0.1:";
        await Until(() => output().Contains(Before, StringComparison.Ordinal) && output().Contains('\n', StringComparison.Ordinal));
        string text = output();
        int at = text.IndexOf(Before, StringComparison.Ordinal) + Before.Length;
        return int.Parse(text[at..text.IndexOf('\n', at)], CultureInfo.InvariantCulture);
    }

    private static async Task Until(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            await Task.Delay(5, limit.Token);
        }
    }

    private static string ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return new StreamReader(file).ReadToEnd();
    }

    private static int Run(out string output, out string error, params string[] args)
    {
        using var outputWriter = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        using var errorWriter = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        int exitCode = new CommandLine(TextReader.Null, outputWriter, errorWriter, isTerminal: false, CancellationToken.None).Run(args);
        output = outputWriter.ToString();
        error = errorWriter.ToString();
        return exitCode;
    }

    /// <summary>What one thread writes and another looks at.</summary>
    private sealed class SharedWriter : TextWriter
    {
        private readonly StringBuilder _text = new();

        public override Encoding Encoding => Encoding.Unicode;

        public override void Write(char value)
        {
            lock (_text)
            {
                _text.Append(value);
            }
        }

        public override string ToString()
        {
            lock (_text)
            {
                return _text.ToString();
            }
        }
    }

    /// <summary>An input that has nothing to read until somebody types.</summary>
    private sealed class TypedLines : TextReader
    {
        private readonly BlockingCollection<string> _lines = [];

        public void Type(string line) => _lines.Add(line);

        public void End() => _lines.CompleteAdding();

        public override string? ReadLine() => _lines.TryTake(out string? line, Timeout.Infinite) ? line : null;

        protected override void Dispose(bool disposing)
        {
            _lines.Dispose();
            base.Dispose(disposing);
        }
    }
}
