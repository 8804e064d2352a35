using AccessStandalone.Protocol;

namespace AccessStandalone.Platform;

/// <summary>Network settings and the list of addresses (PROTOCOL.md §6.8).</summary>
public sealed class NetworkMessages
{
    private readonly NetworkSettings _network;
    private readonly AddressList _addresses;

    public NetworkMessages(NetworkSettings network, AddressList addresses)
    {
        _network = network;
        _addresses = addresses;
    }

    public void Handle(PlatformCall call)
    {
        bool reads = call.Op == PlatformOp.ReadNetwork || call.Op == PlatformOp.ReadAddresses;
        if (reads && !call.Request.IsAtEnd)
        {
            call.Refuse(PlatformResult.BadRequest);
            return;
        }

        switch (call.Op)
        {
            case PlatformOp.ReadNetwork:
                _network.Write(call.Answer);
                break;
            case PlatformOp.WriteNetwork:
                call.Result = _network.Set(call.Request);
                break;
            case PlatformOp.ReadAddresses:
                _addresses.Write(call.Answer);
                break;
            default:
                call.Result = _addresses.Set(call.Request, call.Address);
                break;
        }
    }
}
