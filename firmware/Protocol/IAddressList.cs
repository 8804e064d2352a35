namespace AccessStandalone.Protocol;

/// <summary>Which addresses may connect (PROTOCOL.md §6.8).</summary>
public interface IAddressList
{
    /// <param name="address">IPv4, the first byte in the highest.</param>
    bool Takes(uint address);
}
