using System;
using System.Linq;
using AccessStandalone.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Platform;

/// <summary>PROTOCOL.md §7.1 to §7.3, and §6.11, in bytes.</summary>
[TestClass]
public sealed class DeskUserTests
{
    private const byte Put = 0x20;
    private const byte Remove = 0x21;
    private const byte RemoveAll = 0x22;
    private const byte Read = 0x23;
    private const byte Find = 0x24;
    private const byte Passwords = 0x30;

    /// <summary>User 7, Änn, a guest with 3 uses and card 1001, password 1234, schedule 5, from 1 to 2.</summary>
    private const string Guest =
        "07000000 02 00 0300 01000000 02000000 05 01 04 00 d2040000 c384 6e6e 000000000000000000000000 e903000000000000"
        + "0000000000000000 0000000000000000 0000000000000000 0000000000000000";

    private readonly DeskRig _rig = new();

    [TestMethod]
    public void A_user_comes_back_as_it_was_put_but_for_the_password()
    {
        Assert.AreEqual("00 0100", _rig.Ask(Put, "00 01" + Guest));
        const string Answer =
            "07000000020003000100000002000000050" + "1ff0001000000" + "c3846e6e000000000000000000000000" + "e903000000000000"
            + "0000000000000000000000000000000000000000000000000000000000000000";
        Assert.AreEqual("00 " + Answer, _rig.Ask(Find, "00 0700000000000000"));
        Assert.AreEqual("00 " + Answer, _rig.Ask(Find, "01 e903000000000000"));
        Assert.AreEqual("00 01" + Answer, _rig.Ask(Read, "00000000 64"));
        Assert.AreEqual("0b", _rig.Ask(Find, "00 0800000000000000"));
        Assert.AreEqual("0b", _rig.Ask(Find, "01 0700000000000000"));
        Assert.AreEqual(RecordKind.User, _rig.Newest.Kind);
        Assert.AreEqual(RecordWord.Added, _rig.Newest.Word);
        Assert.AreEqual(1001UL, _rig.Newest.Card, "a user's record has his card, not the address");
    }

    [TestMethod]
    public void Insert_update_and_either()
    {
        string user = DeskRig.User(7, 4, 1234, 1001);
        Assert.AreEqual("00 010b", _rig.Ask(Put, "01 01" + user), "nobody to update");
        Assert.AreEqual("00 0100", _rig.Ask(Put, "02 01" + user));
        Assert.AreEqual("00 0102", _rig.Ask(Put, "00 01" + user), "there already");
        Assert.AreEqual("00 0100", _rig.Ask(Put, "02 01" + DeskRig.User(7, 4, 1234, 1002)));
        Assert.AreEqual(RecordWord.Changed, _rig.Newest.Word);
        Assert.AreEqual("0b", _rig.Ask(Find, "01 e903000000000000"), "the card it has no more");
        Assert.AreEqual("80", _rig.Ask(Put, "03 01" + user));
        Assert.AreEqual("80", _rig.Ask(Put, "00 02" + user), "a count that is not the entries'");
        Assert.AreEqual("80", _rig.Ask(Put, "00 00"));
        Assert.AreEqual("80", _rig.Ask(Put));
    }

    [TestMethod]
    public void A_password_of_255_stays_as_it_is()
    {
        _rig.Ask(Put, "00 01" + DeskRig.User(7, 4, 1234, 1001));
        Assert.AreEqual("00 0100", _rig.Ask(Put, "01 01" + DeskRig.User(7, 255, 99, 1002)));
        _rig.Ask(0x39, "01 01 02000000");
        _rig.Run("touch\nkeys 7 # 1234 #");
        Assert.AreEqual(RecordKind.Granted, _rig.Newest.Kind);

        // Whoever is not there has none to keep.
        Assert.AreEqual("00 0107", _rig.Ask(Put, "02 01" + DeskRig.User(8, 255, 0)));
        Assert.AreEqual("00 0107", _rig.Ask(Put, "01 01" + DeskRig.User(7, 0, 0)), "neither card nor password");
    }

