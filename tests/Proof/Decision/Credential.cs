using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Decision;

/// <summary>What somebody does: a card, and its password if it is asked for; or digits at idle, and a password if it is asked for.</summary>
/// <param name="Digits">Null for a card.</param>
/// <param name="Password">What is typed when asked.</param>
internal sealed record Credential(ulong Card, ReaderId Reader, string? Digits, string Password)
{
    public override string ToString() => Digits == null ? $"card {Card} at {Reader}, then {Password}#" : $"{Digits}# {Password}#";
}
