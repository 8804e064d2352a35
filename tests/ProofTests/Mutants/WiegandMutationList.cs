using System.Collections.Generic;

namespace AccessStandalone.Proof.Tests.Mutants;

/// <summary>Mistakes in reading Wiegand lines that the campaign must bring to light.</summary>
internal static class WiegandMutationList
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("a frame ends by count", new Edit(
            "WiegandReceiver.cs",
            "bool isSilent = _isOpen && ",
            "bool isSilent = (_isOpen && Frame.Count == 26) || _isOpen && ")),
        new("a frame ends too soon", new Edit(
            "WiegandReceiver.cs",
            "!_bits.IsPulseUnderWay && nowUs - _lastUs >= _timing.FrameGapUs",
            "!_bits.IsPulseUnderWay && nowUs - _lastUs >= _timing.FrameGapUs / 50")),
        new("two frames are one", new Edit(
            "WiegandReceiver.cs",
            "_bit.StartUs - _lastUs >= _timing.FrameGapUs",
            "_bit.StartUs - _lastUs >= _timing.FrameGapUs * 20")),
        new("the bit after a silence is lost", new Edit("WiegandReceiver.cs", "while (_isPending || _bits", "while (_bits")),
        new("the bits before stay", new Edit(
            "WiegandReceiver.cs",
            """
                        _seen = 0;
                        Frame.Clear();

            """,
            """
                        _seen = 0;

            """)),
        new("a fault drops its bit only", new Edit("WiegandReceiver.cs", "Drop(_bit.Fault);", "_seen++;")),
        new("bits beyond 66 are cut off", new Edit("WiegandReceiver.cs", "Drop(WiegandFault.TooManyBits);", "_seen++;")),
        new("noise is a frame", new Edit("WiegandReceiver.cs", "Frame.Count < WiegandFrame.MinBits", "Frame.Count < 1")),
        new("both low is nothing", new Edit(
            "LinePair.cs",
            """
            bit.SetFault(WiegandFault.BothLow, atUs, atUs);
                    return true;
            """,
            "return false;")),
        new("an edge that was not seen is nothing", new Edit(
            "LinePair.cs",
            """
            bit.SetFault(WiegandFault.LostEdge, atUs, atUs);
                        return true;
            """,
            "return false;")),
        new("a glitch is a bit", new Edit("LinePair.cs", "widthUs < _timing.MinPulseUs", "widthUs < 0")),
        new("a long pulse is a bit", new Edit("LinePair.cs", "widthUs > _timing.MaxPulseUs", "widthUs < 0")),
        new("D0 is 1", new Edit("LinePair.cs", "bit.SetBit(line == 1,", "bit.SetBit(line == 0,")),
        new("an overflow is nothing", new Edit(
            "PinEventBits.cs",
            """
            bit.SetFault(WiegandFault.Overflow, _lastUs, nowUs);
                        return true;
            """,
            "return false;")),
        new("D1 is merged last", new Edit("CapturedPulses.cs", "at1Us < at0Us ||", "")),
        new("parity is not checked", new Edit("WiegandLayout.cs", "if (!_parities[i].IsRight(frame))", "if (_parities[i] == null)")),
        new("the check byte is not checked", new Edit("WiegandLayout.cs", " && frame.GetNumber(32, 8) == XorOf(frame)", "")),
        new("the complement is not checked", new Edit("WiegandLayout.cs", "(frame.GetNumber(0, 4) ^ frame.GetNumber(4, 4)) == 0xF", "true")),
        new("decimal digits are read from the wrong end", new Edit(
            "WiegandLayout.cs",
            "for (int shift = (BcdDigits - 1) * 4; shift >= 0; shift -= 4)",
            "for (int shift = 0; shift < BcdDigits * 4; shift += 4)")),
        new("the byte order is not turned back", new Edit("WiegandDecoder.cs", "_choice.IsByteOrderReversed && layout.HasBytes", "layout.IsBcd")),
        new("exchanged lines are not exchanged back", new Edit("WiegandDecoder.cs", "if (_choice.IsInverted)", "if (layout.IsBcd)")),
    ];
}
