using AccessStandalone.Protocol;

namespace AccessStandalone.Tests;

public sealed partial class ManagedAes : ICbcCipher
{
}
