using System;
using System.Numerics;
using System.Security.Cryptography;

namespace AccessStandalone.HalSim.Client.Session;

/// <summary>
/// X25519 (RFC 7748 §5), which .NET does not have. It runs on large integers, so its time depends on the numbers: good enough for a key that is used once,
/// on the computer of whoever initialises a device.
/// </summary>
public static class X25519
{
    public const int Bytes = 32;

    private const int Bits = 255;
    private static readonly BigInteger P = BigInteger.Pow(2, Bits) - 19;
    private static readonly BigInteger A24 = 121665;

    public static byte[] NewPrivateKey() => RandomNumberGenerator.GetBytes(Bytes);

    public static byte[] PublicKeyOf(ReadOnlySpan<byte> privateKey)
    {
        Span<byte> basePoint = stackalloc byte[Bytes];
        basePoint.Clear();
        basePoint[0] = 9;
        return Multiply(privateKey, basePoint);
    }

    /// <returns>The shared secret.</returns>
    /// <exception cref="AuthenticationFailedException">The other side's key is one that gives all zeros: it is no honest one.</exception>
    public static byte[] Agree(ReadOnlySpan<byte> privateKey, ReadOnlySpan<byte> otherPublicKey)
    {
        byte[] secret = Multiply(privateKey, otherPublicKey);
        return secret.AsSpan().ContainsAnyExcept((byte)0) ? secret : throw new AuthenticationFailedException("the device's key is none");
    }

    /// <summary>The function X25519 itself.</summary>
    public static byte[] Multiply(ReadOnlySpan<byte> scalar, ReadOnlySpan<byte> coordinate)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(scalar.Length, Bytes);
        ArgumentOutOfRangeException.ThrowIfNotEqual(coordinate.Length, Bytes);
        byte[] k = scalar.ToArray();
        k[0] &= 0xF8;
        k[^1] = (byte)((k[^1] & 0x7F) | 0x40);
        byte[] u = coordinate.ToArray();
        u[^1] &= 0x7F;
        BigInteger result = Ladder(new BigInteger(k, isUnsigned: true), new BigInteger(u, isUnsigned: true) % P);
        var bytes = new byte[Bytes];
        result.TryWriteBytes(bytes, out _, isUnsigned: true);
        return bytes;
    }

    /// <summary>The Montgomery ladder, with the names of the RFC.</summary>
    private static BigInteger Ladder(BigInteger k, BigInteger x1)
    {
        (BigInteger x2, BigInteger z2, BigInteger x3, BigInteger z3) = (BigInteger.One, BigInteger.Zero, x1, BigInteger.One);
        bool swap = false;
        for (int t = Bits - 1; t >= 0; t--)
        {
            bool bit = !((k >> t) & BigInteger.One).IsZero;
            if (swap != bit)
            {
                (x2, x3, z2, z3) = (x3, x2, z3, z2);
            }

            swap = bit;
            BigInteger a = x2 + z2;
            BigInteger aa = a * a % P;
            BigInteger b = Mod(x2 - z2);
            BigInteger bb = b * b % P;
            BigInteger e = Mod(aa - bb);
            BigInteger da = Mod(x3 - z3) * a % P;
            BigInteger cb = (x3 + z3) * b % P;
            x3 = BigInteger.ModPow(da + cb, 2, P);
            z3 = x1 * BigInteger.ModPow(da - cb, 2, P) % P;
            x2 = aa * bb % P;
            z2 = e * (aa + (A24 * e)) % P;
        }

        return swap ? x3 * BigInteger.ModPow(z3, P - 2, P) % P : x2 * BigInteger.ModPow(z2, P - 2, P) % P;
    }

    private static BigInteger Mod(BigInteger value)
    {
        BigInteger rest = value % P;
        return rest.Sign < 0 ? rest + P : rest;
    }
}
