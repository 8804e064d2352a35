using System.Collections.Generic;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Gate;

/// <summary>What must not reach the device is refused, by file, member and reason.</summary>
[TestClass]
public sealed class RefusedSourcesTests
{
    private const string File = "firmware/Keypad/Bad.cs";

    private static readonly SourceGate Contracts = new();

    [TestMethod]
    [DataRow("List<T>", "private System.Collections.Generic.List<int> _rows;", "Keypad.Bad._rows", "CS0234")]
    [DataRow("nullable value", "private int? _last;", "Keypad.Bad._last", "CS0518")]
    [DataRow("volatile", "private volatile bool _stop;", "Keypad.Bad._stop", "volatile")]
    [DataRow("iterator", "public System.Collections.IEnumerable Rows() { yield return 1; }", "Keypad.Bad.Rows", "CS0518")]
    [DataRow("tuple", "public (int, int) Pair() => (1, 2);", "Keypad.Bad.Pair", "CS8179")]
    [DataRow("record", "public record Row(int Number);", "Keypad.Bad.Row", "CS0518")]
    [DataRow("generic method", "public static T First<T>(T[] rows) => rows[0];", "Keypad.Bad.First", "generic method")]
    [DataRow("checked", "public static int Sum(int a, int b) => checked(a + b);", "Keypad.Bad.Sum", "add.ovf")]
    [DataRow("checked cast", "public static byte Low(int a) => checked((byte)a);", "Keypad.Bad.Low", "conv.ovf.u1")]
    [DataRow("multi-dimensional array", "private readonly int[,] _keys = new int[4, 3];", "Keypad.Bad._keys", "multi-dimensional")]
    [DataRow("stackalloc", "public static unsafe int One() { int* p = stackalloc int[4]; return p[0]; }", "Keypad.Bad.One", "stackalloc")]
    [DataRow("pointer", "public static unsafe int Read(int* p) => *p;", "Keypad.Bad.Read", "pointer")]
    [DataRow("fixed", "public static unsafe byte Read(byte[] row) { fixed (byte* p = row) { return *p; } }", "Keypad.Bad.Read", "pinned")]
    [DataRow("function pointer", "public static unsafe int Run(delegate*<int> f) => f();", "Keypad.Bad.Run", "function pointer")]
    [DataRow("static constructor", "private static readonly int[] Rows = Make(4); private static int[] Make(int n) => new int[n];", "Keypad.Bad..cctor", "static constructor")]
    [DataRow("computed size", "private static readonly int Size = 4; private static readonly int[] Rows = new int[Size];", "Keypad.Bad..cctor", "computed size")]
    [DataRow("enum text", "public enum Key { None } public static string Text(Key key) => key.ToString();", "Keypad.Bad.Text", "enum")]
    [DataRow("enum boxed", "public enum Key { None } public static object Box(Key key) => key;", "Keypad.Bad.Box", "enum")]
    [DataRow("NUL", "public static string Frame() => \"a\\0b\";", "Keypad.Bad.Frame", "NUL")]
    [DataRow("NUL constant", "public const string End = \"\\0\";", "Keypad.Bad.End", "NUL")]
    [DataRow("struct hash", "public struct Id { public override int GetHashCode() => 1; }", "Keypad.Bad.Id.GetHashCode", "hash")]
    public void A_member_is_refused(string what, string member, string where, string reason)
    {
        Refused(Contracts, $"namespace Keypad;\n\npublic class Bad\n{{\n    {member}\n}}\n", where, 5, reason, what);
    }

    [TestMethod]
    public void An_own_generic_class_is_refused()
    {
        Refused(Contracts, "namespace Keypad;\n\npublic class Box<T>\n{\n    public int Count;\n}\n", "Keypad.Box", 3, "generic type");
    }

    [TestMethod]
    public void A_hidden_virtual_is_refused()
    {
        const string Text = """
            public class A { public virtual int Run() => 1; }

            public class B : A { public new int Run() => 2; }
            """;
        Refused(Contracts, Text, "B.Run", 3, "the name and parameters of A.Run");
    }

