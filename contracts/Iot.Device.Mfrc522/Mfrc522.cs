#pragma warning disable CS0612
namespace Iot.Device.Mfrc522
{
    public enum Gain
    {
        G38dB = 80,
    }

    public class MfRc522 : Card.CardTransceiver
    {
        public MfRc522(System.Device.Spi.SpiDevice spiDevice, int pinReset = -1, System.Device.Gpio.GpioController gpioController = null, bool shouldDispose = true) { }
        public Gain Gain { get => throw null; set { } }
        public bool ListenToCardIso14443TypeA(out Rfid.Data106kbpsTypeA card, System.TimeSpan timeout) => throw null;
        public override int Transceive(byte targetNumber, System.SpanByte dataToSend, System.SpanByte dataFromCard) => throw null;
        public override bool ReselectTarget(byte targetNumber) => throw null;
    }
}
