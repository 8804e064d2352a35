using System.IO;

namespace AccessStandalone.Proof.Commands;

/// <summary>Where a command writes.</summary>
/// <param name="IsOutputTerminal">Whether tables may have frames and colours.</param>
/// <param name="IsErrorTerminal">Whether somebody watches progress.</param>
public sealed record Terminal(TextWriter Output, TextWriter Error, bool IsOutputTerminal, bool IsErrorTerminal);
