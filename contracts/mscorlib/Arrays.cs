namespace System
{
    public abstract class Array : Collections.IEnumerable
    {
        protected Array() { }
        public int Length => throw null;
        public Collections.IEnumerator GetEnumerator() => throw null;
        public static void Copy(Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length) => throw null;
        public static void Clear(Array array, int index, int length) => throw null;
    }

#pragma warning disable CS0618
    [Obsolete]
    public struct SpanByte
    {
        public SpanByte(byte[] array) => throw null;
        public SpanByte(byte[] array, int start, int length) => throw null;
        public static implicit operator SpanByte(byte[] array) => throw null;
    }
#pragma warning restore CS0618
}

namespace System.Collections
{
    public interface IEnumerable
    {
        IEnumerator GetEnumerator();
    }

    public interface IEnumerator
    {
        bool MoveNext();
        object Current { get; }
        void Reset();
    }
}

namespace System.Runtime.CompilerServices
{
    public static class RuntimeHelpers
    {
        public static void InitializeArray(Array array, RuntimeFieldHandle fldHandle) => throw null;
    }
}
