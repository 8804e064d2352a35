using System;
using System.Buffers.Binary;
using System.Linq;
using System.Text;
using AccessStandalone.Proof.Decision;
using AccessStandalone.Protocol;

namespace AccessStandalone.Proof.Network;

/// <summary>Requests of every op as PROTOCOL.md has them, with values in and out of their ranges.</summary>
internal sealed class RandomRequests(Random random, byte[] verifier)
{
    private const int UserBytes = 80;

    private static readonly PlatformOp[] Ops =
    [
        PlatformOp.Info, PlatformOp.LoginFirst, PlatformOp.LoginFinal, PlatformOp.KeyExchange, PlatformOp.Initialise, PlatformOp.Ping, PlatformOp.Status,
        PlatformOp.SetPassword, PlatformOp.Restart, PlatformOp.Restore, PlatformOp.PutUsers, PlatformOp.RemoveUsers, PlatformOp.RemoveAllUsers, PlatformOp.ReadUsers,
        PlatformOp.FindUser, PlatformOp.BeginReplacement, PlatformOp.AddToReplacement, PlatformOp.CommitReplacement, PlatformOp.AbandonReplacement,
        PlatformOp.ReplacementState, PlatformOp.PublicPasswords, PlatformOp.ReadSettings, PlatformOp.WriteSettings, PlatformOp.ReadTimeRule,
        PlatformOp.WriteTimeRule, PlatformOp.RemoveTimeRule, PlatformOp.SetReaderKey, PlatformOp.SetInstalling, PlatformOp.ReadNetwork,
        PlatformOp.WriteNetwork, PlatformOp.ReadAddresses, PlatformOp.WriteAddresses, PlatformOp.ReadTime, PlatformOp.WriteTime, PlatformOp.Door,
        PlatformOp.ReadRecords, PlatformOp.Acknowledge, PlatformOp.Subscribe, PlatformOp.Unsubscribe,
    ];

    /// <summary>Entries so far in the replacement, as far as this side knows.</summary>
    public uint Position { get; set; }

    public PlatformOp AnyOp() => random.Of<PlatformOp>(Ops);

    /// <summary>An op that does something, with what it takes.</summary>
    public (PlatformOp Op, byte[] Payload) WithEffect() => random.Next(4) switch
    {
        0 => (PlatformOp.Door, [1]),
        1 => (PlatformOp.PutUsers, [2, 1, .. User()]),
        2 => (PlatformOp.WriteSettings, [1, 2, (byte)random.Next(1, 200), 0, 0, 0]),
        _ => (PlatformOp.PublicPasswords, [1, 1, 6, .. U64((ulong)random.Next(100_000, 999_999))]),
    };

    /// <summary>Whether a request that is longer or shorter than it says must be refused as a whole.</summary>
    public static bool HasOneLength(PlatformOp op) => op is not (PlatformOp.SetReaderKey or PlatformOp.WriteTimeRule or PlatformOp.LoginFirst or PlatformOp.LoginFinal);

    public byte[] Payload(PlatformOp op)
    {
        switch (op)
        {
            case PlatformOp.LoginFirst:
                return Encoding.ASCII.GetBytes("n,,n=admin,r=" + Convert.ToBase64String(random.Bytes(18)));
            case PlatformOp.LoginFinal:
                return Encoding.ASCII.GetBytes($"c=biws,r={Convert.ToBase64String(random.Bytes(36))},p={Convert.ToBase64String(random.Bytes(32))}");
            case PlatformOp.KeyExchange:
                return random.Bytes(32);
            case PlatformOp.Initialise or PlatformOp.SetPassword:
                return random.Percent(80) ? verifier : [.. U32((uint)random.Edge(20)), .. random.Bytes(80), 0];
            case PlatformOp.Restart or PlatformOp.Restore:
                return [0];
            case PlatformOp.PutUsers:
                return [(byte)random.Next(4), .. Users()];
            case PlatformOp.RemoveUsers:
                return [.. Listed(200, () => U32((uint)random.Edge(27)))];
            case PlatformOp.ReadUsers:
                return [.. U32((uint)random.Edge(27)), (byte)random.Next(102)];
            case PlatformOp.FindUser:
                return [(byte)random.Next(3), .. U64(random.Edge(64))];
            case PlatformOp.PublicPasswords:
                return random.Percent(5) ? [3] : [(byte)random.Next(1, 3), .. Listed(200, () => [(byte)random.Next(19), .. U64(random.Edge(54))])];
            default:
                return Setup(op);
        }
    }

