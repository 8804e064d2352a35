using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using AccessStandalone.Access;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Device;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Sync;

/// <summary>
/// Somebody at the keypad who adds, changes and removes users that no set has, while the sets are exchanged: whoever came while the new set was built is
/// there with it as well, and whoever came before it was begun is not.
/// </summary>
internal sealed class PeopleMeanwhile
{
    /// <summary>So many users and cards must be free in both sets.</summary>
    public const int Most = 8;

    private const uint FirstId = 90_000_000;
    private const ulong FirstCard = 0x4000_0000;
    private const int PauseMs = 1_000;
    private const long UsPerMs = 1000;

    private readonly SimulatedDevice _device;
    private readonly Random _random;
    private readonly Digits _noPassword = new();
    private readonly User _user = new();

    // Those in the set that serves, and those in the one that is built beside it, whose epoch will be this; 0 for none.
    private Dictionary<uint, PlatformUser> _here = [];
    private Dictionary<uint, PlatformUser> _inNext = [];
    private uint _epoch;
    private uint _nextEpoch;
    private uint _lastId = FirstId;
    private long _dueUs;

    private PlatformUser? _wanted;
    private What _what;

    // Whose change is under way: the power may be cut in it.
    private PlatformUser? _underWay;

    public PeopleMeanwhile(SimulatedDevice device, Random random)
    {
        _device = device;
        _random = random;
        _epoch = Store.Epoch;
        _dueUs = device.NowUs;
        device.Stepped += Look;
    }

    public int Changes { get; private set; }

    public bool IsThere { get; set; } = true;

    /// <summary>Those that the device must have now.</summary>
    public IReadOnlyCollection<PlatformUser> Users
    {
        get
        {
            FollowSets();
            return _here.Values;
        }
    }

    private enum What
    {
        Add,
        Rename,
        Remove,
    }

    private IUserStore Store => _device.Firmware.Users.Store;

    private void Look()
    {
        if (!_device.IsPowered)
        {
            return;
        }

        FindOut();
        FollowSets();
        if (IsThere && _device.NowUs >= _dueUs)
        {
            Change();
        }
    }

    /// <summary>What became of a change in which the power was cut.</summary>
    private void FindOut()
    {
        if (_underWay is { } user)
        {
            _underWay = null;
            _wanted = null;
            _here.Remove(user.Id);
            if (Store.TryFindById(user.Id, _user))
            {
                _here[user.Id] = user with { Name = Encoding.UTF8.GetString(_user.Name).TrimEnd('\0') };
            }
        }
    }

    private void FollowSets()
    {
        if (Store.Epoch != _epoch)
        {
            _here = Store.Epoch == _nextEpoch ? _inNext : [];
            _inNext = [];
            _epoch = Store.Epoch;
        }

        uint next = Store.IsReplacing ? Store.ReplacementEpoch : 0;
        if (next != _nextEpoch)
        {
            _inNext = [];
            _nextEpoch = next;
        }
    }

    /// <summary>Makes the change that is wanted, as soon as there is erased flash for it.</summary>
    private void Change()
    {
        if (_wanted == null || (_what != What.Add && !_here.ContainsKey(_wanted.Id)))
        {
            Choose();
        }

        PlatformUser user = _wanted!;
        _underWay = user;
        ChangeResult? result = _device.Ask((firmware, _) => Change(firmware.Users, user));
        _underWay = null;
        if (result == null)
        {
            return;
        }

        if (result != ChangeResult.Done)
        {
            throw new InvalidOperationException($"to {_what} user {user.Id} at the keypad became {result}");
        }

        Note(user);
        _wanted = null;
        _dueUs = _device.NowUs + (_random.Next(PauseMs) * UsPerMs);
        Changes++;
    }

    private void Choose()
    {
        _what = (What)_random.Next(3);
        if (_here.Count == 0 || (_what == What.Add && _here.Count < Most))
        {
            _what = What.Add;
            _lastId++;
            _wanted = new PlatformUser { Id = _lastId, Name = "new", Cards = [FirstCard + _lastId] };
            return;
        }

        _what = _what == What.Rename ? What.Rename : What.Remove;
        PlatformUser user = _here.Values.ElementAt(_random.Next(_here.Count));
        _wanted = _what == What.Remove ? user : user with { Name = $"renamed {_random.Next(1_000_000)}" };
    }

    /// <returns>null if the flash is not ready for it.</returns>
    private ChangeResult? Change(UserDirectory users, PlatformUser user)
    {
        if (_what == What.Remove)
        {
            return users.Remove(user.Id, Origin.Keypad);
        }

        Write(user);
        if (!users.Store.IsReadyFor(_user))
        {
            return null;
        }

        return _what == What.Add
            ? users.Add(_user, _noPassword, Origin.Keypad)
            : users.Update(_user, _noPassword, keepsPassword: false, Origin.Keypad);
    }

    /// <summary>Who comes is in both sets, and who is changed or removed in those that he is in.</summary>
    private void Note(PlatformUser user)
    {
        bool isInNext = _what == What.Add ? _nextEpoch != 0 : _inNext.ContainsKey(user.Id);
        _here.Remove(user.Id);
        _inNext.Remove(user.Id);
        if (_what != What.Remove)
        {
            _here[user.Id] = user;
            if (isInNext)
            {
                _inNext[user.Id] = user;
            }
        }
    }

    private void Write(PlatformUser user)
    {
        _user.Clear();
        _user.Id = user.Id;
        _user.Cards[0] = user.Cards[0];
        _user.CardCount = 1;
        Encoding.UTF8.GetBytes(user.Name, _user.Name);
    }
}
