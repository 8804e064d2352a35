using System;
using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Records;

namespace AccessStandalone.HalSim.Scenarios;

/// <summary>What may come of something that a client asks, and where clients are, as scripts write it.</summary>
internal static class ClientWords
{
    public const string Done = "done";

    /// <summary>The device has ended the connection without an answer.</summary>
    public const string Closed = "closed";

    /// <returns><see cref="Done"/>, or the reason of the refusal.</returns>
    public static string Of(PlatformResult result) => result == PlatformResult.Done ? Done : RecordWords.Results.WordOf(result);

    /// <summary>Reads a reason.</summary>
    /// <exception cref="FormatException">There is none of that name.</exception>
    public static string ParseReason(string text) =>
        text == Closed || RecordWords.Results.TryParse(text, out PlatformResult _, out string? error) ? text : throw new FormatException(error);

    /// <summary>Reads an IPv4 address.</summary>
    /// <returns>null if it is none.</returns>
    public static uint? Address(string text) =>
        IPAddress.TryParse(text, out IPAddress? address) && address.AddressFamily == AddressFamily.InterNetwork
            ? BinaryPrimitives.ReadUInt32BigEndian(address.GetAddressBytes())
            : null;
}
