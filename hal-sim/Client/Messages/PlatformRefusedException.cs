using System;
using System.Buffers.Binary;

namespace AccessStandalone.HalSim.Client.Messages;

/// <summary>The device answered a request with a result other than done; the connection goes on.</summary>
public sealed class PlatformRefusedException : Exception
{
    public PlatformRefusedException()
        : this(PlatformOperation.None, PlatformResult.BadRequest, ReadOnlyMemory<byte>.Empty)
    {
    }

    public PlatformRefusedException(string message)
        : base(message)
    {
    }

    public PlatformRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <param name="payload">What the answer has beside its result.</param>
    public PlatformRefusedException(PlatformOperation operation, PlatformResult result, ReadOnlyMemory<byte> payload)
        : base(Sentence(operation, result, payload.Span))
    {
        Operation = operation;
        Result = result;
        Payload = payload;
    }

    public PlatformOperation Operation { get; }

    public PlatformResult Result { get; }

    public ReadOnlyMemory<byte> Payload { get; }

    /// <summary>Of <see cref="PlatformResult.LockedOut"/>: seconds until a login is taken again; null if the answer does not say.</summary>
    public int? SecondsLeft => Result == PlatformResult.LockedOut && Payload.Length >= sizeof(ushort)
        ? BinaryPrimitives.ReadUInt16LittleEndian(Payload.Span)
        : null;

    /// <summary>Of <see cref="PlatformResult.BadPosition"/>: the position that the device is at; null if the answer does not say.</summary>
    public uint? Position => Result == PlatformResult.BadPosition && Payload.Length >= sizeof(uint)
        ? BinaryPrimitives.ReadUInt32LittleEndian(Payload.Span)
        : null;

    /// <summary>Whether a login was refused because the device has no password yet: then it refuses the first message of one (PROTOCOL.md §5.2).</summary>
    public bool IsNotInitialised => Result == PlatformResult.NotAllowed && (Operation is PlatformOperation.LoginFirst or PlatformOperation.LoginFinal);

    private static string Sentence(PlatformOperation operation, PlatformResult result, ReadOnlySpan<byte> payload) => (operation, result) switch
    {
        (_, PlatformResult.LockedOut) when payload.Length >= sizeof(ushort) =>
            $"{ResultText.Of(result)}, {BinaryPrimitives.ReadUInt16LittleEndian(payload)} s are left",
        (PlatformOperation.LoginFirst or PlatformOperation.LoginFinal, PlatformResult.NotAllowed) => "The device is not initialised: 'platform init' sets its first password",
        (PlatformOperation.KeyExchange or PlatformOperation.Initialise, PlatformResult.NotAllowed) => "The device is initialised already: 'platform password' changes its password",
        (PlatformOperation.KeyExchange, PlatformResult.Busy) => "Another client is initialising the device: try again later",
        _ => ResultText.Of(result),
    };
}
