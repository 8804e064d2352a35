using System;
using System.Collections.Generic;
using AccessStandalone.Proof.Decision;
using AccessStandalone.Protocol;

namespace AccessStandalone.Proof.Network;

/// <summary>One device, and everybody's turns at it in any order; in the end all must be well.</summary>
internal sealed class ProtocolRun
{
    private const int MostFailures = 3;
    private const int MostTries = 12;
    private const int CasesBetweenOrders = 100;
    private const int CloseMs = 12_000;

    private readonly Random _random;
    private readonly ProtocolWorld _world;
    private readonly LoginWatch _logins;
    private readonly StrangerCases _strangers;
    private readonly ClientCases _clients;
    private readonly ForgeryCases _forgeries;
    private readonly OpenCases _open;
    private readonly DatagramCases _datagrams;
    private readonly CrowdCases _crowds;
    private readonly OwnerCases _owner;
    private readonly ProtocolEnd _end;
    private readonly List<string> _cases = [];
    private readonly bool _isNew;

    public ProtocolRun(Random random)
    {
        _random = random;
        _isNew = random.Percent(20);
        DeviceImage image = DeviceImage.Shared;
        _world = new ProtocolWorld(_isNew ? image.New : image.Initialised, (ulong)random.NextInt64());
        _logins = new LoginWatch(_world.Records);
        var requests = new RandomRequests(random, image.Verifier);
        _strangers = new StrangerCases(_world, random, requests);
        _clients = new ClientCases(_world, random, requests);
        _forgeries = new ForgeryCases(_world, random, requests);
        _open = new OpenCases(_world, random);
        _datagrams = new DatagramCases(_world, random);
        _crowds = new CrowdCases(_world, random);
        _owner = new OwnerCases(_world, random);
        _end = new ProtocolEnd(_world, random);
    }

    /// <summary>What each case was.</summary>
    public IReadOnlyList<string> Cases => _cases;

    /// <summary>What else there is to tell.</summary>
    public IEnumerable<(string What, long Times)> Told()
    {
        yield return ("logins", _logins.Logins);
        yield return ("lock-outs", _logins.Lockouts);
        yield return ("steps of a device", _world.Steps);
    }

    /// <returns>What was wrong; null if nothing.</returns>
    public string? Run(int cases)
    {
        if (_isNew)
        {
            _owner.Initialise();
        }

        _owner.PutBack();
        while (_world.Failure == null && _cases.Count < cases)
        {
            _cases.Add("begun");
            _cases[^1] = Case(_random.Next(10_000));
            if (_cases.Count % CasesBetweenOrders == 0)
            {
                _owner.PutBack();
            }

            Judge(strangersOnly: false, mayLogIn: true);
        }

        return _world.Failure ?? Failure.Of(End);
    }

    private string Case(int dice)
    {
        switch (dice)
        {
            case < 3:
                return Restart(PlatformOp.Restart);
            case < 4:
                return Restart(PlatformOp.Restore);
            case < 14:
                return LockOut();
            case < 60:
                return _open.Switch();
            case < 300:
                return _crowds.Do(_clients.AnyHeard());
            case < 1_200:
                return Alone(_datagrams.Do);
            case < 3_700:
                return Alone(_strangers.Do);
            case < 4_900:
                return Alone(_open.DoAsStranger);
            case < 5_900:
                string done = _open.Do();
                _owner.PutBackPassword();
                return done;
            case < 6_500:
                return Forge();
            default:
                string what = _clients.Do();
                _owner.PutBackPassword();
                return what;
        }
    }

    /// <summary>What somebody without the password does: nothing may come of it.</summary>
    private string Alone(Func<string> act)
    {
        Judge(strangersOnly: false, mayLogIn: true);
        DeviceState before = DeviceState.Of(_world.Device.Firmware);
        string what = act();
        if (DeviceState.Of(_world.Device.Firmware).ChangeSince(before) is { } change)
        {
            _world.Fail(change);
        }

        Judge(strangersOnly: true, mayLogIn: false);
        if (_logins.Failures >= MostFailures)
        {
            _clients.LogIn().Connection.Close();
        }

        return what;
    }

    private string Forge()
    {
        Peer client = _clients.AnyHeard();
        Judge(strangersOnly: false, mayLogIn: true);
        string what = _forgeries.Do(client);
        Judge(strangersOnly: true, mayLogIn: false);
        return what;
    }

    /// <summary>Five wrong passwords; then not even the right one is taken, for five minutes.</summary>
    private string LockOut()
    {
        bool isOpen = _random.Percent(40);
        if (isOpen)
        {
            _owner.PutBack();
        }

        // One address may be locked before, which then counts no more.
        int lockouts = _logins.AccountLockouts;
        for (int i = 0; i < MostTries && _logins.AccountLockouts == lockouts; i++)
        {
            if (isOpen)
            {
                _open.TryWrongPassword();
            }
            else
            {
                _strangers.TryWrongPassword("Turnstile-8");
            }

            Judge(strangersOnly: false, mayLogIn: true);
        }

        if (_strangers.TryWrongPassword(DeviceImage.Password) != (byte)PlatformResult.LockedOut)
        {
            _world.Fail("the account is not locked after five failed logins");
        }

        Judge(strangersOnly: true, mayLogIn: false);
        Forget();
        _owner.OutwaitLock();
        _clients.LogIn();
        return "a lock-out";
    }

    private string Restart(PlatformOp op)
    {
        string what = _owner.Restart(_clients.AnyHeard(), op);
        Forget();
        return what;
    }

    private void Forget()
    {
        _clients.Forget();
        _open.Forget();
    }

    private void Judge(bool strangersOnly, bool mayLogIn)
    {
        if (_logins.Read(_world.NowUs, strangersOnly, mayLogIn) is { } failure)
        {
            _world.Fail(failure);
        }
    }

    /// <summary>Everybody leaves; the device must be as good as new.</summary>
    private string? End()
    {
        Forget();
        _owner.PutBack();
        _world.CloseAll();
        _world.Run(CloseMs);
        Judge(strangersOnly: false, mayLogIn: true);
        return _world.Failure ?? _end.Failure(_logins);
    }
}
