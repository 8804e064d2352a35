using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using AccessStandalone.Access;
using AccessStandalone.HalSim.Board.Chips;
using AccessStandalone.Proof.Bench;
using AccessStandalone.Proof.Storage;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Swipe;

/// <summary>
/// What it costs to let somebody in, on a whole device with 30,000 users and cards after 24,000 changes: flash transactions, bytes, programs and erases
/// from the begin of the step that takes the card or the last key to the edge of the relay, which is at the begin of the next step.
/// </summary>
public sealed class SwipeBench
{
    private const int Mutations = 24_000;
    private const int ManySamples = 500;
    private const int Samples = 60;
    private const int Starts = 20;
    private const int IdleStepsBetween = 10;
    private const int TidyMs = 600_000;
    private const int LockMs = 1_500;
    private const int SettleMs = 500;
    private const long MorningMs = 1_795_248_000_000;
    private const byte SomeSchedule = 3;
    private const string Password = "1234";
    private const string DuressPassword = "1235";
    private const string PublicPassword = "55555555";

    private readonly SwipeRig _rig = new();
    private readonly SwipeMeter _meter;
    private readonly BenchUsers _users;
    private readonly List<BenchRow> _rows = [];
    private readonly List<User> _people = [];
    private int _next;

    public SwipeBench(int seed)
    {
        _users = new BenchUsers(new Random(seed));
        _meter = new SwipeMeter(_rig);
    }

    /// <summary>Measures everything; takes some seconds.</summary>
    /// <param name="progress">Told what is measured next.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public IReadOnlyList<BenchRow> Run(Action<string>? progress, CancellationToken stop)
    {
        progress?.Invoke("30,000 users, 24,000 changes");
        FlashSnapshot flash = AgedFlash();
        stop.ThrowIfCancellationRequested();
        progress?.Invoke("cards and codes");
        Begin(flash);
        AddPeople();
        _rig.Wait(TidyMs);
        FlashSnapshot withPeople = Snapshot();
        Begin(withPeople);
        Cards(SwipeTargets.Card, ManySamples, () => _users.Any().Cards[0]);
        Cards(SwipeTargets.Scheduled, Samples, () => Person(UserKind.General).Cards[0]);
        Cards(SwipeTargets.Guest, Samples, () => Person(UserKind.Guest).Cards[0]);
        Cards(SwipeTargets.DuressCard, Samples, () => Person(UserKind.Duress).Cards[0]);
        Codes();
        stop.ThrowIfCancellationRequested();
        WhileErasing();
        AfterStarts(withPeople);
        return _rows;
    }

    private FlashSnapshot AgedFlash()
    {
        FlashRig rig = FlashRig.Product();
        rig.Start();
        rig.Tidy();
        while (_users.All.Count < FlashStorage.UserCapacity - Samples)
        {
            Require(rig.Storage.Users.Insert(_users.Add()));
            rig.Idle(1);
        }

        Action[] changes =
        [
            () => Require(rig.Storage.Users.Delete(_users.RemoveAny().Id)),
            () => Require(rig.Storage.Users.Insert(_users.Add())),
            () => Require(rig.Storage.Users.Update(_users.Any())),
        ];
        for (int i = 0; i < Mutations; i++)
        {
            changes[i % changes.Length]();
            rig.Idle(IdleStepsBetween);
        }

        rig.Tidy();
        rig.PowerOff();
        return rig.Board.Flash.TakeSnapshot();
    }

    private FlashSnapshot Snapshot()
    {
        _rig.Device.PowerOff();
        return _rig.Board.Flash.TakeSnapshot();
    }

    private void Begin(FlashSnapshot flash)
    {
        _rig.Board.Enter();
        _rig.Restore(flash);
        _rig.Device.PowerOn();
        _rig.Device.Ask((firmware, nowMs) => firmware.Clock.SetUtc(MorningMs, nowMs, Origin.Platform));
        _rig.Wait(TidyMs);
    }

    /// <summary>People with passwords, and with rights of all sorts; the rule they have lets them in all day.</summary>
    private void AddPeople()
    {
        byte[] allDay = new byte[TimeRuleFormat.PeriodBytes];
        LittleEndian.Set32(allDay, 4, Moment.SecondsPerDay - 1);
        byte[] week = new byte[TimeRuleFormat.ScheduleBytes];
        Ask(firmware => firmware.TimeRules.Set(TimeRuleKind.PeriodGroup, 0, allDay, allDay.Length, Origin.Platform));
        Ask(firmware => firmware.TimeRules.Set(TimeRuleKind.Schedule, SomeSchedule, week, week.Length, Origin.Platform));
        Ask(firmware => firmware.Settings.Set(SettingId.Duress, 1, Origin.Platform));
        Ask(firmware => firmware.Settings.Set(SettingId.DoorOpenDurationS, 1, Origin.Platform));
        Ask(firmware => firmware.PublicPasswords.Add(DigitsOf(PublicPassword), Origin.Platform));
        UserKind[] kinds = [UserKind.General, UserKind.Guest, UserKind.Duress];
        for (int i = 0; i < Samples; i++)
        {
            var user = new User { Id = User.MaxId - (uint)i, Kind = kinds[i % kinds.Length], CardCount = 1, Schedule = SomeSchedule, ValidToS = uint.MaxValue };
            user.Cards[0] = 0x1000_0000_0000UL + (ulong)i;
            user.UsesLeft = user.Kind == UserKind.Guest ? (ushort)1000 : User.UnlimitedUses;
            Ask(firmware => firmware.Users.Add(user, DigitsOf(Password), Origin.Platform));
            _people.Add(user);
        }
    }

