using AccessStandalone.Access;
using AccessStandalone.Platform;
using AccessStandalone.Protocol;
using AccessStandalone.Storage;

namespace AccessStandalone.Control;

/// <summary>
/// Gives the network interface its settings: at the start, and after a complete restore, which puts the address back (S2 §5.9) and leaves nobody connected who
/// knew the password before.
/// </summary>
public sealed class NetworkUpkeep
{
    private readonly NetworkSettings _settings;
    private readonly INetworkCard _card;
    private readonly FactoryRestore _restore;
    private readonly PlatformServer _server;
    private readonly RecordWriter _records;
    private int _restores = -1;

    public NetworkUpkeep(NetworkSettings settings, INetworkCard card, FactoryRestore restore, PlatformServer server, RecordWriter records)
    {
        _settings = settings;
        _card = card;
        _restore = restore;
        _server = server;
        _records = records;
    }

    public void Update()
    {
        if (_restores == _restore.Count)
        {
            return;
        }

        if (_restores >= 0)
        {
            _server.CloseAll();
        }

        _restores = _restore.Count;
        if (!_card.Apply(_settings.IsDhcp, _settings.Address, _settings.Mask, _settings.Gateway, _settings.NameServer))
        {
            Record record = _records.Begin(RecordKind.Fault);
            record.Name = RecordName.Network;
            _records.Write();
        }
    }
}
