namespace AccessStandalone.Rs485;

/// <summary>Reads a reply's data and tells it. One set of messages for all peripherals: they hold until the event returns.</summary>
public sealed class ReplyRouter
{
    private readonly IPanelEvents _events;
    private readonly IdentityReply _identity = new IdentityReply();
    private readonly CapabilitiesReply _capabilities = new CapabilitiesReply();
    private readonly CardReply _card = new CardReply();
    private readonly KeypadReply _keys = new KeypadReply();
    private readonly LocalStatusReply _status = new LocalStatusReply();
    private readonly InputStatusReply _inputs = new InputStatusReply();
    private readonly OutputStatusReply _outputs = new OutputStatusReply();
    private readonly ReaderStatusReply _readers = new ReaderStatusReply();

    public ReplyRouter(IPanelEvents events)
    {
        _events = events;
    }

    /// <summary>The refusal's reason, as it was sent; 0 where it has none. Reasons that are not in <see cref="NakReason"/> are taken.</summary>
    public static byte ReasonOf(OsdpFrame refusal) =>
        refusal.DataCount > 0 && refusal.Bytes != null ? refusal.Bytes[refusal.DataOffset] : (byte)0;

    public void Tell(int place, OsdpFrame reply, PanelCounters counters)
    {
        if (reply.Code == OsdpReply.Ack)
        {
            return;
        }

        OsdpMessage? message = MessageOf(reply.Code);
        if (message == null)
        {
            counters.Count(PanelCount.Unknown);
            return;
        }

        if (reply.Bytes == null || message.Parse(reply.Bytes, reply.DataOffset, reply.DataCount) != DataRefusal.None)
        {
            counters.Count(PanelCount.BadData);
            return;
        }

        Tell(place, reply.Code);
    }

    private OsdpMessage? MessageOf(byte code)
    {
        switch (code)
        {
            case OsdpReply.Identity: return _identity;
            case OsdpReply.Capabilities: return _capabilities;
            case OsdpReply.Card: return _card;
            case OsdpReply.Keypad: return _keys;
            case OsdpReply.LocalStatus: return _status;
            case OsdpReply.InputStatus: return _inputs;
            case OsdpReply.OutputStatus: return _outputs;
            case OsdpReply.ReaderStatus: return _readers;
            default: return null;
        }
    }

    private void Tell(int place, byte code)
    {
        switch (code)
        {
            case OsdpReply.Identity:
                _events.OnIdentity(place, _identity);
                break;
            case OsdpReply.Capabilities:
                _events.OnCapabilities(place, _capabilities);
                break;
            case OsdpReply.Card:
                _events.OnCard(place, _card);
                break;
            case OsdpReply.Keypad:
                _events.OnKeys(place, _keys);
                break;
            case OsdpReply.LocalStatus:
                _events.OnLocalStatus(place, _status);
                break;
            case OsdpReply.InputStatus:
                _events.OnInputs(place, _inputs);
                break;
            case OsdpReply.OutputStatus:
                _events.OnOutputs(place, _outputs);
                break;
            default:
                _events.OnReaders(place, _readers);
                break;
        }
    }
}
