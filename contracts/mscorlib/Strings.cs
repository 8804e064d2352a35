namespace System
{
    public sealed class String : Collections.IEnumerable
    {
        internal String() { }
        public static readonly string Empty;

        // The accessor is get_Chars on the device; under C#'s own name the firmware would call a method that is not there.
        [Runtime.CompilerServices.IndexerName("Chars")]
        public char this[int index] => throw null;
        public int Length => throw null;
        public Collections.IEnumerator GetEnumerator() => throw null;
        public static bool operator ==(string a, string b) => throw null;
        public static bool operator !=(string a, string b) => throw null;
        public static string Concat(string str0, string str1) => throw null;
        public static string Concat(string str0, string str1, string str2) => throw null;
        public static string Concat(string str0, string str1, string str2, string str3) => throw null;
        public static string Concat(params string[] values) => throw null;
        public override string ToString() => throw null;
    }
}
