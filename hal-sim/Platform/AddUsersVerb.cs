using System;
using System.Globalization;
using System.Text;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Scenarios;

namespace AccessStandalone.HalSim.Platform;

/// <summary>
/// <c>users add ID [--name N] [--card N]… [--password P] [--kind K] [--state S] [--from T] [--to T] [--uses N] [--schedule N] [--update|--or-update]</c>. With <c>A..B</c> for
/// the ID it adds that many users; their cards count up with their IDs, as in the platform's batch add (S2 §6.3.2.2). They are sent a hundred at a time, and a
/// refusal ends it after those. <c>--update</c> changes whoever is there, <c>--or-update</c> does either; both leave a password that is not given as it is.
/// </summary>
public sealed class AddUsersVerb : IPlatformVerb
{
    private readonly UserRequest _request;

    private AddUsersVerb(UserRequest request)
    {
        _request = request;
    }

    /// <exception cref="FormatException">The arguments are wrong.</exception>
    public static IPlatformVerb Parse(StepWords words) => new AddUsersVerb(UserRequest.Parse(words));

    public PlatformResult Ask(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        if (Unsayable() is { } refusal)
        {
            return refusal;
        }

        var result = PlatformResult.Done;
        var link = new LocalLink(bench);
        for (ulong offset = 0; offset < _request.Count && result == PlatformResult.Done; offset += PutUsersRequest.MostUsers)
        {
            result = link.AskForEach(PlatformOperation.PutUsers, Batch(offset));
        }

        bench.LetPlatformSettle();
        return result;
    }

    /// <summary>What the message has no place for, no device is asked.</summary>
    private PlatformResult? Unsayable()
    {
        if (_request.FirstId + _request.Count - 1 > uint.MaxValue)
        {
            return PlatformResult.BadUserId;
        }

        if (Encoding.UTF8.GetByteCount(_request.Name) > PlatformUser.MaxNameBytes)
        {
            return PlatformResult.BadName;
        }

        bool isPassword = _request.Password.Length == 0
            || (_request.Password.Length <= PublicPassword.MaxDigits && ulong.TryParse(_request.Password, NumberStyles.None, CultureInfo.InvariantCulture, out _));
        return isPassword ? null : PlatformResult.BadPassword;
    }

    private ReadOnlyMemory<byte> Batch(ulong offset)
    {
        ulong count = Math.Min(_request.Count - offset, PutUsersRequest.MostUsers);
        PayloadWriter writer = new PayloadWriter().U8((byte)_request.Mode).U8((byte)count);
        for (ulong i = 0; i < count; i++)
        {
            Write(writer, offset + i);
        }

        return writer.Written;
    }

    /// <summary>Also what no device takes: too many cards, a password that is too long.</summary>
    private void Write(PayloadWriter writer, ulong offset)
    {
        byte[] name = new byte[PlatformUser.MaxNameBytes];
        Encoding.UTF8.GetBytes(_request.Name, name);
        ulong password = _request.Password.Length == 0 ? 0 : ulong.Parse(_request.Password, CultureInfo.InvariantCulture);
        writer.U32((uint)(_request.FirstId + offset)).U8((byte)_request.Kind).U8((byte)_request.State).U16(_request.UsesLeft);
        writer.U32(_request.ValidFromS).U32(_request.ValidToS).U8(_request.Schedule).U8((byte)_request.FirstCards.Count);
        writer.U8(_request.KeepsPassword ? UserPassword.Kept.Length : (byte)_request.Password.Length).U8(0).U32((uint)password).Bytes(name);
        for (int i = 0; i < PlatformUser.MaxCards; i++)
        {
            writer.U64(i < _request.FirstCards.Count ? CardOf(_request.FirstCards[i], offset) : 0);
        }
    }

    private static ulong CardOf(ulong first, ulong offset) => first + offset;
}
