using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Decision;

/// <summary>A credential somebody presents.</summary>
/// <param name="Person">Whose it is; null where nobody is known.</param>
/// <param name="Typed">The password; null where none was asked for.</param>
internal sealed record Claim(AccessMethod Method, ReaderId Reader, ulong Card, Person? Person, string? Typed)
{
    /// <summary>User ID + password, or card + password.</summary>
    public bool IsCode => Method is AccessMethod.Code or AccessMethod.CardAndCode;
}
