using AccessStandalone.Access;
using AccessStandalone.Protocol;
using AccessStandalone.Rs485;

namespace AccessStandalone.Board;

/// <summary>
/// The hardware random generator. One of the few sources that differ by flavour: on the ESP32 <c>System.Random</c> is that generator,
/// on the host it is a guessable one, and the simulator must be able to replay a seed.
/// </summary>
public sealed class HardwareRandom : IRandomSource, INonceSource, IRandomBytes
{
#if NET10_0_OR_GREATER
    private readonly AccessStandalone.HalSim.Board.VirtualBoard _board = AccessStandalone.HalSim.Board.VirtualBoard.Current;

    public void Fill(byte[] buffer) => _board.Entropy.NextBytes(buffer);
#else
    private readonly System.Random _generator = new System.Random();

    public void Fill(byte[] buffer) => _generator.NextBytes(buffer);
#endif
}
