namespace System.Threading
{
    public sealed class Thread
    {
        internal Thread() { }
        public static void Sleep(int millisecondsTimeout) => throw null;
    }
}

namespace System
{
    public class Random
    {
        public Random() { }
        public virtual void NextBytes(byte[] buffer) => throw null;
    }
}
