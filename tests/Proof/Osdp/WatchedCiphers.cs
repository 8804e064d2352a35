using AccessStandalone.Rs485;
using AccessStandalone.Tests;

namespace AccessStandalone.Proof.Osdp;

/// <summary>The ciphers of a role: three a link, in the order of the links.</summary>
internal sealed class WatchedCiphers : ICipherSource
{
    private const int CiphersPerLink = 3;

    private readonly CipherWatch[] _links;
    private int _made;

    public WatchedCiphers(int links, StepBounds bounds, WatchedNonces nonces)
    {
        _links = new CipherWatch[links];
        for (int i = 0; i < links; i++)
        {
            _links[i] = new CipherWatch(bounds, nonces);
        }
    }

    public CipherWatch Link(int index) => _links[index];

    public IBlockCipher Create()
    {
        var cipher = new WatchedCipher(new ManagedAes(), _links[_made / CiphersPerLink], _made % CiphersPerLink);
        _made++;
        return cipher;
    }
}
