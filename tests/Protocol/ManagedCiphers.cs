using AccessStandalone.Protocol;

namespace AccessStandalone.Tests.Protocol;

public sealed class ManagedCiphers : ICbcCipherSource
{
    public ICbcCipher NewCbcCipher() => new ManagedAes();
}
