using System;

namespace Iot.Device.Card;

/// <summary>A reader that can talk to a card it has found.</summary>
public abstract class CardTransceiver
{
    protected CardTransceiver()
    {
    }

    /// <summary>Sends to the card; returns the number of bytes received, or -1 if it did not answer.</summary>
    public abstract int Transceive(byte targetNumber, SpanByte dataToSend, SpanByte dataFromCard);

    public abstract bool ReselectTarget(byte targetNumber);
}
