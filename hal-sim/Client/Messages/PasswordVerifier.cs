using System;
using System.IO;

namespace AccessStandalone.HalSim.Client.Messages;

/// <summary>What a device keeps instead of the platform's password (PROTOCOL.md §6.2).</summary>
/// <param name="Salt">16 bytes.</param>
/// <param name="StoredKey">32 bytes.</param>
/// <param name="ServerKey">32 bytes.</param>
/// <param name="OpenClientHash">16 bytes for open clients, or none.</param>
public sealed record PasswordVerifier(
    uint Iterations, ReadOnlyMemory<byte> Salt, ReadOnlyMemory<byte> StoredKey, ReadOnlyMemory<byte> ServerKey, ReadOnlyMemory<byte> OpenClientHash)
{
    public const int SaltBytes = 16;
    public const int KeyBytes = 32;
    public const int HashBytes = 16;

    public static PasswordVerifier Parse(ReadOnlySpan<byte> payload)
    {
        var reader = new PayloadReader(payload);
        uint iterations = reader.U32();
        byte[] salt = reader.Bytes(SaltBytes).ToArray();
        byte[] storedKey = reader.Bytes(KeyBytes).ToArray();
        byte[] serverKey = reader.Bytes(KeyBytes).ToArray();
        byte[] hash = reader.U8() switch
        {
            0 => [],
            1 => reader.Bytes(HashBytes).ToArray(),
            byte other => throw new InvalidDataException($"a verifier has {other} hashes"),
        };
        reader.End();
        return new PasswordVerifier(iterations, salt, storedKey, serverKey, hash);
    }

    public ReadOnlyMemory<byte> Build() => new PayloadWriter()
        .U32(Iterations)
        .Bytes(Salt.Span)
        .Bytes(StoredKey.Span)
        .Bytes(ServerKey.Span)
        .U8(OpenClientHash.IsEmpty ? (byte)0 : (byte)1)
        .Bytes(OpenClientHash.Span)
        .Written;
}
