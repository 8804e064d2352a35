using System;
using System.Linq;

namespace AccessStandalone.Simulator.Tests.Platform;

/// <summary>Payloads at random for each op, most of the right form, with values from within and beyond what there may be.</summary>
internal sealed class PageRequests
{
    private const int WrongOnesIn = 6;
    private const int MaxBytes = 40;
    private readonly Random _random;
    private readonly uint _newest;

    public PageRequests(Random random, uint newest)
    {
        _random = random;
        _newest = newest;
    }

    /// <returns>Hexadecimal.</returns>
    public string Of(byte op) => _random.Next(WrongOnesIn) == 0 ? Bytes(_random.Next(MaxBytes)) : Right(op);

    private string Right(byte op) => op switch
    {
        0x11 => "00200000" + Bytes(80) + "00",
        0x20 => Byte(0, 1, 2) + Many(User),
        0x21 => Many(() => DeskRig.Hex((uint)_random.Next(12))),
        0x23 => DeskRig.Hex((uint)_random.Next(12)) + "64",
        0x24 => Byte(0, 1) + DeskRig.Hex((ulong)_random.Next(12)),
        0x25 => DeskRig.Hex((ulong)_random.Next(2)),
        0x26 => DeskRig.Hex((uint)_random.Next(3)) + Many(User),
        0x27 => DeskRig.Hex((uint)_random.Next(3)),
        0x30 => Byte(1, 2) + Many(() => Byte(0, 2, 4, 17) + DeskRig.Hex((ulong)_random.Next(20))),
        0x39 => Many(() => Byte(1, 2, 49, 200) + DeskRig.Hex((uint)_random.Next(4))),
        0x3A or 0x3C => Byte(4, 5, 6, 10) + Byte(0, 1, 128),
        0x3B => Byte(4, 5, 6, 10) + Byte(0, 1, 128) + (_random.Next(2) == 0 ? string.Empty : Bytes(_random.Next(24))),
        0x3D => Byte(0, 1, 8, 9) + (_random.Next(2) == 0 ? new string('0', 32) : Bytes(16)),
        0x3E => Byte(0, 1, 2),
        0x40 => "00 c0a80002 ffffff00 c0a80001 00000000 7b00 a005 00",
        0x42 => Byte(0, 1, 2) + "01 c0a80009" + Byte(16, 32, 33),
        0x49 => DeskRig.Hex((ulong)_random.NextInt64(5_000_000_000_000)),
        0x50 => Byte(0, 1, 2, 3, 4, 5, 6, 7),
        0x58 => DeskRig.Hex((uint)_random.Next(100)) + "10" + DeskRig.Hex(0UL) + DeskRig.Hex(0UL),
        0x5A => DeskRig.Hex((uint)_random.Next((int)_newest + 3)),
        0x5B => DeskRig.Hex((uint)_random.Next((int)_newest + 3)) + Byte(0, 1, 3),
        _ => string.Empty,
    };

    private string User()
    {
        string user = DeskRig.User((uint)_random.Next(12), (byte)_random.Next(3), (uint)_random.Next(100), [.. Enumerable.Range(0, _random.Next(3)).Select(i => (ulong)_random.Next(8))]);
        int at = _random.Next(200);
        return at >= user.Length / 2 ? user : user[..(2 * at)] + Bytes(1) + user[((2 * at) + 2)..];
    }

    private string Many(Func<string> entry)
    {
        int count = _random.Next(1, 4);
        return $"{count:x2}" + string.Concat(Enumerable.Range(0, count).Select(i => entry()));
    }

    private string Byte(params byte[] values) => $"{values[_random.Next(values.Length)]:x2}";

    private string Bytes(int count)
    {
        byte[] bytes = new byte[count];
        _random.NextBytes(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
