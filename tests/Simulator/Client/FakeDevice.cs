using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;

namespace AccessStandalone.Simulator.Tests.Client;

/// <summary>What a device keeps and answers, as far as the tests of the client need it, written from PROTOCOL.md alone.</summary>
internal sealed class FakeDevice
{
    public const string Password = "Turnstile-7";
    public const int Iterations = 4096;

    private const byte Either = 2;

    private static readonly byte[] Salt = Convert.FromHexString("41a1b6c2d3e4f5061728394a5b6c7d8e");
    private readonly Dictionary<uint, byte[]> _building = [];
    private readonly HashSet<ulong> _buildingCards = [];
    private byte[] _lastResults = [];
    private uint _lastPosition;

    public FakeDevice()
    {
        SetPassword(Password);
    }

    public byte[] StoredKey { get; private set; } = [];

    public byte[] ServerKey { get; private set; } = [];

    public static byte[] SaltBytes => Salt;

    /// <summary>80 bytes a user.</summary>
    public Dictionary<uint, byte[]> Users { get; private set; } = [];

    public List<byte[]> Records { get; } = [];

    public uint Acknowledged { get; set; }

    public uint Epoch { get; private set; }

    public ulong? Token { get; private set; }

    public uint Position { get; private set; }

    public int AddsDone { get; private set; }

    public int Begins { get; private set; }

    public int Pings { get; private set; }

    /// <summary>Add and commit answer busy so often.</summary>
    public int BusyTimes { get; set; }

    /// <summary>Requests are taken and not answered.</summary>
    public bool IsMute { get; set; }

    public bool LoginIsLocked { get; set; }

    /// <summary>It was never initialised.</summary>
    public bool IsNew { get; init; }

    /// <summary>What is so at the door, as in its status.</summary>
    public byte Door { get; set; }

    /// <summary>Alarms that last, as in its status.</summary>
    public byte Alarms { get; set; }

    public bool LiesAboutSignature { get; set; }

    /// <summary>The next record to tell, 0 while nobody subscribed.</summary>
    public uint Telling { get; set; }

    public void SetPassword(string password)
    {
        byte[] salted = Rfc2898DeriveBytes.Pbkdf2(password, Salt, Iterations, HashAlgorithmName.SHA256, 32);
        StoredKey = SHA256.HashData(HMACSHA256.HashData(salted, "Client Key"u8));
        ServerKey = HMACSHA256.HashData(salted, "Server Key"u8);
    }

    public void PowerCut() => Token = null;

