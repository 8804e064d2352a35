using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using AccessStandalone.Access;
using AccessStandalone.Protocol;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Platform;

/// <summary>firmware/Protocol/PROTOCOL.md says what the firmware has: its ops and results, no more and none less, and its examples are asked as they stand there.</summary>
[TestClass]
public sealed class ProtocolPageTests
{
    private const int FirstSeed = 20261121;
    private const int Rounds = 60;
    private const int MaxResults = 256;
    private const int MsPerSecond = 1000;
    private static readonly string[] Page = File.ReadAllLines(PathOfPage());

    /// <summary>Ops that are sent before login, and those that the device sends: the desk does not get them.</summary>
    private static readonly string[] NotAsked = ["02", "03", "04", "05", "06", "5C", "5D"];

    /// <summary>They end the example's device, or make it wait.</summary>
    private static readonly string[] Endings = ["12", "13"];

    private readonly DeskRig _rig = new();

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Results_are_all_there()
    {
        string[] expected = [.. ResultNames().OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}")];
        CollectionAssert.AreEqual(expected, Rows("### 2.1", 2).Select(cells => $"{cells[0]} {cells[1]}").ToArray());
    }

    [TestMethod]
    public void Times_and_limits_are_those_of_the_device()
    {
        AssertLimit("Not logged in after", $"{ConnectionLimits.LoginMs / MsPerSecond} s: closed");
        AssertLimit("Nothing heard after login for", $"{ConnectionLimits.SilenceMs / MsPerSecond} s: closed");
        AssertLimit("A frame begun and not ended after", $"{ConnectionLimits.FrameMs / MsPerSecond} s: closed");
        AssertLimit("Nothing taken of what the device sends for", $"{ConnectionLimits.StallMs / MsPerSecond} s: closed");
        AssertLimit("Connections", $"{ConnectionLimits.Connections}. ");
        AssertLimit("Logins failed in a row", $"{LoginLocks.MaxFailures}, from wherever: the account is refused for {LoginLocks.LockTimeMs / MsPerSecond / 60} minutes");
        AssertLimit("Addresses remembered with failures", $"{LoginLocks.MaxAddresses};");
        AssertLimit("A message", string.Create(CultureInfo.InvariantCulture, $"{Frame.MaxPayload + Frame.MessageHeaderBytes:N0} bytes"));
    }

    [TestMethod]
    public void Ops_are_all_there()
    {
        string[] expected = [.. Enum.GetValues<PlatformOp>().Where(op => op != PlatformOp.None).Select(op => $"{(byte)op:X2}")];
        CollectionAssert.AreEqual(expected, Rows("## 9", 1).Select(cells => cells[0]).ToArray());
    }

    /// <summary>Requests at random, of the right form and of any: whatever comes back is a result that the table has for this op.</summary>
    [TestMethod]
    public void No_op_has_a_result_that_its_row_has_not()
    {
        var seen = new HashSet<string>();
        for (int seed = FirstSeed; seed < FirstSeed + Rounds; seed++)
        {
            var requests = new PageRequests(new Random(seed), _rig.Log.NewestSequence);
            foreach (string[] cells in Rows("## 9", 4).Where(cells => !NotAsked.Contains(cells[0]) && !Endings.Contains(cells[0])))
            {
                byte op = Convert.ToByte(cells[0], 16);
                string request = requests.Of(op);
                byte[] answer = Convert.FromHexString(_rig.Ask(op, request, seed % 2).Replace(" ", string.Empty, StringComparison.Ordinal));
                AssertIsOne(answer[0], cells[2], $"op {cells[0]}, asked {request}");
                seen.Add($"{cells[0]} {NameOf(answer[0])}");
                bool hasEntries = answer[0] == 0 && cells[3].Length > 0;
                foreach (byte result in hasEntries ? answer.Skip(2).ToArray() : [])
                {
                    AssertIsOne(result, cells[3], $"entry of op {cells[0]}, asked {request}");
                    seen.Add($"{cells[0]} entry {NameOf(result)}");
                }
            }
        }

        TestContext.WriteLine(string.Join(", ", seen.Order()));
        Assert.IsGreaterThan(70, seen.Count, "results that were met");
    }

    [TestMethod]
    public void The_example_of_users_is_so() => Ask("### 7.5");

    [TestMethod]
    public void The_example_of_live_news_is_so() => Ask("### 8.3");

    /// <summary>Asks what the lines of an example say, and compares.</summary>
    private void Ask(string heading)
    {
        string answer = string.Empty;
        var wrong = new List<string>();
        foreach (string line in Section(heading).SkipWhile(line => line != "```").Skip(1).TakeWhile(line => line != "```"))
        {
            int session = line[0] - 'A';
            string bytes = line[2..].Replace(" ", string.Empty, StringComparison.Ordinal);
            switch (line[1])
            {
                case '>':
                    answer = _rig.Ask(Convert.ToByte(bytes[..2], 16), bytes[2..], session);
                    break;
                case '!':
                    Compare(wrong, line, bytes, _rig.Tell(session));
                    break;
                case '<':
                    Compare(wrong, line, bytes, answer);
                    break;
                default:
                    _rig.Run(line[2..].Trim());
                    break;
            }
        }

        Assert.IsEmpty(wrong, string.Join("\n", wrong));
    }

    private static void Compare(List<string> wrong, string line, string expected, string actual)
    {
        actual = actual.Replace(" ", string.Empty, StringComparison.Ordinal);
        if (expected != actual)
        {
            wrong.Add($"{line}\n   {actual}");
        }
    }

    private static void AssertIsOne(byte result, string names, string what)
    {
        string name = NameOf(result);
        bool isOne = name is "Done" || (name is "BadRequest" && !what.StartsWith("entry", StringComparison.Ordinal))
            || names.Split(", ").Any(item => item.Split(' ')[0] == name);
        Assert.IsTrue(isOne, $"{name}: {what}");
    }

    private static void AssertLimit(string name, string expected) =>
        StringAssert.StartsWith(Section("### 2.2").Single(line => line.StartsWith($"| {name} |", StringComparison.Ordinal)).Split('|')[2].Trim(), expected);

    private static string NameOf(byte result) => ResultNames()[result];

    private static Dictionary<int, string> ResultNames()
    {
        var names = new Dictionary<int, string>();
        for (int i = 0; i < MaxResults; i++)
        {
            if (Enum.IsDefined((ChangeResult)i))
            {
                names[i] = ((ChangeResult)i).ToString();
            }
            else if (Enum.IsDefined((PlatformResult)i))
            {
                names[i] = ((PlatformResult)i).ToString();
            }
        }

        return names;
    }

    private static IEnumerable<string> Section(string heading)
    {
        string level = heading.Split(' ')[0] + " ";
        return Page.SkipWhile(line => !line.StartsWith(heading + " ", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => !line.StartsWith(level, StringComparison.Ordinal) && !line.StartsWith("## ", StringComparison.Ordinal));
    }

    /// <summary>The first cells of each row of a section's table, without the marks of code.</summary>
    private static string[][] Rows(string heading, int cells) => [.. Section(heading)
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && (char.IsAsciiDigit(line[2]) || line[2] == '`'))
        .Select(line => line.Split('|').Skip(1).Take(cells).Select(cell => cell.Trim().Trim('`')).ToArray())];

    private static string PathOfPage()
    {
        string scenarios = typeof(ProtocolPageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(item => item.Key == "Scenarios").Value!;
        return Path.Combine(scenarios, "..", "..", "firmware", "Protocol", "PROTOCOL.md");
    }
}
