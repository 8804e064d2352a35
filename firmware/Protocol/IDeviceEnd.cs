namespace AccessStandalone.Protocol;

/// <summary>Ends the device's run, once the answer to the request for it has left.</summary>
public interface IDeviceEnd
{
    void Restart(long nowMs);

    /// <param name="address">Who asked: IPv4, the first byte in the highest.</param>
    void Restore(uint address, long nowMs);
}
