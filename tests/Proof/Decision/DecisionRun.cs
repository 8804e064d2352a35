using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.Access;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Decision;

/// <summary>Cases one after the other in one world: what one leaves behind, a lock, an interval, a use less, the next one meets.</summary>
internal sealed class DecisionRun
{
    private readonly Random _random;
    private readonly DecisionScene _scene;
    private readonly RandomMoments _moments;
    private readonly RandomChanges _changes;
    private readonly RandomCredentials _credentials;
    private readonly DecisionTally _tally;
    private string _case = string.Empty;
    private bool _hasStepped;

    /// <param name="tally">Counts what came.</param>
    public DecisionRun(Random random, DecisionTally tally)
    {
        _random = random;
        _tally = tally;
        _scene = new DecisionScene(random);
        var plans = new RandomPlans(random);
        var people = new RandomPeople(random, plans, _scene.World);
        _moments = new RandomMoments(random, plans, _scene);
        _changes = new RandomChanges(random, plans, people, _scene);
        _credentials = new RandomCredentials(random, people, _scene.World);
        _changes.Begin();
    }

    /// <summary>One credential.</summary>
    /// <returns>What is wrong; null if nothing.</returns>
    public string? Next()
    {
        Person? person = _random.Percent(92) ? _random.Any(_scene.World.People.Values) : null;
        string? wrong = PassTime(person);
        if (wrong != null)
        {
            return wrong;
        }

        person = person == null ? null : _scene.World.People.GetValueOrDefault(person.Id);
        Credential credential = _credentials.Next(person);
        Person? before = person == null ? null : person with { };
        wrong = Present(credential, person);
        return wrong == null ? null : $"{wrong}: {credential} by {before}, {_case}; {_scene.World}; {PlanOf(before)}";
    }

    /// <summary>What is left when all is done.</summary>
    public string? End()
    {
        _scene.Device.Access.SettleUses();
        return _scene.World.People.Values.Select(UsesDifference).FirstOrDefault(wrong => wrong != null);
    }

    /// <summary>Something is changed, time passes, the clock is set; or the next one comes in the same step.</summary>
    private string? PassTime(Person? person)
    {
        if (_hasStepped && _random.Percent(15))
        {
            return null;
        }

        _hasStepped = true;

        if (_random.Percent(30))
        {
            _changes.Make(person);
            person = person == null ? null : _scene.World.People.GetValueOrDefault(person.Id);
        }

        _moments.Wait();
        if (_random.Percent(_scene.World.Utc == null ? 5 : 35))
        {
            _moments.SetClock(person);
        }

        return Step();
    }

    private string? Step()
    {
        DecisionDevice device = _scene.Device;
        DecisionWorld world = _scene.World;
        uint newest = device.NewestRecord;
        device.Step(world.NowMs);
        long? local = world.Local is { } shown ? (long)(shown - DateTime.UnixEpoch).TotalSeconds : null;
        if (local != device.LocalS)
        {
            DateTime? other = device.LocalS is { } seconds ? DateTime.UnixEpoch.AddSeconds(seconds) : null;
            return $"the device's clock shows {other:s}: {world}";
        }

        if (world.IsHeldOpen != device.IsHeldOpen || world.IsAlwaysClosed != device.IsAlwaysClosed)
        {
            return $"the device's door is held open {device.IsHeldOpen}, always closed {device.IsAlwaysClosed}: {world}";
        }

        IReadOnlyList<ExpectedRecord> expected = _scene.Model.Wait();
        Count(expected);
        IEnumerable<ExpectedRecord> actual = device.RecordsAfter(newest).Where(record => record.Alarm == AlarmKind.CodesLocked);
        return expected.SequenceEqual(actual) ? null : $"expected [{string.Join("; ", expected)}], but was [{string.Join("; ", actual)}]: {world}";
    }

    private string? Present(Credential credential, Person? person)
    {
        AccessControl access = _scene.Device.Access;
        DecisionModel model = _scene.Model;
        long now = _scene.World.NowMs;
        _case = "at once";
        string? wrong = credential.Digits == null
            ? Compare(() => model.Card(credential.Card, credential.Reader), () => access.PresentCard(credential.Card, credential.Reader, now), out bool isAsked)
            : Compare(() => model.DigitsAtIdle(credential.Digits), () => access.PresentDigits(DecisionDevice.DigitsOf(credential.Digits), now), out isAsked);
        if (wrong == null && isAsked)
        {
            wrong = Meanwhile(person) ?? PresentPassword(credential);
        }

        if (wrong == null && _random.Percent(50))
        {
            _scene.Device.Access.SettleUses();
            wrong = person != null && _scene.World.People.TryGetValue(person.Id, out Person? known) ? UsesDifference(known) : null;
        }

        return wrong;
    }

    private string? PresentPassword(Credential credential)
    {
        AccessControl access = _scene.Device.Access;
        DecisionModel model = _scene.Model;
        long now = _scene.World.NowMs;
        Digits typed = DecisionDevice.DigitsOf(credential.Password);
        return credential.Digits == null
            ? Compare(
                () => model.CardAndPassword(credential.Card, credential.Password, credential.Reader),
                () => access.PresentCardPassword(credential.Card, typed, credential.Reader, now),
                out _)
            : Compare(
                () => model.Code(credential.Digits, credential.Password),
                () => access.PresentCode(DecisionDevice.DigitsOf(credential.Digits).Value, typed, now),
                out _);
    }

    /// <summary>Between a credential and its password something may change.</summary>
    private string? Meanwhile(Person? person)
    {
        if (_random.Percent(80))
        {
            return null;
        }

        _case = "something changed before the password";
        Person? current = person == null ? null : _scene.World.People.GetValueOrDefault(person.Id);
        if (_random.Percent(50))
        {
            _changes.Make(current);
        }
        else if (_random.Percent(50) && _scene.World.Utc != null)
        {
            _moments.SetClock(current);
        }

        _moments.Wait();
        return Step();
    }

    private string? Compare(Func<Answer> expect, Func<Verdict> present, out bool isAsked)
    {
        Answer expected = expect();
        uint newest = _scene.Device.NewestRecord;
        var actual = new Answer(present(), _scene.Device.RecordsAfter(newest));
        isAsked = actual.Verdict == Verdict.AskPassword;
        _tally.Count(expected.Verdict);
        Count(expected.Records);
        return expected.Verdict == actual.Verdict && expected.Records.SequenceEqual(actual.Records) ? null : $"expected {expected}, but was {actual}";
    }

    private string? UsesDifference(Person person)
    {
        int? usesLeft = _scene.Device.UsesLeft(person.Id);
        return usesLeft == person.UsesLeft ? null : $"expected {person}, but uses left are {usesLeft}";
    }

    private string PlanOf(Person? person)
    {
        if (person?.Schedule is not { } schedule)
        {
            return "no schedule";
        }

        TimePlan plan = _scene.World.Plan;
        string today = _scene.World.Local is { } local ? string.Join(", ", plan.PeriodsOn(schedule, DateOnly.FromDateTime(local))) : "unknown";
        return $"schedule {schedule} is {plan.Schedules.GetValueOrDefault(schedule)}, today [{today}]";
    }

    private void Count(IEnumerable<ExpectedRecord> records)
    {
        foreach (ExpectedRecord record in records)
        {
            _tally.Count(record);
        }
    }
}
