namespace AccessStandalone.Wiegand;

/// <summary>Takes the edges of the two lines, from callbacks: it only keeps them, and never waits.</summary>
public interface IWiegandEdges
{
    /// <param name="line">0 is D0, 1 is D1.</param>
    /// <param name="isHigh">What the line is now.</param>
    /// <param name="nowUs">µs, of the clock that the receiver is given.</param>
    void Put(int line, bool isHigh, long nowUs);
}
