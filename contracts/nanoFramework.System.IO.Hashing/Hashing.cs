#pragma warning disable CS0612 // SpanByte is marked obsolete in the device's mscorlib; it is what this line of hashing takes.
namespace System.IO.Hashing
{
    public class Crc32
    {
        internal Crc32() { }
        public static uint HashToUInt32(SpanByte source) => throw null;
    }
}
