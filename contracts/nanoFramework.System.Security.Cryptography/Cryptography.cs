namespace System.Security.Cryptography
{
    public class Aes
    {
        public Aes(CipherMode mode) { }
        public byte[] Key { get; set; }
        public byte[] IV { get; set; }
        public byte[] Encrypt(byte[] data) => throw null;
        public byte[] Decrypt(byte[] data) => throw null;
    }

    public enum CipherMode
    {
        CBC = 1,
        ECB = 2,
    }

    public class HMACSHA256 : IDisposable
    {
        public HMACSHA256(byte[] key) { }
        public byte[] ComputeHash(byte[] buffer) => throw null;
        public static byte[] HashData(byte[] key, byte[] source) => throw null;
        public void Dispose() => throw null;
    }
}
