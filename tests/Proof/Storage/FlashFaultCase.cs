using AccessStandalone.HalSim.Board.Chips;

namespace AccessStandalone.Proof.Storage;

/// <summary>A chip that fails for a moment: operations take their time and do nothing.</summary>
/// <param name="Kind">Of what may fail: programs or erases.</param>
/// <param name="Operation">The first program or erase of the script that may fail.</param>
/// <param name="Pattern">Bit <i>n</i> tells whether the <i>n</i>-th operation from then on does nothing, if it is of the kind.</param>
/// <param name="CutAfter">So many operations later the power is cut; null if it is not.</param>
public sealed record FlashFaultCase(PowerCutScript Script, FlashOperationKind Kind, int Operation, uint Pattern, int? CutAfter)
{
    public override string ToString()
    {
        string cut = CutAfter == null ? string.Empty : $", and a cut {CutAfter} later";
        return $"{Script.Name}, {Kind} does nothing from {Operation} on (pattern {Pattern:b}){cut}";
    }
}
