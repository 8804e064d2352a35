using System.Globalization;
using AccessStandalone.HalSim.Board.Bus;

namespace AccessStandalone.Proof.Line;

/// <summary>An RS-485 line with readers that have nothing to say.</summary>
/// <param name="Readers">0 to 8, all of them on-line.</param>
/// <param name="IsSecure">Whether they are talked to through the secure channel.</param>
/// <param name="HasDead">Whether the first of them was cut off just before.</param>
public sealed record LineCase(int Readers, int BaudRate, bool IsSecure, bool HasDead = false)
{
    /// <summary>Of a simulated reader, from the last byte of a command to its answer.</summary>
    public const int ReactionUs = 1000;

    /// <summary>Mark, five bytes of header, the code, CRC; in the channel a block of two bytes and a MAC of four besides.</summary>
    private const int PlainFrameBytes = 9;
    private const int SecureFrameBytes = PlainFrameBytes + 2 + 4;

    /// <summary>POLL and ACK.</summary>
    public int ExchangeBytes => 2 * (IsSecure ? SecureFrameBytes : PlainFrameBytes);

    /// <summary>What the line and its rules take at least for one exchange: the bytes, the reader's reaction, and a character of silence before the next command.</summary>
    public double LeastExchangeUs => ((ExchangeBytes + 1) * Rs485Bus.BitsPerByte * 1e6 / BaudRate) + ReactionUs;

    /// <summary>The same for all readers in turn.</summary>
    public double LeastCycleUs => Readers * LeastExchangeUs;

    public LineCase WithDead() => this with { HasDead = true };

    public override string ToString()
    {
        if (Readers == 0)
        {
            return "no readers";
        }

        string readers = Readers == 1 ? "1 reader" : $"{Readers} readers";
        string rate = BaudRate.ToString(CultureInfo.InvariantCulture);
        return $"{readers}, {rate} Bd, {(IsSecure ? "secure" : "plain")}{(HasDead ? ", one dead" : string.Empty)}";
    }
}
