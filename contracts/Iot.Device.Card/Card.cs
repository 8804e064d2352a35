#pragma warning disable CS0612
namespace Iot.Device.Card
{
    public abstract class CardTransceiver
    {
        protected CardTransceiver() { }
        public abstract int Transceive(byte targetNumber, System.SpanByte dataToSend, System.SpanByte dataFromCard);
        public abstract bool ReselectTarget(byte targetNumber);
    }
}

namespace Iot.Device.Rfid
{
    public class Data106kbpsTypeA
    {
        public Data106kbpsTypeA(byte targetNumber, ushort atqa, byte sak, byte[] nfcId, byte[] ats) { }
        public byte[] NfcId { get; set; }
    }
}