    private byte[] Setup(PlatformOp op) => op switch
    {
        PlatformOp.BeginReplacement => U64((ulong)random.Next(3)),
        PlatformOp.AddToReplacement => [.. U32(random.Percent(80) ? Position : (uint)random.Edge(32)), .. Users()],
        PlatformOp.CommitReplacement => U32(random.Percent(80) ? Position : (uint)random.Edge(32)),
        PlatformOp.WriteSettings => [.. Listed(100, () => [(byte)random.Next(52), .. U32((uint)random.Edge(random.Of(1, 3, 7, 32)))])],
        PlatformOp.ReadTimeRule or PlatformOp.RemoveTimeRule => [random.Of<byte>(4, 5, 6, 10, 0, 255), (byte)random.Edge(8)],
        PlatformOp.WriteTimeRule => TimeRule(),
        PlatformOp.SetReaderKey => [(byte)random.Next(10), .. random.Bytes(random.Of(0, 16))],
        PlatformOp.SetInstalling => [(byte)random.Next(3)],
        PlatformOp.WriteNetwork => Network(),
        PlatformOp.WriteAddresses => Addresses(),
        PlatformOp.WriteTime => U64(random.Percent(70) ? (ulong)random.NextInt64(1_700_000_000_000, 1_900_000_000_000) : random.Edge(64)),
        PlatformOp.Door => [(byte)random.Next(8)],
        PlatformOp.ReadRecords => [.. U32((uint)random.Edge(random.Of(6, 12, 32))), (byte)random.Next(202), .. U64(random.Percent(70) ? 0 : random.Edge(64)), .. U64(random.Percent(70) ? 0 : random.Edge(64))],
        PlatformOp.Acknowledge => U32((uint)random.Edge(random.Of(6, 12, 32))),
        PlatformOp.Subscribe => [.. U32((uint)random.Edge(random.Of(6, 12, 32))), (byte)random.Next(5)],
        _ => [],
    };

    private byte[] Users() => Listed(100, User);

    /// <summary>Mostly few: each of many takes the flash some milliseconds.</summary>
    private byte[] Listed(int most, Func<byte[]> entry)
    {
        int count = random.Next(100) switch
        {
            0 => most,
            1 => most + 1,
            2 => 0,
            < 6 => random.Next(1, most),
            _ => random.Next(1, 4),
        };
        return [(byte)count, .. Enumerable.Range(0, count).SelectMany(_ => entry())];
    }

    private byte[] User()
    {
        byte[] user = new byte[UserBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(user, random.Percent(90) ? (uint)random.Next(1, 400) : (uint)random.Edge(32));
        user[4] = (byte)random.Next(6);
        BinaryPrimitives.WriteUInt16LittleEndian(user.AsSpan(6), (ushort)random.Edge(16));
        user[16] = random.Percent(80) ? (byte)255 : (byte)random.Edge(8);
        user[17] = (byte)random.Next(3);
        user[18] = random.Of<byte>(0, 4, 8, 255);
        BinaryPrimitives.WriteUInt32LittleEndian(user.AsSpan(20), (uint)random.Next(10_000));
        Encoding.UTF8.GetBytes(random.Of("", "Ada", "Žižka ☺")).CopyTo(user, 24);
        for (int i = 0; i < user[17]; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(user.AsSpan(40 + (i * 8)), random.Percent(80) ? (ulong)random.Next(1, 1000) : random.Edge(64));
        }

        if (random.Percent(15))
        {
            user[random.Next(UserBytes)] = (byte)random.Edge(8);
        }

        return user;
    }

    private byte[] TimeRule()
    {
        byte kind = random.Of<byte>(4, 5, 6, 10, 7);
        byte[] rule = kind switch
        {
            4 => [.. Enumerable.Range(0, random.Next(6)).SelectMany(i => (byte[])[.. U32((uint)(i * 1000)), .. U32((uint)random.Next(i * 1000, 86_400))])],
            5 => [.. random.Bytes(7).Select(group => (byte)(group & 0x7F)), .. random.Bytes(16)],
            6 => [.. (byte[])[(byte)random.Edge(8)], .. Enumerable.Range(0, random.Next(18)).SelectMany(i => (byte[])[(byte)i, 80, (byte)(i + 1), 80])],
            _ => random.Bytes(random.Next(20)),
        };
        return [kind, kind == 10 ? (byte)0 : (byte)random.Next(130), .. rule];
    }

    private byte[] Network()
    {
        byte[] server = Encoding.ASCII.GetBytes(random.Of("192.168.0.1", "time.example", "", "a.b", new string('x', 40), new string('y', 41), "bad name"));
        return [(byte)random.Next(5), 192, 168, 0, 2, 255, 255, 255, 0, 192, 168, 0, 1, .. random.Percent(80) ? [192, 168, 0, 1] : random.Bytes(4), (byte)random.Edge(8), 0, (byte)random.Next(1, 4), 0, (byte)server.Length, .. server];
    }

    private byte[] Addresses()
    {
        int count = random.Next(18);
        return [(byte)random.Next(4), (byte)count, .. Enumerable.Range(0, count).SelectMany(_ => (byte[])[192, 168, (byte)random.Next(2), (byte)random.Next(256), (byte)random.Next(34)])];
    }

    private static byte[] U32(uint value) => BitConverter.GetBytes(value);

    private static byte[] U64(ulong value) => BitConverter.GetBytes(value);
}
