using System;
using System.Linq;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Storage;

/// <summary>Random changes of settings, all kinds of them.</summary>
internal sealed class RandomSettings
{
    private const int MaxPasswords = 60;
    private const int ValueNumbers = 5;

    private static readonly SettingClass[] ValueClasses =
    [
        SettingClass.PeriodGroup, SettingClass.Schedule, SettingClass.HolidayGroup, SettingClass.Network, SettingClass.Reader, SettingClass.Clock,
    ];

    private readonly Random _random;
    private readonly RandomContent _content;

    public RandomSettings(Random random, RandomContent content)
    {
        _random = random;
        _content = content;
    }

    public StoreOp Next(StoreModel model)
    {
        switch (_random.Next(10))
        {
            case 0:
                return StoreOp.SetSecret(SecretId.DeviceSecret, _content.NewBytes(32));
            case 1:
                return StoreOp.SetSecret(SecretId.AdminPasswordTag, _content.NewBytes(8));
            case 2 when model.Secrets.ContainsKey(SecretId.AdminPasswordTag):
                return StoreOp.RemoveSecret(SecretId.AdminPasswordTag);
            case 3 or 4 when model.Passwords.Count < MaxPasswords:
                return StoreOp.AddPassword((ulong)_random.Next(40), _random.Next(1, 17));
            case 5 when model.Passwords.Count > 0:
                (ulong tag, int length) = model.Passwords.ElementAt(_random.Next(model.Passwords.Count));
                return StoreOp.RemovePassword(tag, length);
            case 6 when _random.Next(30) == 0:
                return StoreOp.ClearSettings();
            case 6 or 7:
                return Value();
            case 8 when model.Values.Count > 0:
                return StoreOp.RemoveValue(model.Values.Keys.ElementAt(_random.Next(model.Values.Count)));
            default:
                return Number();
        }
    }

    /// <summary>Any number there is, with a value it takes.</summary>
    public StoreOp Number()
    {
        var id = (SettingId)_random.Next(1, SettingTable.Count);
        int value = SettingTable.Default(id) + _random.Next(4);
        return StoreOp.Set(id, SettingTable.Takes(id, value) ? value : SettingTable.Default(id));
    }

    /// <summary>A time rule, or a network or reader setting.</summary>
    private StoreOp Value()
    {
        SettingClass kind = ValueClasses[_random.Next(ValueClasses.Length)];
        int number = kind == SettingClass.Clock ? 0 : _random.Next(ValueNumbers);
        return StoreOp.SetValue(SettingSlots.KeyOf(kind, (ulong)number), _content.NewValue(kind));
    }
}
