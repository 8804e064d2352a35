namespace AccessStandalone.Access;

/// <summary>Unpredictable bytes: the hardware generator on the device.</summary>
public interface IRandomSource
{
    void Fill(byte[] buffer);
}
