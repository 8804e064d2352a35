using System;
using System.Text;
using AccessStandalone.Access;
using AccessStandalone.HalSim.Scenarios;
using AccessStandalone.Storage;
using FirmwareDevice = AccessStandalone.Control.Device;

namespace AccessStandalone.HalSim.Platform;

/// <summary>
/// <c>users add ID [--name N] [--card N]… [--password P] [--kind K] [--state S] [--from T] [--to T] [--uses N] [--schedule N]</c>. With <c>A..B</c> for
/// the ID it adds that many users; their cards count up with their IDs, as in the platform's batch add (S2 §6.3.2.2). The first refusal ends it.
/// </summary>
public sealed class AddUsersVerb : IPlatformVerb
{
    private readonly UserRequest _request;

    private AddUsersVerb(UserRequest request)
    {
        _request = request;
    }

    /// <exception cref="FormatException">The arguments are wrong.</exception>
    public static IPlatformVerb Parse(StepWords words)
    {
        return new AddUsersVerb(UserRequest.Parse(words));
    }

    public ChangeResult Ask(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        var result = ChangeResult.Done;
        var user = new User();
        int restarts = bench.Device.Restarts;
        for (ulong offset = 0; offset < _request.Count && result == ChangeResult.Done; offset++)
        {
            result = bench.Ask((firmware, nowMs) => Add(firmware, user, offset));

            // A platform sends its users one by one, and the device goes on with its work between them.
            bench.Device.StepIfDue();
            if (bench.Device.Restarts != restarts)
            {
                throw new StepFailedException($"the device restarted after user {_request.FirstId + offset}");
            }
        }

        bench.LetPlatformSettle();
        return result;
    }

    private ChangeResult Add(FirmwareDevice firmware, User user, ulong offset)
    {
        ulong id = _request.FirstId + offset;
        if (id > User.MaxId)
        {
            return ChangeResult.BadUserId;
        }

        if (_request.FirstCards.Count > User.MaxCards)
        {
            return ChangeResult.BadCard;
        }

        if (Encoding.UTF8.GetByteCount(_request.Name) > User.MaxNameBytes)
        {
            return ChangeResult.BadName;
        }

        var password = new Digits();
        if (_request.Password.Length > 0 && !password.TrySet(_request.Password))
        {
            return ChangeResult.BadPassword;
        }

        user.Clear();
        user.Id = (uint)id;
        Encoding.UTF8.GetBytes(_request.Name, user.Name);
        user.Kind = _request.Kind;
        user.State = _request.State;
        user.ValidFromS = _request.ValidFromS;
        user.ValidToS = _request.ValidToS;
        user.UsesLeft = _request.UsesLeft;
        user.Schedule = _request.Schedule;
        foreach (ulong card in _request.FirstCards)
        {
            user.Cards[user.CardCount++] = card + offset;
        }

        return firmware.Users.Add(user, password, Origin.Platform);
    }
}
