using System;
using System.Buffers.Binary;
using System.IO;
using System.Security.Cryptography;
using System.Text;

namespace AccessStandalone.HalSim.Client.Session;

/// <summary>
/// Seals and opens the frames of a session: AEAD_AES_128_CBC_HMAC_SHA_256 (RFC 7518 §5.2.3) with each direction's own key and count (PROTOCOL.md §4).
/// </summary>
public sealed class SecureChannel : IDisposable
{
    public const int KeyBytes = 64;
    public const int IvBytes = 16;

    private const int DirectionKeyBytes = 32;
    private static readonly byte[] LoginInfo = Encoding.ASCII.GetBytes("ASP1");
    private static readonly byte[] InitialisationInfo = Encoding.ASCII.GetBytes("ASP1 initialise");

    private readonly SealingKey _outward;
    private readonly SealingKey _inward;
    private readonly Action<Span<byte>> _fillIv;
    private ulong _sent;
    private ulong _received;

    /// <param name="keys">64 bytes: of this side's frames, then of the other's.</param>
    /// <param name="fillIv">Fills an IV with random bytes; null for those of the operating system.</param>
    public SecureChannel(ReadOnlySpan<byte> keys, Action<Span<byte>>? fillIv = null)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(keys.Length, KeyBytes);
        _outward = new SealingKey(keys[..DirectionKeyBytes]);
        _inward = new SealingKey(keys[DirectionKeyBytes..]);
        _fillIv = fillIv ?? RandomNumberGenerator.Fill;
    }

    /// <summary>The keys of a session, from its login.</summary>
    /// <param name="nonces">Both, as in <c>r=</c>.</param>
    public static byte[] KeysOfLogin(ReadOnlySpan<byte> serverKey, string nonces, string authMessage)
    {
        byte[] info = [.. LoginInfo, .. Encoding.UTF8.GetBytes(authMessage)];
        return Derive(serverKey, Encoding.UTF8.GetBytes(nonces), info);
    }

    /// <summary>The keys of an initialisation.</summary>
    /// <param name="sharedSecret">Of X25519.</param>
    public static byte[] KeysOfInitialisation(ReadOnlySpan<byte> sharedSecret, ReadOnlySpan<byte> clientKey, ReadOnlySpan<byte> deviceKey)
    {
        byte[] salt = [.. clientKey, .. deviceKey];
        return Derive(sharedSecret, salt, InitialisationInfo);
    }

    /// <summary>Makes the next frame to send.</summary>
    public byte[] Seal(ReadOnlySpan<byte> message)
    {
        int bodyBytes = IvBytes + SealingKey.SealedBytes(message.Length);
        var frame = new byte[FrameCodec.HeaderBytes + bodyBytes];
        FrameCodec.WriteHeader(frame, FrameCodec.Sealed, bodyBytes);
        Span<byte> iv = frame.AsSpan(FrameCodec.HeaderBytes, IvBytes);
        _fillIv(iv);
        Span<byte> associated = stackalloc byte[SealingKey.AssociatedBytes];
        Associate(associated, _sent++, frame);
        _outward.Seal(associated, iv, message, frame.AsSpan(FrameCodec.HeaderBytes + IvBytes));
        return frame;
    }

    /// <summary>Opens the frame that was received next.</summary>
    /// <returns>The message.</returns>
    /// <exception cref="InvalidDataException">It is not that frame: changed, moved, repeated, or some before it left out.</exception>
    public byte[] Open(ReadOnlySpan<byte> frame)
    {
        Span<byte> associated = stackalloc byte[SealingKey.AssociatedBytes];
        Associate(associated, _received++, frame);
        ReadOnlySpan<byte> body = frame[FrameCodec.HeaderBytes..];
        return _inward.Open(associated, body[..IvBytes], body[IvBytes..]);
    }

    public void Dispose()
    {
        _outward.Dispose();
        _inward.Dispose();
    }

    private static byte[] Derive(ReadOnlySpan<byte> secret, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> info)
    {
        var keys = new byte[KeyBytes];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, keys, salt, info);
        return keys;
    }

    /// <summary>The frame's number, big-endian, and its header.</summary>
    private static void Associate(Span<byte> associated, ulong number, ReadOnlySpan<byte> frame)
    {
        BinaryPrimitives.WriteUInt64BigEndian(associated, number);
        frame[..FrameCodec.HeaderBytes].CopyTo(associated[sizeof(ulong)..]);
    }
}