    [TestMethod]
    [DataRow("01", "00000000 00 00")]
    [DataRow("01", "00e1f505 00 00")]
    [DataRow("12", "07000000 06 00")]
    [DataRow("12", "07000000 00 03")]
    public void Numbers_there_are_not_are_refused(string result, string begin) =>
        Assert.AreEqual($"00 01{result}", _rig.Ask(Put, "00 01" + begin + DeskRig.User(1, 4, 1, 9)[12..]));

    [TestMethod]
    public void Each_entry_has_its_own_result()
    {
        string good = DeskRig.User(1, 0, 0, 11);
        string[] users =
        [
            good,
            DeskRig.User(2, 0, 0, 11),
            DeskRig.User(3, 0, 0),
            DeskRig.User(4, 9, 1),
            DeskRig.User(5, 4, 12345),
            DeskRig.User(6, 0, 0, 12, 0),
            DeskRig.User(7, 0, 0, 13, 13),
            DeskRig.User(8, 0, 0, 14)[..38] + "01" + DeskRig.User(8, 0, 0, 14)[40..],
            DeskRig.User(9, 0, 0, 15)[..48] + "ff" + DeskRig.User(9, 0, 0, 15)[50..],
            DeskRig.User(10, 0, 0, 16)[..48] + "410041" + DeskRig.User(10, 0, 0, 16)[54..],
            DeskRig.User(11, 0, 0, 17)[..^2] + "01",
            DeskRig.User(12, 0, 0, 18)[..32] + "80" + DeskRig.User(12, 0, 0, 18)[34..],
            DeskRig.User(13, 0, 0, 19),
        ];
        Assert.AreEqual("00 0d" + "00 05 07 06 06 04 05 80 08 08 04 14 00".Replace(" ", string.Empty, StringComparison.Ordinal), _rig.Ask(Put, "00 0d" + string.Concat(users)));
        Assert.AreEqual(2, _rig.Device.Firmware.Users.Store.UserCount);
    }

    [TestMethod]
    public void A_hundred_users_are_put_in_parts_and_read_in_pages()
    {
        _rig.TidyUp();
        string users = string.Concat(Enumerable.Range(1, 100).Select(id => DeskRig.User((uint)id, 4, 1234, (ulong)(1000 + id))));
        Assert.AreEqual("00 64" + new string('0', 200), _rig.Ask(Put, "00 64" + users));
        Assert.IsGreaterThan(10, _rig.Calls);
        Assert.IsLessThan(30_000, _rig.LongestUs);

        string first = _rig.Ask(Read, "00000000 3c");
        Assert.AreEqual("00 3c", first[..5]);
        string last = first.Substring(5 + (59 * 160), 8);
        string second = _rig.Ask(Read, last + "3c");
        Assert.AreEqual("00 28", second[..5]);
        var ids = Enumerable.Range(0, 60).Select(i => first.Substring(5 + (i * 160), 8)).Concat(Enumerable.Range(0, 40).Select(i => second.Substring(5 + (i * 160), 8)));
        Assert.HasCount(100, ids.Distinct());
        Assert.AreEqual("80", _rig.Ask(Read, "00000000 65"));
        Assert.AreEqual("80", _rig.Ask(Read, "00000000 00"));
        Assert.AreEqual("80", _rig.Ask(Read, "00000000"));
    }

    [TestMethod]
    public void Users_are_removed()
    {
        _rig.Ask(Put, "00 02" + DeskRig.User(1, 0, 0, 11) + DeskRig.User(2, 0, 0, 12));
        Assert.AreEqual("00 03000b0b", _rig.Ask(Remove, "03 01000000 03000000 01000000"));
        Assert.AreEqual("80", _rig.Ask(Remove, "02 01000000"));
        Assert.AreEqual("80", _rig.Ask(RemoveAll, "00"));
        Assert.AreEqual("00", _rig.Ask(RemoveAll));
        Assert.AreEqual(RecordWord.DeletedAll, _rig.Newest.Word);
        Assert.AreEqual("00 00", _rig.Ask(Read, "00000000 64"));
    }

