using System;
using AccessStandalone.Rs485;

namespace AccessStandalone.Proof.Osdp;

/// <summary>Frames made up by somebody who knows the protocol and no key.</summary>
internal sealed class FrameForgeries(Random random)
{
    private static readonly byte[] CommandCodes =
    [
        OsdpCommand.Poll, OsdpCommand.Identify, OsdpCommand.Capabilities, OsdpCommand.LocalStatus, OsdpCommand.InputStatus, OsdpCommand.OutputStatus,
        OsdpCommand.ReaderStatus, OsdpCommand.Output, OsdpCommand.Led, OsdpCommand.Buzzer, OsdpCommand.Text, OsdpCommand.Link, OsdpCommand.KeySet,
        OsdpCommand.Challenge, OsdpCommand.ServerCryptogram, OsdpCommand.ReceiveSize, OsdpCommand.Abort, OsdpCommand.KeepActive,
    ];

    private static readonly byte[] ReplyCodes =
    [
        OsdpReply.Ack, OsdpReply.Nak, OsdpReply.Identity, OsdpReply.Capabilities, OsdpReply.LocalStatus, OsdpReply.InputStatus, OsdpReply.OutputStatus,
        OsdpReply.ReaderStatus, OsdpReply.Card, OsdpReply.Keypad, OsdpReply.ClientCryptogram, OsdpReply.InitialMac, OsdpReply.Busy, OsdpReply.Link,
    ];

    /// <param name="sequence">Another one now and then.</param>
    public byte[] Command(int address, int sequence)
    {
        byte code = random.Next(20) == 0 ? (byte)random.Next(256) : CommandCodes[random.Next(CommandCodes.Length)];
        return Frame(address, isReply: false, sequence, [code, .. CommandData(code)]);
    }

    public byte[] Reply(int address, int sequence)
    {
        byte code = random.Next(20) == 0 ? (byte)random.Next(256) : ReplyCodes[random.Next(ReplyCodes.Length)];
        return Frame(address, isReply: true, sequence, [code, .. ReplyData(code)]);
    }

    public static byte[] Busy(int address) => FrameBytes.Of(address, isReply: true, FrameBytes.CrcBit, [], [OsdpReply.Busy]);

    /// <summary>As if in a channel, with a MAC that was guessed.</summary>
    public byte[] Sealed(int address, bool isReply, int sequence)
    {
        byte code = isReply ? ReplyCodes[random.Next(ReplyCodes.Length)] : CommandCodes[random.Next(CommandCodes.Length)];
        bool isEncrypted = random.Next(3) > 0;
        byte type = (byte)((isReply ? OsdpBlock.ReplyMac : OsdpBlock.CommandMac) + (isEncrypted ? 2 : 0));
        byte[] rest = Bytes((isEncrypted ? 16 * random.Next(1, 4) : 0) + FrameBytes.MacSize);
        return FrameBytes.Of(address, isReply, sequence | FrameBytes.CrcBit, [2, type], [code, .. rest]);
    }

    public byte[] Bytes(int count)
    {
        byte[] bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private byte[] Frame(int address, bool isReply, int sequence, byte[] body)
    {
        int control = (random.Next(8) == 0 ? random.Next(4) : sequence) | (random.Next(6) == 0 ? 0 : FrameBytes.CrcBit);
        byte[] block = body[0] switch
        {
            OsdpCommand.Challenge when !isReply => [3, OsdpBlock.Challenge, (byte)random.Next(2)],
            OsdpCommand.ServerCryptogram when !isReply => [3, OsdpBlock.ServerCryptogram, (byte)random.Next(2)],
            OsdpReply.ClientCryptogram when isReply => [3, OsdpBlock.ClientCryptogram, (byte)random.Next(2)],
            OsdpReply.InitialMac when isReply => [3, OsdpBlock.InitialMac, 1],
            _ => [],
        };
        return FrameBytes.Of(address, isReply, control, block, body);
    }

    private byte[] CommandData(byte code) => code switch
    {
        OsdpCommand.Identify or OsdpCommand.Capabilities => [0],
        OsdpCommand.Output => [(byte)random.Next(5), (byte)random.Next(8), .. Bytes(2)],
        OsdpCommand.Led => [(byte)random.Next(3), (byte)random.Next(3), 2, 1, 1, (byte)random.Next(9), 0, .. Bytes(2), 1, 1, 1, 1, 0],
        OsdpCommand.Buzzer => [0, 2, .. Bytes(3)],
        OsdpCommand.Text => [0, 1, 0, 1, 1, 2, (byte)'H', (byte)'I'],
        OsdpCommand.Link => [(byte)random.Next(127), 0, 0xC2, 1, 0],
        OsdpCommand.KeySet => [1, 16, .. Bytes(16)],
        OsdpCommand.Challenge => Bytes(8),
        OsdpCommand.ServerCryptogram => Bytes(16),
        OsdpCommand.ReceiveSize => [(byte)random.Next(256), (byte)random.Next(2)],
        OsdpCommand.KeepActive => Bytes(2),
        _ => random.Next(8) == 0 ? Bytes(random.Next(60)) : [],
    };

    private byte[] ReplyData(byte code) => code switch
    {
        OsdpReply.Nak => [(byte)random.Next(1, 10)],
        OsdpReply.Identity => Bytes(12),
        OsdpReply.Capabilities => Bytes(3 * random.Next(1, 12)),
        OsdpReply.LocalStatus => [(byte)random.Next(2), (byte)random.Next(2)],
        OsdpReply.InputStatus => [0, 1, 0, 1],
        OsdpReply.OutputStatus or OsdpReply.ReaderStatus => [1],
        OsdpReply.Card => [0, 1, 64, 0, .. Bytes(8)],
        OsdpReply.Keypad => [0, 4, .. "1234"u8],
        OsdpReply.Link => [(byte)random.Next(127), 0, 0xC2, 1, 0],
        OsdpReply.ClientCryptogram => Bytes(32),
        OsdpReply.InitialMac => Bytes(16),
        _ => random.Next(8) == 0 ? Bytes(random.Next(60)) : [],
    };
}
