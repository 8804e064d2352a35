using System;
using AccessStandalone.Door;

namespace AccessStandalone.Proof.Decision;

/// <summary>Random changes of the world that decisions are made in.</summary>
internal sealed class RandomChanges
{
    private const int People = 30;
    private const int PublicPasswords = 6;
    private const int RulesOfAKind = 9;

    private readonly Random _random;
    private readonly RandomPlans _plans;
    private readonly RandomPeople _people;
    private readonly DecisionScene _scene;

    public RandomChanges(Random random, RandomPlans plans, RandomPeople people, DecisionScene scene)
    {
        _random = random;
        _plans = plans;
        _people = people;
        _scene = scene;
    }

    /// <summary>The world at first.</summary>
    public void Begin()
    {
        for (int i = 0; i < RulesOfAKind; i++)
        {
            ChangeRules();
            _scene.SetPeriods(_plans.Number(), _plans.Periods());
            _scene.SetPeriods(_plans.Number(), _plans.Periods());
            _scene.SetSchedule(_plans.Number(), _plans.Week());
            _scene.SetSchedule(_plans.Number(), _plans.Week());
        }

        for (int i = 0; i < People; i++)
        {
            AddPerson();
        }

        for (int i = 0; i < PublicPasswords; i++)
        {
            ChangePublicPasswords(false);
        }

        _scene.SetMode(_random.Next(4));
        _scene.SetDuress(_random.Percent(60));
        ChangeInterval();
        ChangeClockRules();
        ChangeDoor();
    }

    /// <param name="person">Whom a change of people is about.</param>
    public void Make(Person? person)
    {
        switch (_random.Next(24))
        {
            case < 5:
                _scene.SetMode(_random.Next(4));
                break;
            case < 7:
                _scene.SetDuress(_random.Percent(60));
                break;
            case < 9:
                ChangeInterval();
                break;
            case 9:
                ChangeClockRules();
                break;
            case < 13:
                ChangeDoor();
                break;
            case < 16:
                ChangeRules();
                break;
            case 16:
                ChangePublicPasswords(_random.Percent(50));
                break;
            case 17 when _random.Percent(30):
                _scene.Restart();
                break;
            default:
                ChangePeople(person);
                break;
        }
    }

    public void ChangePeople(Person? person)
    {
        if (person != null && _random.Percent(85))
        {
            _scene.Change(_people.Changed(person));
        }
        else if (person != null && _random.Percent(50))
        {
            _scene.Remove(person);
        }
        else
        {
            AddPerson();
        }
    }

    private void AddPerson()
    {
        if (_people.Newcomer() is { } person)
        {
            _scene.Add(person);
        }
    }

    private void ChangeInterval() => _scene.SetInterval(_random.Percent(60) ? 0 : _random.Of(1, 2, 5, 10, 30, 600));

    private void ChangeClockRules()
    {
        _scene.SetZone(_random.Percent(50) ? _random.Next(-12, 15) * 60 : _random.Next(-720, 841));
        if (_random.Percent(30))
        {
            return;
        }

        _scene.SetDaylight(_random.Percent(30) ? null : _plans.Daylight(_scene.Device));
    }

    private void ChangeDoor()
    {
        _scene.Command(_random.Percent(70) ? DoorMode.Normal : _random.Of(DoorMode.AlwaysOpen, DoorMode.AlwaysClosed));
        _scene.SetDoorSchedules(_random.Percent(60) ? null : _plans.Number(), _random.Percent(60) ? null : _plans.Number());
        _scene.SetEmergency(_random.Percent(50), _random.Percent(20));
    }

    private void ChangeRules()
    {
        switch (_random.Next(3))
        {
            case 0:
                _scene.SetPeriods(_plans.Number(), _plans.Periods());
                break;
            case 1:
                _scene.SetSchedule(_plans.Number(), _plans.Week());
                break;
            default:
                _scene.SetHoliday(_plans.Number(), _plans.Holiday());
                break;
        }
    }

    private void ChangePublicPasswords(bool isRemoval)
    {
        if (isRemoval && _random.Any(_scene.World.PublicPasswords) is { } former)
        {
            _scene.RemovePublicPassword(former);
        }
        else if (_people.NewPublicPassword() is { } password)
        {
            _scene.AddPublicPassword(password);
        }
    }
}
