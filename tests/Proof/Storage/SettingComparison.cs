using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Storage;

/// <summary>Compares numbers, secrets, public passwords and all other settings with a model.</summary>
internal static class SettingComparison
{
    private static readonly SecretId[] Secrets = Enum.GetValues<SecretId>();

    public static string? Difference(FlashStorage storage, StoreModel model) =>
        Numbers(storage.Settings, model) ?? SecretsOf(storage.Settings, model) ?? Passwords(storage.PublicPasswords, model)
        ?? Values(storage.Slots, model) ?? Enumeration(storage.Slots, model);

    private static string? Numbers(ISettingStore store, StoreModel model)
    {
        for (int i = 1; i < SettingTable.Count; i++)
        {
            var id = (SettingId)i;
            int expected = model.Numbers.TryGetValue(id, out int value) ? value : SettingTable.Default(id);
            if (store.Get(id) != expected)
            {
                return $"setting {id} is {store.Get(id)} instead of {expected}";
            }
        }

        return null;
    }

    private static string? SecretsOf(ISettingStore store, StoreModel model)
    {
        foreach (SecretId id in Secrets)
        {
            byte[]? expected = model.Secrets.GetValueOrDefault(id);
            var kept = new byte[expected?.Length ?? 8];
            bool has = store.TryGetSecret(id, kept);
            if (has != (expected != null) || (expected != null && !kept.AsSpan().SequenceEqual(expected)))
            {
                return $"secret {id} is wrong";
            }
        }

        return null;
    }

    private static string? Passwords(IPublicPasswordStore store, StoreModel model)
    {
        if (store.Count != model.Passwords.Count)
        {
            return $"{store.Count} public passwords instead of {model.Passwords.Count}";
        }

        foreach ((ulong tag, int length) in model.Passwords)
        {
            if (!store.Has(tag, length) || !store.HasNumber(tag))
            {
                return "a public password is lost";
            }
        }

        return null;
    }

    private static string? Values(SettingSlots slots, StoreModel model)
    {
        var found = new byte[SettingSlots.MaxValueBytes];
        foreach ((ulong key, byte[] value) in model.Values)
        {
            int length = slots.Read(key, found);
            if (length != value.Length || !found.AsSpan(0, length).SequenceEqual(value))
            {
                return $"value {key:X} is lost, or not as it was";
            }
        }

        return null;
    }

    private static string? Enumeration(SettingSlots slots, StoreModel model)
    {
        var keys = new HashSet<ulong>();
        var found = new byte[SettingSlots.MaxValueBytes];
        ulong key = 0;
        while (slots.ReadNext(ref key, found) >= 0)
        {
            if (!keys.Add(key))
            {
                return $"setting {key:X} is listed twice";
            }
        }

        int expected = model.Numbers.Count + model.Secrets.Count + model.Values.Count
            + model.Passwords.Select(password => password.Tag).Distinct().Count() + (model.Acknowledged > 0 ? 1 : 0);
        return keys.Count == expected ? null : $"{keys.Count} settings are listed instead of {expected}";
    }
}