    [TestMethod]
    public void A_private_namesake_of_a_virtual_is_refused()
    {
        const string Text = """
            public class A { public virtual int Run() => 1; }
            #pragma warning disable CS0108
            public class B : A { private int Run() => 2; }
            """;
        Refused(Contracts, Text, "B.Run", 3, "the name and parameters of A.Run");
    }

    [TestMethod]
    public void A_hijacked_interface_implementation_is_refused()
    {
        const string Text = """
            public interface IRun { int Run(); }

            public class A : IRun { public int Run() => 1; }

            public class B : A { public new int Run() => 2; }
            """;
        Refused(Contracts, Text, "B.Run", 5, "the name and parameters of A.Run");
    }

    [TestMethod]
    public void An_interface_implemented_anew_over_an_explicit_one_is_refused()
    {
        const string Text = """
            public interface IRun { int Run(); }

            public class A : IRun { int IRun.Run() => 1; }

            public class B : A, IRun { public int Run() => 2; }
            """;
        Refused(Contracts, Text, "B.Run", 5, "still arrive at A.IRun.Run");
    }

    [TestMethod]
    public void A_test_class_with_state_is_refused()
    {
        const string Text = """
            [nanoFramework.TestFramework.TestClass]
            public class T { private int _n; [nanoFramework.TestFramework.TestMethod] public void Run() => _n++; }
            """;
        Refused(Contracts, Text, "T._n", 2, "without an instance");
        Refused(Contracts, Text, "T.Run", 2, "without an instance");
    }

    [TestMethod]
    [DataRow("Colour.Red", "Colour c", "only numbers, bool, char and string")]
    [DataRow("typeof(int)", "System.Type t", "only numbers, bool, char and string")]
    [DataRow("null!", "string s", "values for 1 parameters|only numbers")]
    [DataRow("\"a\", null!", "string s, string t", "only numbers, bool, char and string")]
    [DataRow("1", "byte b", "System.Byte is wanted")]
    [DataRow("1", "Colour c", "System.Byte is wanted")]
    [DataRow("1, 2", "int a", "a DataRow of 2 values for 1 parameters")]
    public void A_test_row_the_device_cannot_read_is_refused(string row, string parameters, string reasons)
    {
        string text = $$"""
            public enum Colour : byte { Red }
            [nanoFramework.TestFramework.TestClass]
            public class T { [nanoFramework.TestFramework.DataRow({{row}})] public void Run({{parameters}}) { } }
            """;
        string[] expected = reasons.Split('|');
        IReadOnlyList<Finding> findings = Contracts.Check(File, text);
        Assert.IsTrue(findings.Any(finding => finding.Member == "T.Run" && finding.Line == 3
            && expected.Any(reason => finding.Reason.Contains(reason, System.StringComparison.Ordinal))), string.Join('\n', findings));
    }

    [TestMethod]
    public void Test_rows_the_device_can_read_are_accepted()
    {
        const string Text = """
            public enum Colour : byte { Red }
            [nanoFramework.TestFramework.TestClass]
            public class T { [nanoFramework.TestFramework.DataRow(1, (byte)2, "a", true, (byte)Colour.Red)] public void Run(int i, byte b, string s, bool y, Colour c) { } }
            """;
        Assert.IsEmpty(Contracts.Check(File, Text));
    }

    internal static void Refused(SourceGate gate, string text, string member, int line, string reason, string? what = null)
    {
        IReadOnlyList<Finding> findings = gate.Check(File, text);
        bool named = findings.Any(finding => finding.File == File && finding.Line == line && finding.Member == member
            && finding.Reason.Contains(reason, System.StringComparison.Ordinal));
        Assert.IsTrue(named, $"{what}: expected {File}:{line}: {member}: …{reason}…, got:\n{string.Join('\n', findings)}");
    }
}
