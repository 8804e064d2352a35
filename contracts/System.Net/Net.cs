namespace System.Net
{
    using System.Net.Sockets;

    public abstract class EndPoint
    {
        protected EndPoint() { }
        public abstract SocketAddress Serialize();
        public abstract EndPoint Create(SocketAddress socketAddress);
    }

    public class SocketAddress
    {
        public SocketAddress(AddressFamily family, int size) { }
    }

    public class IPAddress
    {
        public static readonly IPAddress Any;
        public IPAddress(byte[] address) { }
        public byte[] GetAddressBytes() => throw null;
    }

    public class IPEndPoint : EndPoint
    {
        public IPEndPoint(IPAddress address, int port) { }
        public IPAddress Address => throw null;
        public int Port => throw null;
        public override SocketAddress Serialize() => throw null;
        public override EndPoint Create(SocketAddress socketAddress) => throw null;
    }
}
