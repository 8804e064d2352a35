using Microsoft.CodeAnalysis.CSharp;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Gate;

/// <summary>
/// Some of it is a compiler error today only because a contract lacks a type. The device's own mscorlib has some of these types and a contract may
/// grow, so the profile itself must refuse them too: here the contract is extended.
/// </summary>
[TestClass]
public sealed class RefusedByProfileTests
{
    [TestMethod]
    [DataRow("private readonly System.Func<int> _source = null!;", "Keypad.Bad._source", "System.Func`1<System.Int32>")]
    [DataRow("private readonly System.Action<int> _sink = null!;", "Keypad.Bad._sink", "System.Action`1<System.Int32>")]
    [DataRow("public event System.EventHandler<int> Pressed { add { } remove { } }", "Keypad.Bad.Pressed", "System.EventHandler`1<System.Int32>")]
    [DataRow("public static int Local() { System.Func<int> one = null!; return one == null ? 1 : one(); }", "Keypad.Bad.Local", "System.Func`1<System.Int32>")]
    public void A_generic_delegate_of_the_devices_mscorlib_is_refused(string member, string where, string reason)
    {
        string[] additions =
        [
            "namespace System { public delegate TResult Func<TResult>(); }",
            "namespace System { public delegate void Action<T>(T obj); }",
            "namespace System { public delegate void EventHandler<T>(object sender, T e); }",
        ];
        Refused(additions, member, where, reason);
    }

    [TestMethod]
    public void A_nullable_value_is_refused()
    {
        const string Nullable = "namespace System { public struct Nullable<T> where T : struct { } }";
        Refused([Nullable], "private readonly int? _last;", "Keypad.Bad._last", "System.Nullable`1<System.Int32>");
    }

    [TestMethod]
    public void A_list_is_refused()
    {
        const string List = "namespace System.Collections.Generic { public class List<T> { } }";
        Refused([List], "private readonly System.Collections.Generic.List<int> _rows = new();", "Keypad.Bad._rows", "List`1<System.Int32>");
    }

    [TestMethod]
    public void A_volatile_field_is_refused()
    {
        const string Volatile = "namespace System.Runtime.CompilerServices { public static class IsVolatile { } }";
        Refused([Volatile], "private volatile bool _stop; public void Stop() => _stop = true;", "Keypad.Bad._stop", "IsVolatile");
        Refused([Volatile], "private volatile bool _stop; public void Stop() => _stop = true;", "Keypad.Bad.Stop", "volatile field");
    }

    [TestMethod]
    public void An_iterator_is_refused()
    {
        string[] additions =
        [
            "namespace System.Collections.Generic { public interface IEnumerator<out T> : System.IDisposable, IEnumerator { new T Current { get; } } }",
            "namespace System.Collections.Generic { public interface IEnumerable<out T> : IEnumerable { new IEnumerator<T> GetEnumerator(); } }",
            "namespace System { public class NotSupportedException : Exception { public NotSupportedException() { } } }",
            "namespace System { public static class Environment { public static int CurrentManagedThreadId => throw null; } }",
        ];
        Refused(additions, "public System.Collections.IEnumerable Rows() { yield return 1; }", "Keypad.Bad.Rows", "iterator");
    }

    [TestMethod]
    public void A_default_interface_method_is_refused()
    {
        const string Feature = "namespace System.Runtime.CompilerServices { public static class RuntimeFeature { public const string DefaultImplementationsOfInterfaces = \"x\"; } }";
        Refused([Feature], "public interface IRun { int Run() => 1; }", "Keypad.Bad.IRun.Run", "default interface method");
        Refused([Feature], "public interface IRun { static int Run() => 1; }", "Keypad.Bad.IRun.Run", "static interface member");
    }

    [TestMethod]
    public void A_static_abstract_member_is_refused()
    {
        const string Feature = "namespace System.Runtime.CompilerServices { public static class RuntimeFeature { "
            + "public const string DefaultImplementationsOfInterfaces = \"x\"; public const string VirtualStaticsInInterfaces = \"x\"; } }";
        Refused([Feature], "public interface IRun { static abstract int Run(); }", "Keypad.Bad.IRun.Run", "static abstract", LanguageVersion.CSharp11);
    }

    [TestMethod]
    public void A_struct_beside_a_table_is_refused()
    {
        const string Table = "namespace System.Collections { public class Hashtable { public void Add(object key, object value) => throw null; } }";
        const string Member = "public struct Id { public int N; } public static void Add(System.Collections.Hashtable table, Id id) => table.Add(id, id.N);";
        Refused([Table], Member, "Keypad.Bad.Add", "boxes the struct Keypad.Bad/Id");
    }

    private static void Refused(string[] additions, string member, string where, string reason, LanguageVersion language = LanguageVersion.CSharp10)
    {
        var gate = new SourceGate(additions, language);
        RefusedSourcesTests.Refused(gate, $"namespace Keypad;\n\npublic class Bad\n{{\n    {member}\n}}\n", where, 5, reason);
    }
}
