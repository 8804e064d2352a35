using System.Collections.Generic;
using AccessStandalone.HalSim.Board.Chips;

namespace AccessStandalone.Proof.Storage;

/// <summary>What is done while the power is cut: operations on a store.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="FormatSeed">Of the random bytes that the chip was, or is, formatted with.</param>
/// <param name="Image">The flash before the first operation.</param>
/// <param name="Model">What it holds then.</param>
/// <param name="Operations">One after the other.</param>
/// <param name="BeginsWithStart">The first operation switches on; else the device runs already.</param>
public sealed record PowerCutScript(
    string Name, int FormatSeed, FlashSnapshot Image, StoreModel Model, IReadOnlyList<StoreOp> Operations, bool BeginsWithStart = false);
