using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Messages;

namespace AccessStandalone.HalSim.Client.Session;

/// <summary>What a client does on a connection before there is a session (PROTOCOL.md §3, §5).</summary>
public static class PlatformLogin
{
    /// <summary>Asks a device about itself, without a login.</summary>
    /// <exception cref="IOException">There is no connection, or it broke.</exception>
    public static Task<DeviceInfo> ReadInfoAsync(IPlatformDialer dialer, SessionOptions options, CancellationToken cancel) =>
        OnLineAsync(dialer, options, "the device information", ReadInfoAsync, cancel);

    /// <summary>Sets the first password of a device. Who listens learns nothing, but the device cannot prove who it is: do it in a network that is trusted.</summary>
    /// <exception cref="PlatformRefusedException">The device is initialised already, or busy with another client.</exception>
    /// <exception cref="FormatException">It is no password that there may be.</exception>
    /// <exception cref="IOException">There is no connection, or it broke.</exception>
    public static Task InitialiseAsync(IPlatformDialer dialer, string password, SessionOptions options, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        PasswordVerifier verifier = PlatformPassword.NewVerifier(password);
        SessionOptions patient = options with { LoginTimeout = options.LoginTimeout + options.AnswerTimeout };
        return OnLineAsync(dialer, patient, "the initialisation", (line, limit) => InitialiseAsync(line, verifier, limit), cancel);
    }

    /// <summary>Connects and logs in.</summary>
    /// <param name="open">Makes the session; it is the connection's and the channel's owner.</param>
    internal static Task<T> OpenAsync<T>(
        IPlatformDialer dialer, string password, SessionOptions options, Func<ClearLine, SecureChannel, T> open, CancellationToken cancel) =>
        TimeLimit.RunAsync(
            options.LoginTimeout,
            options.Time,
            $"the login at {dialer.Device}",
            async limit =>
            {
                ClearLine line = await ClearLine.ConnectAsync(dialer, limit).ConfigureAwait(false);
                try
                {
                    return open(line, await LogInAsync(line, password, limit).ConfigureAwait(false));
                }
                catch
                {
                    await line.DisposeAsync().ConfigureAwait(false);
                    throw;
                }
            },
            cancel);

    /// <returns>The session's channel.</returns>
    private static async Task<SecureChannel> LogInAsync(ClearLine line, string password, CancellationToken cancel)
    {
        var scram = new ScramClient(password);
        string first = await SayAsync(line, PlatformOperation.LoginFirst, scram.First, cancel).ConfigureAwait(false);
        string final = await SayAsync(line, PlatformOperation.LoginFinal, scram.Answer(first), cancel).ConfigureAwait(false);
        scram.Check(final);
        return new SecureChannel(SecureChannel.KeysOfLogin(scram.ServerKey.Span, scram.Nonces, scram.AuthMessage));
    }

    private static async Task<string> SayAsync(ClearLine line, PlatformOperation step, string text, CancellationToken cancel)
    {
        ReadOnlyMemory<byte> answer = await line.AskAsync(step, Encoding.UTF8.GetBytes(text), cancel).ConfigureAwait(false);
        return Encoding.UTF8.GetString(answer.Span);
    }

    private static async Task<DeviceInfo> ReadInfoAsync(ClearLine line, CancellationToken cancel)
    {
        ReadOnlyMemory<byte> answer = await line.AskAsync(PlatformOperation.Info, ReadOnlyMemory<byte>.Empty, cancel).ConfigureAwait(false);
        return DeviceInfo.Parse(answer.Span);
    }

    private static async Task<bool> InitialiseAsync(ClearLine line, PasswordVerifier verifier, CancellationToken cancel)
    {
        byte[] secretKey = X25519.NewPrivateKey();
        byte[] key = X25519.PublicKeyOf(secretKey);
        ReadOnlyMemory<byte> deviceKey = await line.AskAsync(PlatformOperation.KeyExchange, key, cancel).ConfigureAwait(false);
        if (deviceKey.Length != X25519.Bytes)
        {
            throw new InvalidDataException($"the device's key has {deviceKey.Length} bytes");
        }

        byte[] shared = X25519.Agree(secretKey, deviceKey.Span);
        using var channel = new SecureChannel(SecureChannel.KeysOfInitialisation(shared, key, deviceKey.Span));
        ushort number = line.NextNumber();
        byte[] request = new PlatformMessage(number, PlatformOperation.Initialise, PlatformResult.Done, verifier.Build()).Build();
        await line.Transport.SendAsync(channel.Seal(request), cancel).ConfigureAwait(false);
        ReadOnlyMemory<byte> frame = await line.Reader.ReadAsync(FrameCodec.Sealed, cancel).ConfigureAwait(false);
        ClearLine.Take(PlatformMessage.Parse(channel.Open(frame.Span)), number, PlatformOperation.Initialise);
        return true;
    }

    private static Task<T> OnLineAsync<T>(
        IPlatformDialer dialer, SessionOptions options, string what, Func<ClearLine, CancellationToken, Task<T>> run, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(dialer);
        ArgumentNullException.ThrowIfNull(options);
        return TimeLimit.RunAsync(
            options.LoginTimeout,
            options.Time,
            what,
            async limit =>
            {
                ClearLine line = await ClearLine.ConnectAsync(dialer, limit).ConfigureAwait(false);
                await using (line.ConfigureAwait(false))
                {
                    return await RunAsync(line, run, limit).ConfigureAwait(false);
                }
            },
            cancel);
    }

    private static async Task<T> RunAsync<T>(ClearLine line, Func<ClearLine, CancellationToken, Task<T>> run, CancellationToken cancel)
    {
        try
        {
            return await run(line, cancel).ConfigureAwait(false);
        }
        catch (InvalidDataException failure)
        {
            throw new ConnectionLostException(failure.Message, failure);
        }
    }
}
