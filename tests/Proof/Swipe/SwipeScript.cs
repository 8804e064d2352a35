using System;
using System.Collections.Generic;
using AccessStandalone.HalSim.Board.Chips;

namespace AccessStandalone.Proof.Swipe;

/// <summary>Somebody opens the door.</summary>
/// <param name="Name">In words.</param>
/// <param name="Flash">Of the device before.</param>
/// <param name="Sequence">The newest record in it.</param>
/// <param name="Uses">What the guest has left in it.</param>
/// <param name="IsGrantFirst">Whether the first program is the record that lets somebody in.</param>
/// <param name="Acts">What is done at the door, one after the other.</param>
public sealed record SwipeScript(string Name, FlashSnapshot Flash, uint Sequence, int Uses, bool IsGrantFirst, IReadOnlyList<Action<SwipeRig>> Acts);
