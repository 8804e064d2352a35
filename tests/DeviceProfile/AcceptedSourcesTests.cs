using System.Collections.Generic;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Gate;

/// <summary>The gate lets through what the device runs: without that, a refusal says nothing.</summary>
[TestClass]
public sealed class AcceptedSourcesTests
{
    private const string Good = """
        using System;

        namespace Keypad;

        public interface IKeys
        {
            int Columns { get; }

            int Read(int row);
        }

        public enum KeyState : byte
        {
            Up,
            Down,
        }

        public readonly struct Position
        {
            public Position(int row, int column)
            {
                Row = row;
                Column = column;
            }

            public int Row { get; }

            public int Column { get; }
        }

        public abstract class Matrix : IKeys, IDisposable
        {
            private static readonly byte[] Codes = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 };
            private static readonly string[] Names = { "one", "two" };
            private static readonly object Gate = new object();
            private static readonly Action Nothing = () => { };
            private readonly int[][] _rows = new int[4][];
            private KeyState _last;

            public virtual int Columns => 3;

            public abstract int Read(int row);

            public static Position Of(int index) => new Position(index / 3, index % 3);

            public static byte Code(int index) => Codes[index & 7];

            public string Describe(int key) => key switch
            {
                0 => "none",
                > 0 and < 10 => Names[key & 1],
                _ => "other " + key.ToString(),
            };

            public void Run(Action done)
            {
                int total = 0;
                foreach (byte code in Codes)
                {
                    unchecked
                    {
                        total += code * _rows.Length;
                    }
                }

                _last = total > 10 && _last == KeyState.Up ? KeyState.Down : KeyState.Up;
                Action both = () => { done(); Nothing(); };
                both();
                if (Gate == null)
                {
                    throw new InvalidOperationException("never");
                }
            }

            void IDisposable.Dispose() => Run(Nothing);
        }

        public sealed class Front : Matrix
        {
            public override int Columns => 4;

            public override int Read(int row) => row;

            public int Read(int row, int column) => row + column;
        }
        """;

    [TestMethod]
    public void A_good_source_has_no_finding()
    {
        IReadOnlyList<Finding> findings = new SourceGate().Check("firmware/Keypad/Good.cs", Good);
        Assert.IsEmpty(findings, string.Join('\n', findings));
    }
}
