using AccessStandalone.Access;
using AccessStandalone.Storage;
using AccessStandalone.Wiegand;

namespace AccessStandalone.Readers;

/// <summary>What the site's cards are, by their number of bits: the same at the Wiegand lines and at RS-485 readers.</summary>
public static class CardFormats
{
    private const int UnclearBits = 36;

    private static readonly byte[] Formats36 =
    {
        (byte)WiegandFormat.None, (byte)WiegandFormat.C15001, (byte)WiegandFormat.S12906, (byte)WiegandFormat.Siemens36, (byte)WiegandFormat.H10320,
    };

    public static void Apply(DeviceSettings settings, FormatChoice choice)
    {
        choice.Choose(settings.IsOn(SettingId.Wiegand34Format) ? WiegandFormat.Uid34 : WiegandFormat.H10306);
        choice.Choose(settings.IsOn(SettingId.Wiegand37Format) ? WiegandFormat.H10304 : WiegandFormat.H10302);
        var format36 = (WiegandFormat)Formats36[settings.Get(SettingId.Wiegand36Format)];
        if (format36 == WiegandFormat.None)
        {
            choice.Refuse(UnclearBits);
        }
        else
        {
            choice.Choose(format36);
        }

        choice.IsByteOrderReversed = settings.IsOn(SettingId.WiegandByteOrder);
    }
}
