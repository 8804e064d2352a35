namespace AccessStandalone.Protocol;

/// <summary>Unpredictable bytes: the hardware generator on the device.</summary>
public interface IRandomBytes
{
    void Fill(byte[] buffer);
}
