using System;
using AccessStandalone.Protocol;
using AccessStandalone.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Platform;

/// <summary>PROTOCOL.md §5.2 and §6.2, and what is recorded of logins.</summary>
[TestClass]
public sealed class AccountTests
{
    /// <summary>Of the example in §3; without what follows for open clients.</summary>
    public const string Verifier =
        "00100000" + "41a1b6c2d3e4f5061728394a5b6c7d8e" + "a1f0ffb12bf1ad7fb20b71719e36ab3353e510ac510d32dbce1659c0fa1c45e0"
        + "a00c19e802f6b91ace5ac9823bd60b811827b18fabfea7e633762af0e5a4b7ce";

    private const byte SetPassword = 0x11;
    private const string OpenClientHash = "000102030405060708090a0b0c0d0e0f";

    private readonly DeskRig _rig = new();
    private readonly ScramVerifier _verifier = new();
    private readonly byte[] _hash = new byte[16];

    [TestMethod]
    public void A_new_device_knows_nobody_until_it_is_initialised()
    {
        Assert.IsFalse(Ask(account => account.IsInitialised));
        Assert.IsFalse(Ask(account => account.TryGetVerifier(_verifier)));
        Assert.AreEqual(PlatformResult.BadRequest, Initialise(Verifier));
        Assert.AreEqual(PlatformResult.Done, Initialise(Verifier + "01" + OpenClientHash));
        Assert.AreEqual(RecordName.PlatformPassword, _rig.Newest.Name);
        Assert.AreEqual(DeskRig.Address, _rig.Newest.Address);
        Assert.AreEqual(PlatformResult.NotAllowed, Initialise(Verifier + "00"));
        _rig.Run("power cycle");
        Assert.IsTrue(Ask(account => account.IsInitialised));
        Assert.IsTrue(Ask(account => account.TryGetVerifier(_verifier)));
        Assert.AreEqual(4096, _verifier.Iterations);
        Assert.AreEqual(Verifier[8..], Convert.ToHexStringLower([.. _verifier.Salt, .. _verifier.StoredKey, .. _verifier.ServerKey]));
        Assert.IsTrue(Ask(account => ((AccessStandalone.Platform.PlatformAccount)account).TryGetOpenClientHash(_hash)));
        Assert.AreEqual(OpenClientHash, Convert.ToHexStringLower(_hash));
    }

    [TestMethod]
    public void A_new_password_takes_the_place_of_the_old_also_for_open_clients()
    {
        Initialise(Verifier + "01" + OpenClientHash);
        string other = "40420f00" + Verifier[8..];
        Assert.AreEqual("00", _rig.Ask(SetPassword, other + "00"));
        Assert.IsTrue(Ask(account => account.TryGetVerifier(_verifier)));
        Assert.AreEqual(1_000_000, _verifier.Iterations);
        Assert.IsFalse(Ask(account => ((AccessStandalone.Platform.PlatformAccount)account).TryGetOpenClientHash(_hash)));
        Assert.AreEqual("80", _rig.Ask(SetPassword, "ff0f0000" + Verifier[8..] + "00"), "4,095 iterations");
        Assert.AreEqual("80", _rig.Ask(SetPassword, "41420f00" + Verifier[8..] + "00"), "1,000,001");
        Assert.AreEqual("80", _rig.Ask(SetPassword, "00100080" + Verifier[8..] + "00"));
        Assert.AreEqual("80", _rig.Ask(SetPassword, Verifier + "02" + OpenClientHash));
        Assert.AreEqual("80", _rig.Ask(SetPassword, Verifier + "00" + "00"));
        Assert.AreEqual("80", _rig.Ask(SetPassword, Verifier + "01" + "00"));
        Assert.IsTrue(Ask(account => account.TryGetVerifier(_verifier)));
        Assert.AreEqual(1_000_000, _verifier.Iterations, "as it was");
    }

    [TestMethod]
    public void Logins_are_recorded_with_their_address()
    {
        foreach ((PlatformResult result, Reason reason) in new[]
        {
            (PlatformResult.Done, Reason.None), (PlatformResult.LoginRefused, Reason.Password), (PlatformResult.LockedOut, Reason.LockedOut),
        })
        {
            Tell(account => account.RecordLogin(result, DeskRig.Address));
            Assert.AreEqual(RecordKind.Login, _rig.Newest.Kind);
            Assert.AreEqual(AccessMethod.Remote, _rig.Newest.Method);
            Assert.AreEqual(reason, _rig.Newest.Reason);
            Assert.AreEqual(DeskRig.Address, _rig.Newest.Address);
        }
    }

    [TestMethod]
    public void A_lockout_raises_an_alarm_that_ends_after_five_minutes()
    {
        Tell(account => account.RecordLockout(DeskRig.Address));
        Assert.AreEqual(RecordKind.Lockout, _rig.Newest.Kind);
        Assert.AreEqual(DeskRig.Address, _rig.Newest.Address);
        Assert.AreEqual(RecordKind.Alarm, _rig.RecordAt(_rig.Log.NewestSequence - 1).Kind);
        Assert.AreEqual(AlarmKind.AdminLocked, _rig.Newest.Alarm);
        uint raised = _rig.Log.NewestSequence;
        _rig.Bench.RunFor(4 * 60_000);
        Assert.AreEqual("10", AlarmBits());
        Tell(account => account.RecordLockout(DeskRig.Address + 1));
        Assert.AreEqual(raised + 1, _rig.Log.NewestSequence, "one alarm, another lock-out");
        _rig.Bench.RunFor((4 * 60_000) + 59_000);
        Assert.AreEqual("10", AlarmBits());
        _rig.Bench.RunFor(2000);
        Assert.AreEqual("00", AlarmBits());
        Assert.AreEqual(RecordKind.AlarmEnd, _rig.Newest.Kind);
        Assert.AreEqual(raised + 2, _rig.Log.NewestSequence);
    }

    private string AlarmBits() => _rig.Ask(0x10).Substring(3 + (2 * 58), 2);

    private PlatformResult Initialise(string verifier)
    {
        byte[] bytes = Convert.FromHexString(verifier);
        var reader = new MessageReader();
        reader.Open(bytes, 0, bytes.Length);
        return Ask(account => account.Initialise(reader, DeskRig.Address));
    }

    private T Ask<T>(Func<IPlatformAccount, T> ask) => _rig.Bench.Ask((firmware, nowMs) => ask(firmware.Account));

    private void Tell(Action<IPlatformAccount> tell) => Ask(account =>
    {
        tell(account);
        return true;
    });
}
