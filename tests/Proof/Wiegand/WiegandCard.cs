using System;
using System.Linq;
using AccessStandalone.Wiegand;

namespace AccessStandalone.Proof.Wiegand;

/// <summary>A random card, key or UID of a random format, and what the site has chosen so that it can be read.</summary>
internal sealed class WiegandCard
{
    private const int KeyCount = 12;
    private const long BcdCount = 100_000_000;

    private static readonly WiegandFormat[] Formats = [.. Enum.GetValues<WiegandFormat>().Where(format => format != WiegandFormat.None)];

    public WiegandCard(Random random)
    {
        Format = Formats[random.Next(Formats.Length)];
        Choice.Choose(Format);
        Choice.IsByteOrderReversed = random.Next(4) == 0;
        Choice.IsInverted = random.Next(4) == 0;
        Encoder = new WiegandEncoder(Format) { IsByteOrderReversed = Choice.IsByteOrderReversed, IsInverted = Choice.IsInverted };
        WiegandLayout layout = Encoder.Layout;
        ulong bits = unchecked((ulong)random.NextInt64(long.MinValue, long.MaxValue));
        Combined = layout switch
        {
            { IsKey: true } => bits % KeyCount,
            { IsBcd: true } => bits % BcdCount,
            _ => bits >> (64 - layout.PayloadBits),
        };
        if (!Encoder.TryEncodeCombined(Combined, Frame))
        {
            throw new InvalidOperationException($"{Format} does not take {Combined}");
        }
    }

    public WiegandFormat Format { get; }

    public ulong Combined { get; }

    public FormatChoice Choice { get; } = new();

    public WiegandEncoder Encoder { get; }

    public WiegandFrame Frame { get; } = new();

    public bool IsKey => Encoder.Layout.IsKey;

    /// <summary>Whether a single wrong bit must be found.</summary>
    public bool IsChecked => Format is not (WiegandFormat.Key4 or WiegandFormat.Uid32 or WiegandFormat.Uid56 or WiegandFormat.Uid64);

    public override string ToString() =>
        $"{Format} {Combined}, reversed {Choice.IsByteOrderReversed}, inverted {Choice.IsInverted}: {WiegandRig.Text(Frame)}";
}
