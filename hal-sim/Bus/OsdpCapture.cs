using System;
using System.Globalization;
using System.IO;
using System.Text;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Board.Bus;
using AccessStandalone.Rs485;

namespace AccessStandalone.HalSim.Bus;

/// <summary>
/// Writes every frame on a board's RS-485 line as a line of JSON, in the trace format of SIA's libosdp-conformance (<c>.osdpcap</c>, version 1), which OSDP.Net and
/// osdp-parser read: bytes in hex from the SOM on, times as text. <c>output</c> is what the board sent. Only whole frames with the right check are told.
/// </summary>
public sealed class OsdpCapture : IDisposable
{
    private const int LargestFrame = 2048;
    private const long NsPerMs = 1_000_000;

    private readonly VirtualBoard _board;
    private readonly TextWriter _output;
    private readonly long _epochNs;
    private readonly OsdpReceiver _sent = new(LargestFrame);
    private readonly OsdpReceiver _received = new(LargestFrame);
    private readonly byte[] _one = new byte[1];
    private readonly StringBuilder _text = new();

    /// <param name="output">Somebody else's to close.</param>
    /// <param name="begin">The time of day at which virtual time is 0.</param>
    public OsdpCapture(VirtualBoard board, TextWriter output, DateTimeOffset begin)
    {
        ArgumentNullException.ThrowIfNull(board);
        _board = board;
        _output = output;
        _epochNs = begin.ToUnixTimeMilliseconds() * NsPerMs;
        board.Rs485.Carried += Take;
    }

    public void Dispose() => _board.Rs485.Carried -= Take;

    private void Take(Rs485Tap tap, byte value, long atNs)
    {
        bool isSent = tap == _board.Rs485Tap;
        OsdpReceiver receiver = isSent ? _sent : _received;
        _one[0] = value;
        int offset = 0;
        int count = 1;
        while (receiver.Take(_one, ref offset, ref count, atNs / NsPerMs))
        {
            Tell(receiver.Frame, isSent, _epochNs + atNs);
        }
    }

    private void Tell(OsdpFrame frame, bool isSent, long ns)
    {
        _text.Clear();
        for (int i = 0; i < frame.Length; i++)
        {
            _text.Append(CultureInfo.InvariantCulture, $" {frame.Bytes![frame.Start + i]:x2}");
        }

        string direction = isSent ? "output" : "input";
        _output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"timeSec":"{{ns / Rs485Bus.NsPerSecond}}","timeNano":"{{ns % Rs485Bus.NsPerSecond:D9}}","io":"{{direction}}","data":"{{_text}}","osdpTraceVersion":"1","osdpSource":"hal-sim"}"""));
    }
}
