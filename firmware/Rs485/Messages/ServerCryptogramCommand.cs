namespace AccessStandalone.Rs485;

/// <summary>SCRYPT: the server cryptogram, 16 bytes.</summary>
public sealed class ServerCryptogramCommand : FixedBytesMessage
{
    public ServerCryptogramCommand()
        : base(SessionKeys.KeySize)
    {
    }

    public override byte Code => OsdpCommand.ServerCryptogram;
}
