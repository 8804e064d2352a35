namespace Iot.Device.Rfid;

/// <summary>What an ISO 14443-A card says about itself.</summary>
public class Data106kbpsTypeA
{
    public Data106kbpsTypeA(byte targetNumber, ushort atqa, byte sak, byte[] nfcId, byte[]? ats)
    {
        TargetNumber = targetNumber;
        Atqa = atqa;
        Sak = sak;
        NfcId = nfcId;
        Ats = ats;
    }

    public byte TargetNumber { get; set; }

    /// <summary>The two bytes of the answer to request, the first transmitted in bits 8-15.</summary>
    public ushort Atqa { get; set; }

    public byte Sak { get; set; }

    /// <summary>The card's number, 4, 7 or 10 bytes; empty if there was no card.</summary>
    public byte[] NfcId { get; set; }

    public byte[]? Ats { get; set; }
}
