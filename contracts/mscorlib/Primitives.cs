namespace System
{
    public static class BitConverter
    {
        public static uint ToUInt32(byte[] value, int startIndex) => throw null;
        public static ulong ToUInt64(byte[] value, int startIndex) => throw null;
    }

    public class Object
    {
        public Object() { }
        public virtual string ToString() => throw null;
        public virtual bool Equals(object obj) => throw null;
        public virtual int GetHashCode() => throw null;
        public Type GetType() => throw null;
    }

    public abstract class ValueType
    {
        protected ValueType() { }
    }

    public abstract class Enum : ValueType
    {
        protected Enum() { }
    }

    public struct Void { }
    public struct Boolean { public override string ToString() => throw null; }
    public struct Char { public override string ToString() => throw null; }
    public struct SByte { public override string ToString() => throw null; }

    public struct Byte
    {
        public const byte MaxValue = 255;
        public override string ToString() => throw null;
    }

    public struct Int16 { public override string ToString() => throw null; }

    public struct UInt16
    {
        public const ushort MaxValue = 65535;
        public override string ToString() => throw null;
    }

    public struct Int32
    {
        public const int MaxValue = 2147483647;
        public override string ToString() => throw null;
    }

    public struct UInt32
    {
        public const uint MaxValue = 4294967295;
        public override string ToString() => throw null;
    }

    public struct Int64
    {
        public const long MaxValue = 9223372036854775807;
        public override string ToString() => throw null;
    }

    public struct UInt64
    {
        public const ulong MaxValue = 18446744073709551615;
        public override string ToString() => throw null;
    }

    public struct Single { public override string ToString() => throw null; }
    public struct Double { public override string ToString() => throw null; }
    public struct IntPtr { }
    public struct UIntPtr { }
    public struct RuntimeTypeHandle { }
    public struct RuntimeFieldHandle { }
    public struct RuntimeMethodHandle { }

    public interface IDisposable
    {
        void Dispose();
    }

    public abstract class Delegate
    {
        protected Delegate() { }
    }

    public abstract class MulticastDelegate : Delegate
    {
        protected MulticastDelegate() { }
    }

    public delegate void Action();

    public abstract class Type : Reflection.MemberInfo
    {
        internal Type() { }
        public static Type GetTypeFromHandle(RuntimeTypeHandle handle) => throw null;
    }
}

namespace System.Reflection
{
    public abstract class MemberInfo
    {
        internal MemberInfo() { }
    }
}

namespace System
{
    public struct TimeSpan
    {
        public static TimeSpan FromSeconds(long value) => throw null;
    }
}
