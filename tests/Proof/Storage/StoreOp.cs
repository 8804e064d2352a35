using System;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Storage;

/// <summary>One thing that is done to the store, and what it means.</summary>
/// <param name="Name">For a failure's text.</param>
/// <param name="Do">Does it; null if the store acknowledged it, else its refusal.</param>
/// <param name="Apply">What the model is afterwards.</param>
public sealed record StoreOp(string Name, Func<FlashRig, string?> Do, Action<StoreModel> Apply)
{
    /// <summary>Whether it may need more room than there is where it belongs.</summary>
    public bool MayBeFull { get; init; }

    private static string? Refusal(StoreResult result) => result == StoreResult.Done ? null : result.ToString();

    private static string? Refusal(bool done) => done ? null : "failed";

    public static StoreOp Insert(User user) => new(
        $"insert {user.Id}",
        rig => Refusal(rig.Storage.Users.Insert(user)),
        model =>
        {
            model.Put(user);
            model.Replacement?.Put(user);
        })
    { MayBeFull = true };

    public static StoreOp Update(User user) => new(
        $"update {user.Id}",
        rig => Refusal(rig.Storage.Users.Update(user)),
        model =>
        {
            model.Put(user);
            if (model.Replacement?.Users.ContainsKey(user.Id) == true)
            {
                model.Replacement.Put(user);
            }
        })
    { MayBeFull = true };

    public static StoreOp SetUsesLeft(uint userId, ushort usesLeft) => new(
        $"set uses left of {userId}",
        rig => Refusal(rig.Storage.Users.SetUsesLeft(userId, usesLeft)),
        model =>
        {
            var user = new User();
            user.CopyFrom(model.Users[userId]);
            user.UsesLeft = usesLeft;
            model.Put(user);
        })
    { MayBeFull = true };

    public static StoreOp Delete(uint userId) => new(
        $"delete {userId}",
        rig => Refusal(rig.Storage.Users.Delete(userId)),
        model =>
        {
            model.Remove(userId);
            model.Replacement?.Remove(userId);
        });

    public static StoreOp DeleteAll() => new(
        "delete all", rig => Refusal(rig.Storage.Users.DeleteAll()), model => model.RemoveAll());

    public static StoreOp BeginReplacement() => new(
        "begin replacement", rig => Refusal(rig.Storage.Users.BeginReplacement()), model => model.Replacement = new StoreModel());

    public static StoreOp AddToReplacement(User user) => new(
        $"add {user.Id} to the replacement",
        rig => Refusal(rig.Storage.Users.AddToReplacement(user)),
        model => model.Replacement!.Put(user))
    { MayBeFull = true };

    public static StoreOp CommitReplacement() => new(
        "commit replacement", rig => Refusal(rig.Storage.Users.CommitReplacement()), model => model.CommitReplacement());

    public static StoreOp AbandonReplacement() => new(
        "abandon replacement",
        rig =>
        {
            rig.Storage.Users.AbandonReplacement();
            return null;
        },
        model => model.Replacement = null);

    public static StoreOp Set(SettingId id, int value) => new(
        $"set {id}", rig => Refusal(rig.Storage.Settings.Set(id, value)), model => model.Numbers[id] = value);

    public static StoreOp SetSecret(SecretId id, byte[] value) => new(
        $"set {id}", rig => Refusal(rig.Storage.Settings.SetSecret(id, value)), model => model.Secrets[id] = value);

    public static StoreOp RemoveSecret(SecretId id) => new(
        $"remove {id}", rig => Refusal(rig.Storage.Settings.SetSecret(id, null)), model => model.Secrets.Remove(id));

    /// <param name="key">See <see cref="SettingSlots.KeyOf"/>.</param>
    public static StoreOp SetValue(ulong key, byte[] value) => new(
        $"set value {key:X}", rig => Refusal(rig.Storage.Slots.Write(key, value, value.Length)), model => model.Values[key] = value);

    public static StoreOp RemoveValue(ulong key) => new(
        $"remove value {key:X}", rig => Refusal(rig.Storage.Slots.Remove(key)), model => model.Values.Remove(key));

    public static StoreOp AddPassword(ulong tag, int length) => new(
        "add password", rig => Refusal(rig.Storage.PublicPasswords.Add(tag, length)), model => model.Passwords.Add((tag, length)));

    public static StoreOp RemovePassword(ulong tag, int length) => new(
        "remove password", rig => Refusal(rig.Storage.PublicPasswords.Remove(tag, length)), model => model.Passwords.Remove((tag, length)));

    public static StoreOp ClearSettings() => new(
        "clear settings", rig => Refusal(rig.Storage.Settings.Clear()), model => model.ClearSettings());

    public static StoreOp Append(Record record) => new(
        "append record",
        rig =>
        {
            // The log writes the number into what it is given, and several threads may do the same thing.
            var given = new Record();
            given.CopyFrom(record);
            return Refusal(rig.Storage.Records.Append(given));
        },
        model => model.Append(record));

    public static StoreOp Acknowledge(uint sequence) => new(
        $"acknowledge {sequence}",
        rig => Refusal(rig.Storage.Records.Acknowledge(sequence)),
        model => model.Acknowledged = Math.Max(model.Acknowledged, sequence));

    public static StoreOp Idle(int steps) => new(
        $"idle {steps}",
        rig =>
        {
            rig.Idle(steps);
            return null;
        },
        _ => { });

    public static StoreOp Tidy() => new(
        "idle until tidy",
        rig =>
        {
            rig.Tidy();
            return null;
        },
        _ => { });

    public static StoreOp Restart() => new(
        "restart",
        rig =>
        {
            rig.Start();
            return null;
        },
        model => model.Replacement = null);
}
