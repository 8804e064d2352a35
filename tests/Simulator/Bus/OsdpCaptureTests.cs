using System;
using System.Globalization;
using System.IO;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Bus;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Bus;

/// <summary>What is said on the line, as other OSDP tools read it.</summary>
[TestClass]
public sealed class OsdpCaptureTests : IDisposable
{
    private const string Poll = "FF53650800066002F6";
    private const string Ack = "FF53E508000640B0F0";

    private readonly VirtualBoard _board = new();
    private readonly StringWriter _text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    public void Dispose() => _text.Dispose();

    [TestMethod]
    public void Frames_are_told_with_side_and_time()
    {
        using var capture = new OsdpCapture(_board, _text, new DateTimeOffset(2026, 11, 21, 12, 0, 0, 500, TimeSpan.Zero));
        var reader = new LineParty(_board.Rs485);
        _board.Rs485Tap.SendAt(Convert.FromHexString(Poll), 0);
        reader.Tap.SendAt(Convert.FromHexString(Ack), 20_000_000);
        Run(100);
        Assert.AreEqual(
            """
            {"timeSec":"1795262400","timeNano":"509375000","io":"output","data":" 53 65 08 00 06 60 02 f6","osdpTraceVersion":"1","osdpSource":"hal-sim"}
            {"timeSec":"1795262400","timeNano":"529375000","io":"input","data":" 53 e5 08 00 06 40 b0 f0","osdpTraceVersion":"1","osdpSource":"hal-sim"}

            """,
            _text.ToString());
    }

    [TestMethod]
    public void What_is_no_frame_is_not_told()
    {
        using var capture = new OsdpCapture(_board, _text, DateTimeOffset.UnixEpoch);
        var reader = new LineParty(_board.Rs485);
        reader.Tap.SendAt(Convert.FromHexString(Ack[..^2] + "F1" + "00FF53"), 0);
        reader.Tap.SendAt(Convert.FromHexString(Ack), 100_000_000);
        Run(200);
        Assert.AreEqual(
            """
            {"timeSec":"0","timeNano":"109375000","io":"input","data":" 53 e5 08 00 06 40 b0 f0","osdpTraceVersion":"1","osdpSource":"hal-sim"}

            """,
            _text.ToString());
    }

    [TestMethod]
    public void After_its_end_nothing_is_told()
    {
        new OsdpCapture(_board, _text, DateTimeOffset.UnixEpoch).Dispose();
        _board.Rs485Tap.SendAt(Convert.FromHexString(Poll), 0);
        Run(100);
        Assert.AreEqual(string.Empty, _text.ToString());
    }

    private void Run(ulong milliseconds)
    {
        _board.Clock.Advance(milliseconds * 1000);
        _board.Rs485.Settle();
    }
}
