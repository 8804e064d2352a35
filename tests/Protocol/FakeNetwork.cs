using AccessStandalone.Protocol;

namespace AccessStandalone.Tests.Protocol;

/// <summary>Connections that a test makes, one after another.</summary>
internal sealed class FakeNetwork : INetwork
{
    private readonly FakeLink[] _waiting = new FakeLink[64];
    private int _at;
    private int _end;

    public int Port => 37777;

    public void Connect(FakeLink link) => _waiting[_end++ % _waiting.Length] = link;

    public IConnection? Accept() => _at == _end ? null : _waiting[_at++ % _waiting.Length];
}
