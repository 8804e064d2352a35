using System;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Board.Chips;

namespace AccessStandalone.Simulator.Tests.Client;

/// <summary>The supply went away in the middle of a flash operation.</summary>
internal sealed class PowerCutException() : Exception("The power was cut.");

/// <summary>Cuts the power in the middle of a flash operation: the bits that were to change have changed, or not, or some.</summary>
internal sealed class PowerCuts
{
    private readonly VirtualBoard _board;
    private long _cutAt = -1;

    public PowerCuts(VirtualBoard board)
    {
        _board = board;
        board.Flash.OperationStarted += OnOperation;
    }

    /// <summary>Programs and erases so far.</summary>
    public long Operations { get; private set; }

    public int Done { get; private set; }

    /// <summary>Cuts at one of the next programs and erases.</summary>
    /// <param name="operation">0 for the next.</param>
    public void CutAt(int operation, TearMode mode, Random random)
    {
        _cutAt = Operations + operation;
        _board.Flash.TearMode = mode;
        _board.Flash.TearSeed = (ulong)random.NextInt64();
    }

    public void Never() => _cutAt = -1;

    private void OnOperation(FlashOperation operation)
    {
        if (Operations++ == _cutAt)
        {
            Done++;
            _board.PowerOff();
            throw new PowerCutException();
        }
    }
}
