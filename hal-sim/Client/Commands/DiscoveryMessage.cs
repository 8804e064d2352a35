using System;
using System.Buffers.Binary;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary>
/// A datagram of discovery: 32 bytes of header (<c>20 00 00 00</c> "DHIP", session, request number, length, 0, length, 0; little-endian), then JSON.
/// </summary>
internal static class DiscoveryMessage
{
    public const int Port = 37810;
    public const string Multicast = "239.255.255.251";

    private const int HeaderBytes = 32;
    private const int LengthOffset = 16;
    private const int WholeLengthOffset = 24;
    private const string Search = "{\"method\":\"DHDiscover.search\",\"params\":{\"mac\":\"\",\"uni\":1}}\n";

    private static ReadOnlySpan<byte> Magic => [0x20, 0, 0, 0, (byte)'D', (byte)'H', (byte)'I', (byte)'P'];

    public static byte[] BuildSearch()
    {
        byte[] json = Encoding.UTF8.GetBytes(Search);
        var datagram = new byte[HeaderBytes + json.Length];
        Magic.CopyTo(datagram);
        BinaryPrimitives.WriteInt32LittleEndian(datagram.AsSpan(LengthOffset), json.Length);
        BinaryPrimitives.WriteInt32LittleEndian(datagram.AsSpan(WholeLengthOffset), json.Length);
        json.CopyTo(datagram.AsSpan(HeaderBytes));
        return datagram;
    }

    /// <returns>What a device tells about itself; null if the datagram is none of that kind.</returns>
    public static JsonObject? ParseAnswer(ReadOnlySpan<byte> datagram)
    {
        if (datagram.Length <= HeaderBytes || !datagram.StartsWith(Magic))
        {
            return null;
        }

        try
        {
            int length = BinaryPrimitives.ReadInt32LittleEndian(datagram[LengthOffset..]);
            ReadOnlySpan<byte> json = datagram[HeaderBytes..];
            json = length > 0 && length < json.Length ? json[..length] : json;
            var whole = JsonNode.Parse(json.TrimEnd("\n\0"u8)) as JsonObject;
            var device = (whole?["params"] as JsonObject)?["deviceInfo"] as JsonObject;
            return device?.DeepClone() as JsonObject;
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
