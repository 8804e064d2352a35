using System;

namespace AccessStandalone.Protocol;

/// <summary>
/// X25519 (RFC 7748 §5), done in some three hundred slices of about 8,000 instructions of the interpreter: the device goes on with its other work between them.
/// Which instructions run does not depend on the secret.
/// </summary>
public sealed class X25519
{
    public const int KeyBytes = Field25519.Bytes;

    private const int LastBit = 254;

    // (486662 - 2) / 4, of the curve's equation.
    private const int CurveNumber = 121665;

    // The inverse is the power 2^255 - 21, whose bits are all ones but two.
    private const int LastPowerBit = 253;
    private const int FirstZeroBit = 2;
    private const int SecondZeroBit = 4;
    private const int PowerBitsPerSlice = 5;

    private readonly byte[] _scalar = new byte[KeyBytes];
    private readonly byte[] _result = new byte[KeyBytes];
    private readonly long[] _point = new long[Field25519.Limbs];
    private readonly long[] _x2 = new long[Field25519.Limbs];
    private readonly long[] _z2 = new long[Field25519.Limbs];
    private readonly long[] _x3 = new long[Field25519.Limbs];
    private readonly long[] _z3 = new long[Field25519.Limbs];
    private readonly long[] _a = new long[Field25519.Limbs];
    private readonly long[] _b = new long[Field25519.Limbs];
    private readonly long[] _c = new long[Field25519.Limbs];
    private readonly long[] _d = new long[Field25519.Limbs];
    private int _bit;
    private int _swap;
    private int _powerBit;

    /// <summary>Begins with a secret number and the other side's public key, or 9 for the own one; both of 32 bytes, little-endian, copied.</summary>
    public void Begin(byte[] scalar, byte[] point)
    {
        Array.Copy(scalar, 0, _scalar, 0, KeyBytes);
        _scalar[0] &= 248;
        _scalar[KeyBytes - 1] = (byte)((_scalar[KeyBytes - 1] & 127) | 64);
        Field25519.Load(point, _point);
        Set(_x2, 1);
        Set(_z2, 0);
        Array.Copy(_point, 0, _x3, 0, Field25519.Limbs);
        Set(_z3, 1);
        _bit = LastBit;
        _powerBit = LastPowerBit;
        _swap = 0;
    }

    /// <summary>Does a slice.</summary>
    /// <returns>Whether the result is there.</returns>
    public bool Continue()
    {
        if (_bit >= 0)
        {
            SwapFor((_scalar[_bit / 8] >> (_bit % 8)) & 1);
            Climb();
            _bit--;
            if (_bit < 0)
            {
                SwapFor(0);
                Array.Copy(_z2, 0, _a, 0, Field25519.Limbs);
            }

            return false;
        }

        for (int i = 0; i < PowerBitsPerSlice && _powerBit >= 0; i++)
        {
            RaisePower();
        }

        if (_powerBit >= 0)
        {
            return false;
        }

        Field25519.Multiply(_x2, _a, _x2);
        Field25519.Store(_x2, _result);
        return true;
    }

    /// <summary>Gives the 32 bytes once <see cref="Continue"/> was true, and forgets them and what led to them.</summary>
    /// <returns>false if they are all zeros: the other side's key is one of the few that give that with every secret.</returns>
    public bool TakeResult(byte[] into)
    {
        int any = 0;
        for (int i = 0; i < KeyBytes; i++)
        {
            any |= _result[i];
            into[i] = _result[i];
        }

        Forget();
        return any != 0;
    }

    /// <summary>Leaves nothing of the secret behind.</summary>
    public void Forget()
    {
        Array.Clear(_scalar, 0, KeyBytes);
        Array.Clear(_result, 0, KeyBytes);
        Set(_x2, 0);
        Set(_z2, 0);
        Set(_x3, 0);
        Set(_z3, 0);
        Set(_a, 0);
        Set(_b, 0);
        Set(_c, 0);
        Set(_d, 0);
    }

    private static void Set(long[] element, int value)
    {
        Array.Clear(element, 0, Field25519.Limbs);
        element[0] = value;
    }

    private void SwapFor(int bit)
    {
        Field25519.SwapIf(_swap ^ bit, _x2, _x3);
        Field25519.SwapIf(_swap ^ bit, _z2, _z3);
        _swap = bit;
    }

    /// <summary>A step of the ladder; the letters are the RFC's, the lower case ones hold what the comments say.</summary>
    private void Climb()
    {
        Field25519.AddAndSubtract(_x2, _z2, _a, _b);
        Field25519.AddAndSubtract(_x3, _z3, _c, _d);

        // DA, CB
        Field25519.Multiply(_d, _a, _d);
        Field25519.Multiply(_c, _b, _c);
        Field25519.AddAndSubtract(_d, _c, _x3, _z3);
        Field25519.Multiply(_x3, _x3, _x3);
        Field25519.Multiply(_z3, _z3, _z3);
        Field25519.Multiply(_z3, _point, _z3);

        // AA, BB; E, and no sum is wanted
        Field25519.Multiply(_a, _a, _a);
        Field25519.Multiply(_b, _b, _b);
        Field25519.Multiply(_a, _b, _x2);
        Field25519.AddAndSubtract(_a, _b, _c, _b);
        Field25519.AddMultiple(_a, CurveNumber, _b, _a);
        Field25519.Multiply(_b, _a, _z2);
    }

    private void RaisePower()
    {
        Field25519.Multiply(_a, _a, _a);
        if (_powerBit != FirstZeroBit && _powerBit != SecondZeroBit)
        {
            Field25519.Multiply(_a, _z2, _a);
        }

        _powerBit--;
    }
}
