using AccessStandalone.Protocol;

namespace AccessStandalone.Tests.Protocol;

/// <summary>Refuses one address.</summary>
internal sealed class FakeAddresses : IAddressList
{
    public uint Refused { get; set; }

    public bool Takes(uint address) => address != Refused;
}