    public void AddRecord(uint userId)
    {
        var record = new byte[36];
        BinaryPrimitives.WriteUInt32LittleEndian(record, (uint)Records.Count + 1);
        record[12] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(20), userId);
        Records.Add(record);
    }

    /// <returns>The result and the payload of the answer.</returns>
    public (byte Result, byte[] Payload) Answer(byte operation, ReadOnlySpan<byte> payload) => operation switch
    {
        0x06 => Ping(),
        0x10 => (0, Status()),
        0x20 => Put(payload),
        0x23 => (0, ReadUsers(payload)),
        0x24 => Find(payload),
        0x25 => (0, Begin(payload)),
        0x26 => Add(payload),
        0x27 => Commit(payload),
        0x38 => (0, [0]),
        0x3A => (11, []),
        0x58 => (0, ReadRecords(payload)),
        0x5A => Acknowledge(payload),
        0x5B => (0, Subscribe(payload)),
        _ => (129, []),
    };

    private (byte, byte[]) Ping()
    {
        Pings++;
        return (0, []);
    }

    private byte[] Status()
    {
        var status = new byte[92];
        BinaryPrimitives.WriteUInt32LittleEndian(status, (uint)Users.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(status.AsSpan(20), Epoch);
        BinaryPrimitives.WriteUInt32LittleEndian(status.AsSpan(28), Records.Count > 0 ? 1u : 0);
        BinaryPrimitives.WriteUInt32LittleEndian(status.AsSpan(32), (uint)Records.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(status.AsSpan(36), Acknowledged);
        status[56] = Door;
        status[58] = Alarms;
        return status;
    }

    private (byte, byte[]) Put(ReadOnlySpan<byte> payload)
    {
        var results = new List<byte> { payload[1] };
        for (int i = 0; i < payload[1]; i++)
        {
            ReadOnlySpan<byte> user = payload.Slice(2 + (80 * i), 80);
            if (payload[0] == Either)
            {
                Users.Remove(BinaryPrimitives.ReadUInt32LittleEndian(user));
            }

            results.Add(Take(Users, null, user));
        }

        return (0, results.ToArray());
    }

    private byte[] ReadUsers(ReadOnlySpan<byte> payload)
    {
        uint after = BinaryPrimitives.ReadUInt32LittleEndian(payload);
        byte[][] page = Users.Where(user => user.Key > after).OrderBy(user => user.Key).Take(payload[4]).Select(user => user.Value).ToArray();
        return [(byte)page.Length, .. page.SelectMany(user => user)];
    }

    private (byte, byte[]) Find(ReadOnlySpan<byte> payload) =>
        Users.TryGetValue((uint)BinaryPrimitives.ReadUInt64LittleEndian(payload[1..]), out byte[]? user) ? ((byte)0, user) : ((byte)11, []);

    private byte[] Begin(ReadOnlySpan<byte> payload)
    {
        ulong token = BinaryPrimitives.ReadUInt64LittleEndian(payload);
        Begins++;
        if (token != Token)
        {
            Token = token;
            Position = 0;
            _building.Clear();
            _buildingCards.Clear();
        }

        return [.. BitConverter.GetBytes(Position), .. BitConverter.GetBytes(Epoch + 1)];
    }

    private (byte, byte[]) Add(ReadOnlySpan<byte> payload)
    {
        uint position = BinaryPrimitives.ReadUInt32LittleEndian(payload);
        if (Refusal(out byte refusal))
        {
            return (refusal, []);
        }

        if (position == _lastPosition && Position > position && Position == position + _lastResults.Length)
        {
            return (0, [(byte)_lastResults.Length, .. _lastResults]);
        }

        if (position != Position)
        {
            return (134, BitConverter.GetBytes(Position));
        }

        var results = new List<byte>();
        for (int i = 0; i < payload[4]; i++)
        {
            results.Add(Take(_building, _buildingCards, payload.Slice(5 + (80 * i), 80)));
        }

        AddsDone++;
        _lastPosition = position;
        _lastResults = results.ToArray();
        Position += payload[4];
        return (0, [payload[4], .. results]);
    }

    private static byte Take(Dictionary<uint, byte[]> users, HashSet<ulong>? cards, ReadOnlySpan<byte> user)
    {
        uint id = BinaryPrimitives.ReadUInt32LittleEndian(user);
        ulong card = BinaryPrimitives.ReadUInt64LittleEndian(user[40..]);
        if (id is 0 or > 99_999_999)
        {
            return 1;
        }

        if (users.ContainsKey(id))
        {
            return 2;
        }

        bool isTaken = cards == null ? users.Values.Any(other => BinaryPrimitives.ReadUInt64LittleEndian(other.AsSpan(40)) == card) : !cards.Add(card);
        if (user[17] > 0 && isTaken)
        {
            return 5;
        }

        users.Add(id, user.ToArray());
        return 0;
    }

    private (byte, byte[]) Commit(ReadOnlySpan<byte> payload)
    {
        if (Refusal(out byte refusal))
        {
            return (refusal, []);
        }

        if (BinaryPrimitives.ReadUInt32LittleEndian(payload) != Position)
        {
            return (134, BitConverter.GetBytes(Position));
        }

        Users = new Dictionary<uint, byte[]>(_building);
        Epoch++;
        Token = null;
        return (0, BitConverter.GetBytes(77u));
    }

    private bool Refusal(out byte refusal)
    {
        refusal = (byte)(Token == null ? 133 : BusyTimes-- > 0 ? 135 : 0);
        return refusal != 0;
    }

    private byte[] ReadRecords(ReadOnlySpan<byte> payload)
    {
        uint from = Math.Max(1, BinaryPrimitives.ReadUInt32LittleEndian(payload));
        byte[][] page = Records.Skip((int)from - 1).Take(payload[4]).ToArray();
        return
        [
            .. BitConverter.GetBytes(1u), .. BitConverter.GetBytes((uint)Records.Count), .. BitConverter.GetBytes(from + (uint)page.Length),
            (byte)page.Length, .. page.SelectMany(record => record),
        ];
    }

    private (byte, byte[]) Acknowledge(ReadOnlySpan<byte> payload)
    {
        Acknowledged = Math.Max(Acknowledged, BinaryPrimitives.ReadUInt32LittleEndian(payload));
        return (0, []);
    }

    private byte[] Subscribe(ReadOnlySpan<byte> payload)
    {
        uint from = BinaryPrimitives.ReadUInt32LittleEndian(payload);
        Telling = from == 0 ? Acknowledged + 1 : from;
        return BitConverter.GetBytes(Telling);
    }
}
