using AccessStandalone.Rs485;

namespace AccessStandalone.Tests.Rs485;

/// <summary>Which class reads which frame, and how a frame is built from its message.</summary>
public static class OsdpMessages
{
    public static OsdpMessage? For(OsdpFrame frame) => frame.IsReply ? Reply(frame.Code) : Command(frame.Code);

    /// <summary>Begins a frame with the fields of another and the data of a message.</summary>
    public static bool Begin(OsdpFrame built, OsdpFrame like, OsdpMessage message, byte[] bytes)
    {
        built.HasMark = like.HasMark;
        built.Address = like.Address;
        built.IsReply = like.IsReply;
        built.Sequence = like.Sequence;
        built.UsesCrc = like.UsesCrc;
        built.Code = message.Code;
        return built.Begin(bytes, 0) == OsdpRefusal.None && message.Build(bytes, built.DataOffset) == DataRefusal.None;
    }

    public static OsdpMessage? Command(byte code)
    {
        switch (code)
        {
            case OsdpCommand.Poll: return new PollCommand();
            case OsdpCommand.Identify: return new IdentifyCommand();
            case OsdpCommand.Capabilities: return new CapabilitiesCommand();
            case OsdpCommand.LocalStatus: return new LocalStatusCommand();
            case OsdpCommand.InputStatus: return new InputStatusCommand();
            case OsdpCommand.OutputStatus: return new OutputStatusCommand();
            case OsdpCommand.ReaderStatus: return new ReaderStatusCommand();
            case OsdpCommand.Output: return new OutputCommand();
            case OsdpCommand.Led: return new LedCommand();
            case OsdpCommand.Buzzer: return new BuzzerCommand();
            case OsdpCommand.Text: return new TextCommand();
            case OsdpCommand.Link: return new LinkCommand();
            case OsdpCommand.KeySet: return new KeySetCommand();
            case OsdpCommand.Challenge: return new ChallengeCommand();
            case OsdpCommand.ServerCryptogram: return new ServerCryptogramCommand();
            case OsdpCommand.ReceiveSize: return new ReceiveSizeCommand();
            case OsdpCommand.Abort: return new AbortCommand();
            case OsdpCommand.KeepActive: return new KeepActiveCommand();
            default: return null;
        }
    }

    public static OsdpMessage? Reply(byte code)
    {
        switch (code)
        {
            case OsdpReply.Ack: return new AckReply();
            case OsdpReply.Nak: return new NakReply();
            case OsdpReply.Identity: return new IdentityReply();
            case OsdpReply.Capabilities: return new CapabilitiesReply();
            case OsdpReply.LocalStatus: return new LocalStatusReply();
            case OsdpReply.InputStatus: return new InputStatusReply();
            case OsdpReply.OutputStatus: return new OutputStatusReply();
            case OsdpReply.ReaderStatus: return new ReaderStatusReply();
            case OsdpReply.Card: return new CardReply();
            case OsdpReply.Keypad: return new KeypadReply();
            case OsdpReply.Link: return new LinkReply();
            case OsdpReply.ClientCryptogram: return new ClientCryptogramReply();
            case OsdpReply.InitialMac: return new InitialMacReply();
            case OsdpReply.Busy: return new BusyReply();
            default: return null;
        }
    }
}
