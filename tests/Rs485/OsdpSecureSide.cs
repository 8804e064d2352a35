using AccessStandalone.Rs485;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Rs485;

/// <summary>One end of a link in tests: ciphers, channel, and frames that it builds and reads.</summary>
public sealed class OsdpSecureSide
{
    private readonly bool _isPanel;
    private readonly OsdpFrame _built;
    private readonly byte[] _buffer = new byte[256];

    public OsdpSecureSide(bool isPanel)
    {
        _isPanel = isPanel;
        _built = new OsdpFrame(200, new OsdpCounters());
        Frame = new OsdpFrame(200, new OsdpCounters());
        Keys = new SessionKeys(Encryption, Mac1, Mac2);
        Channel = new SecureChannel(Keys, isPanel, 200);
    }

    public ManagedAes Encryption { get; } = new ManagedAes();

    public ManagedAes Mac1 { get; } = new ManagedAes();

    public ManagedAes Mac2 { get; } = new ManagedAes();

    public ScriptedNonces Nonces { get; } = new ScriptedNonces();

    public SessionKeys Keys { get; }

    public SecureChannel Channel { get; }

    /// <summary>What was read last.</summary>
    public OsdpFrame Frame { get; }

    public static OsdpSecureSide WithZeroKeys(bool isPanel)
    {
        var side = new OsdpSecureSide(isPanel);
        byte[] zeros = new byte[16];
        side.Encryption.SetKey(zeros);
        side.Mac1.SetKey(zeros);
        side.Mac2.SetKey(zeros);
        side.Channel.Start(zeros);
        return side;
    }

    /// <summary>A frame of the handshake.</summary>
    public byte[] Shake(int blockType, int blockData, OsdpMessage message)
    {
        Begin(0, message.Code);
        _built.BlockType = (byte)blockType;
        _built.HasBlockData = true;
        _built.BlockData = (byte)blockData;
        _built.Begin(_buffer, 0);
        Assert.AreEqual((int)DataRefusal.None, (int)message.Build(_buffer, _built.DataOffset));
        Assert.AreEqual((int)OsdpRefusal.None, (int)_built.Finish(message.Count));
        return Sent();
    }

    public byte[] Seal(int sequence, int code, byte[] data)
    {
        Begin(sequence, code);
        Channel.Prepare(_built);
        _built.Begin(_buffer, 0);
        System.Array.Copy(data, 0, _buffer, _built.DataOffset, data.Length);
        Assert.AreEqual((int)SecureRefusal.None, (int)Channel.Seal(_built, data.Length));
        return Sent();
    }

    /// <summary>Any frame with a block of two bytes, under zero keys and a chain of zeros; data as it is.</summary>
    public byte[] Forge(int sequence, int blockType, int code, byte[] data)
    {
        Begin(sequence, code);
        _built.BlockType = (byte)blockType;
        _built.HasBlockData = false;
        _built.Begin(_buffer, 0);
        System.Array.Copy(data, 0, _buffer, _built.DataOffset, data.Length);
        _built.FixLength(data.Length);
        if (_built.HasMac)
        {
            int count = _built.MacOffset;
            byte[] padded = new byte[(count + 15) / 16 * 16];
            System.Array.Copy(_buffer, 0, padded, 0, count);
            if (count < padded.Length)
            {
                padded[count] = 0x80;
            }

            var aes = new ManagedAes();
            aes.SetKey(new byte[16]);
            aes.EncryptCbc(new byte[16], padded, 0, padded.Length);
            System.Array.Copy(padded, padded.Length - 16, _buffer, count, 4);
        }

        _built.WriteCheck();
        return Sent();
    }

    public OsdpFrame Read(byte[] bytes)
    {
        Assert.AreEqual((int)OsdpRefusal.None, (int)Frame.Parse(bytes, 0, bytes.Length));
        return Frame;
    }

    public SecureRefusal Unseal(byte[] bytes) => Channel.Unseal(Read(bytes));

    private void Begin(int sequence, int code)
    {
        _built.HasMark = false;
        _built.Address = 0;
        _built.IsReply = !_isPanel;
        _built.Sequence = sequence;
        _built.Code = (byte)code;
    }

    private byte[] Sent()
    {
        byte[] bytes = new byte[_built.SendCount];
        System.Array.Copy(_buffer, _built.SendOffset, bytes, 0, bytes.Length);
        return bytes;
    }
}
