using AccessStandalone.Rs485;

namespace AccessStandalone.Tests;

public sealed partial class ManagedAes : IBlockCipher
{
}
