namespace AccessStandalone.Rs485;

/// <summary>Unpredictable bytes for the nonces of a handshake: a cryptographic generator, never a seeded one.</summary>
public interface INonceSource
{
    void Fill(byte[] buffer);
}
