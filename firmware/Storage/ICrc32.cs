namespace AccessStandalone.Storage;

/// <summary>CRC-32 as in IEEE 802.3: polynomial 0x04C11DB7 reflected, start and final XOR 0xFFFFFFFF; "123456789" gives 0xCBF43926.</summary>
public interface ICrc32
{
    uint Of(byte[] bytes, int offset, int count);
}
