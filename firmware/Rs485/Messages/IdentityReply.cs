namespace AccessStandalone.Rs485;

/// <summary>PDID, 12 bytes: the vendor's OUI (3, in the order of its text), model, version, serial number (4, LE), firmware major, minor, build.</summary>
public sealed class IdentityReply : OsdpMessage
{
    private const int Size = 12;

    /// <summary>The OUI as a number: 0x0C0B0A is 0C-0B-0A.</summary>
    public int Vendor;
    public byte Model;
    public byte Version;
    public uint SerialNumber;
    public byte FirmwareMajor;
    public byte FirmwareMinor;
    public byte FirmwareBuild;

    public override byte Code => OsdpReply.Identity;

    public override int Count => Size;

    protected override DataRefusal Read(byte[] bytes, int offset, int count)
    {
        if (count != Size)
        {
            return DataRefusal.Length;
        }

        Vendor = (bytes[offset] << 16) | (bytes[offset + 1] << 8) | bytes[offset + 2];
        Model = bytes[offset + 3];
        Version = bytes[offset + 4];
        SerialNumber = Get32(bytes, offset + 5);
        FirmwareMajor = bytes[offset + 9];
        FirmwareMinor = bytes[offset + 10];
        FirmwareBuild = bytes[offset + 11];
        return DataRefusal.None;
    }

    protected override DataRefusal Check() => (Vendor >> 24) == 0 ? DataRefusal.None : DataRefusal.Reserved;

    protected override void Write(byte[] bytes, int offset)
    {
        bytes[offset] = (byte)(Vendor >> 16);
        bytes[offset + 1] = (byte)(Vendor >> 8);
        bytes[offset + 2] = (byte)Vendor;
        bytes[offset + 3] = Model;
        bytes[offset + 4] = Version;
        Set32(bytes, offset + 5, SerialNumber);
        bytes[offset + 9] = FirmwareMajor;
        bytes[offset + 10] = FirmwareMinor;
        bytes[offset + 11] = FirmwareBuild;
    }
}
