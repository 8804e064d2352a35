using AccessStandalone.HalSim.Board.Chips;

namespace AccessStandalone.Proof.Storage;

/// <summary>A cut, and cuts of the recovery from it.</summary>
/// <param name="Operation">The program or erase of the script at which the power is cut, 0 being the first.</param>
/// <param name="Tear">null where only the microcontroller is reset and the flash goes on; its recovery is not cut.</param>
/// <param name="RecoveryCuts">How many times the recovery is cut as well, each time from the same state; <see cref="AllRecoveryCuts"/> for everywhere.</param>
/// <param name="Seed">Chooses what is torn, and where the recovery is cut.</param>
public sealed record PowerCut(PowerCutScript Script, int Operation, TearMode? Tear, int RecoveryCuts, ulong Seed)
{
    public const int AllRecoveryCuts = int.MaxValue;

    public override string ToString() => $"{Script.Name}, {(Tear == null ? "reset" : "cut")} at {Operation}{(Tear == null ? string.Empty : $" ({Tear})")}";
}