    [TestMethod]
    public void Inserting_after_all_were_removed_waits_for_erased_flash_in_steps()
    {
        _rig.TidyUp();
        Fill();
        _rig.Ask(RemoveAll);
        Fill();
        _rig.Ask(RemoveAll);
        Fill();
        Assert.IsLessThan(20_000, _rig.WorstUs);
        Assert.AreEqual(500, _rig.Device.Firmware.Users.Store.UserCount);
    }

    [TestMethod]
    public void Public_passwords_are_added_removed_and_counted()
    {
        Assert.AreEqual("00 0300000d", _rig.Ask(Passwords, "01 03 04 d204000000000000 05 d204000000000000 04 d204000000000000"));
        Assert.AreEqual(RecordName.PublicPassword, _rig.Newest.Name);
        Assert.AreEqual("00 0206" + "06", _rig.Ask(Passwords, "01 02 00 0000000000000000 11 0100000000000000"));
        Assert.AreEqual("00 02000b", _rig.Ask(Passwords, "02 02 05 d204000000000000 05 d204000000000000"));
        Assert.AreEqual("00 0103", _rig.Ask(Put, "00 01" + DeskRig.User(1234, 0, 0, 1)));
        Assert.AreEqual("80", _rig.Ask(Passwords, "04"));
        Assert.AreEqual("80", _rig.Ask(Passwords, "03 00"));
        Assert.AreEqual("00 00", _rig.Ask(Passwords, "03"));
        Assert.AreEqual(0, _rig.Device.Firmware.PublicPasswords.Count);
        Assert.AreEqual(RecordWord.DeletedAll, _rig.Newest.Word);
        Assert.AreEqual(DeskRig.Address, _rig.Newest.Address);
        Assert.AreEqual("00 0100", _rig.Ask(Put, "00 01" + DeskRig.User(1234, 0, 0, 1)));
        Assert.AreEqual("00 010c", _rig.Ask(Passwords, "01 01 04 d204000000000000"));
    }

    [TestMethod]
    public void Two_hundred_public_passwords_go_and_the_settings_stay()
    {
        _rig.TidyUp();
        string passwords = string.Concat(Enumerable.Range(1, 200).Select(i => "06" + DeskRig.Hex((ulong)(200_000 + i))));
        Assert.AreEqual("00 c8" + new string('0', 400), _rig.Ask(Passwords, "01 c8" + passwords));
        _rig.Ask(0x39, "01 02 07000000");
        Assert.AreEqual(200, _rig.Device.Firmware.PublicPasswords.Count);
        Assert.AreEqual("00 00", _rig.Ask(Passwords, "03"));
        Assert.IsGreaterThan(60, _rig.Calls);
        Assert.IsLessThan(15_000, _rig.LongestUs);
        Assert.AreEqual(0, _rig.Device.Firmware.PublicPasswords.Count);
        _rig.Run("power cycle");
        Assert.AreEqual(0, _rig.Device.Firmware.PublicPasswords.Count);
        Assert.AreEqual(7, _rig.Device.Firmware.Settings.Get(SettingId.DoorOpenDurationS));
    }

    private void Fill()
    {
        for (int batch = 0; batch < 5; batch++)
        {
            string users = string.Concat(Enumerable.Range(1, 100).Select(i => (uint)((batch * 100) + i)).Select(id => DeskRig.User(id, 0, 0, 1000 + id, 5000 + id)));
            Assert.AreEqual("00 64" + new string('0', 200), _rig.Ask(Put, "00 64" + users));
        }
    }
}
