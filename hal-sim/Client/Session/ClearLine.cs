using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Messages;

namespace AccessStandalone.HalSim.Client.Session;

/// <summary>A connection before login: one clear request at a time.</summary>
internal sealed class ClearLine : IAsyncDisposable
{
    private ushort _number;

    private ClearLine(IPlatformTransport transport)
    {
        Transport = transport;
        Reader = new FrameReader(transport);
    }

    public IPlatformTransport Transport { get; }

    public FrameReader Reader { get; }

    /// <exception cref="IOException">There is no connection to be had.</exception>
    public static async Task<ClearLine> ConnectAsync(IPlatformDialer dialer, CancellationToken cancel) =>
        new(await dialer.ConnectAsync(cancel).ConfigureAwait(false));

    /// <summary>The number for the next request.</summary>
    public ushort NextNumber() => ++_number;

    /// <returns>The answer's payload.</returns>
    /// <exception cref="PlatformRefusedException">The device refuses.</exception>
    /// <exception cref="IOException">The connection broke.</exception>
    public async Task<ReadOnlyMemory<byte>> AskAsync(PlatformOperation operation, ReadOnlyMemory<byte> payload, CancellationToken cancel)
    {
        ushort number = NextNumber();
        byte[] message = new PlatformMessage(number, operation, PlatformResult.Done, payload).Build();
        try
        {
            await Transport.SendAsync(FrameCodec.WrapClear(message), cancel).ConfigureAwait(false);
            ReadOnlyMemory<byte> frame = await Reader.ReadAsync(FrameCodec.Clear, cancel).ConfigureAwait(false);
            return Take(PlatformMessage.Parse(frame[FrameCodec.HeaderBytes..].ToArray()), number, operation);
        }
        catch (InvalidDataException failure)
        {
            throw new ConnectionLostException(failure.Message, failure);
        }
    }

    /// <exception cref="PlatformRefusedException">The answer is a refusal.</exception>
    /// <exception cref="InvalidDataException">It answers something else.</exception>
    public static ReadOnlyMemory<byte> Take(PlatformMessage answer, ushort number, PlatformOperation operation)
    {
        if (answer.Number != number || answer.Operation != operation)
        {
            throw new InvalidDataException($"request {number} was answered as {answer.Number}, {answer.Operation}");
        }

        return answer.Result == PlatformResult.Done
            ? answer.Payload
            : throw new PlatformRefusedException(operation, answer.Result, answer.Payload);
    }

    public ValueTask DisposeAsync() => Transport.DisposeAsync();
}