    private User Person(UserKind kind)
    {
        do
        {
            _next = (_next + 1) % _people.Count;
        }
        while (_people[_next].Kind != kind);
        return _people[_next];
    }

    private void Cards(string way, int samples, Func<ulong> card)
    {
        _meter.Begin(way);
        for (int i = 0; i < samples; i++)
        {
            ulong number = card();
            _meter.Measure(() => _rig.Swipe(number));
            _rig.Wait(LockMs);
        }

        _rows.Add(_meter.Row());
    }

    private void Codes()
    {
        SetMode(UnlockMode.CardOrUserIdAndPassword);
        Types(SwipeTargets.Code, () => IdOf(Person(UserKind.General)) + "#" + Password + "#");
        Types(SwipeTargets.DuressCode, () => IdOf(Person(UserKind.General)) + "#" + DuressPassword + "#");
        Types(SwipeTargets.Public, () => PublicPassword + "#");
        SetMode(UnlockMode.CardAndPassword);
        _meter.Begin(SwipeTargets.CardAndPassword);
        for (int i = 0; i < Samples; i++)
        {
            _rig.Swipe(Person(UserKind.General).Cards[0]);
            _meter.Measure(() => _rig.Type(Password + "#"));
            _rig.Wait(LockMs);
        }

        _rows.Add(_meter.Row());
        SetMode(UnlockMode.Card);
    }

    private void Types(string way, Func<string> keys)
    {
        _meter.Begin(way);
        for (int i = 0; i < Samples; i++)
        {
            string text = keys();
            _meter.Measure(() => _rig.Type(text));
            _rig.Wait(LockMs);
        }

        _rows.Add(_meter.Row());
    }

    /// <summary>Changes make sectors to erase; the card comes while one is being erased.</summary>
    private void WhileErasing()
    {
        _meter.Begin(SwipeTargets.WhileErasing);
        for (int i = 0; i < Samples; i++)
        {
            while (!_rig.Board.Flash.IsBusy)
            {
                Ask(firmware => Update(firmware.Users.Store, _users.Any()));
                _rig.Device.RunUntil(() => _rig.Board.Flash.IsBusy, TimeSpan.FromMilliseconds(IdleStepsBetween * 10));
            }

            ulong card = _users.Any().Cards[0];
            _meter.Measure(() => _rig.Swipe(card));
            _rig.Wait(LockMs);
        }

        _rows.Add(_meter.Row());
    }

    private void AfterStarts(FlashSnapshot flash)
    {
        _meter.Begin(SwipeTargets.AfterStart);
        for (int i = 0; i < Starts; i++)
        {
            _rig.Restore(flash);
            _rig.Device.PowerOn();
            _rig.Wait(SettleMs);
            ulong card = _users.Any().Cards[0];
            _meter.Measure(() => _rig.Swipe(card));
        }

        _rows.Add(_meter.Row());
    }

    private void SetMode(UnlockMode mode) => Ask(firmware => firmware.Settings.Set(SettingId.UnlockMode, (int)mode, Origin.Platform));

    private void Ask(Func<Control.Device, ChangeResult> action)
    {
        ChangeResult result = _rig.Device.Ask((firmware, nowMs) => action(firmware));
        if (result != ChangeResult.Done)
        {
            throw new InvalidOperationException($"The device refused what it must take: {result}.");
        }

        _rig.Wait(IdleStepsBetween * 10);
    }

    private static ChangeResult Update(IUserStore users, User user) =>
        users.Update(user) == StoreResult.Done ? ChangeResult.Done : ChangeResult.Fault;

    private static string IdOf(User user) => user.Id.ToString(CultureInfo.InvariantCulture);

    private static void Require(StoreResult result)
    {
        if (result != StoreResult.Done)
        {
            throw new InvalidOperationException($"The store refused what it must take: {result}.");
        }
    }

    private static Digits DigitsOf(string text)
    {
        var digits = new Digits();
        digits.TrySet(text);
        return digits;
    }
}
