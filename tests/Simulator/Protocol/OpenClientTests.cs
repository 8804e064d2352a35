using System;
using System.Security.Cryptography;
using System.Text;
using AccessStandalone.Access;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Network;
using AccessStandalone.Protocol;
using AccessStandalone.Protocol.Open;
using AccessStandalone.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Protocol;

/// <summary>An open client (DHIP.md) at the whole device, over its network.</summary>
[TestClass]
public sealed class OpenClientTests
{
    private const uint Address = 0xC0A80009;
    private const string Password = "Admin123!";

    private SimulatedDevice _device = null!;
    private VirtualConnection _link = null!;

    [TestInitialize]
    public void Begin()
    {
        _device = new SimulatedDevice(new VirtualBoard());
        _device.PowerOn();
        _device.RunFor(TimeSpan.FromSeconds(1));
        byte[] verifier = new byte[101];
        verifier[1] = 0x10;
        verifier[84] = 1;
        Convert.FromHexString(Md5($"admin:{Realm}:{Password}")).CopyTo(verifier, 85);
        var reader = new MessageReader();
        reader.Open(verifier, 0, verifier.Length);
        Assert.AreEqual(0, _device.Firmware.Account.SetPassword(reader));
        Assert.AreEqual(ChangeResult.Done, _device.Firmware.Settings.Set(SettingId.HighSecurity, 0, Origin.Platform));
        _link = _device.Network.Connect(Address);
    }

    [TestMethod]
    public void It_logs_in_opens_the_door_and_is_told_of_it()
    {
        LogIn();
        StringAssert.Contains(Ask("eventManager.attach", "{\"codes\":[\"All\"]}"), "\"SID\":1");
        Ask("accessControl.openDoor", "{\"DoorIndex\":0}");
        Assert.IsTrue(_device.Firmware.Door.IsReleased);
        Record record = Newest();
        Assert.AreEqual(RecordKind.Remote, record.Kind);
        Assert.AreEqual(Address, record.Address);
        StringAssert.Contains(Ask("accessControl.getDoorStatus", "{}"), "\"status\":\"Open\"");
    }

    [TestMethod]
    public void Users_and_cards_are_those_of_the_device()
    {
        // A new chip must be erased first.
        Assert.IsTrue(_device.RunUntil(() => _device.Firmware.Storage.IsTidy, TimeSpan.FromMinutes(20)));
        _link = _device.Network.Connect(Address);
        LogIn();
        StringAssert.Contains(
            Ask("AccessUser.insertMulti", "{\"UserList\":[{\"UserID\":\"7\",\"UserName\":\"Ada\",\"Password\":\"0123\"},{\"UserID\":\"8\"}]}"), "\"FailCodes\":[0,0]");
        StringAssert.Contains(Ask("AccessCard.insertMulti", "{\"CardList\":[{\"UserID\":\"7\",\"CardNo\":\"BC614E\"}]}"), "\"FailCodes\":[0]");
        var user = new User();
        Assert.IsTrue(_device.Firmware.Users.Store.TryFindByCard(0xBC614E, user));
        Assert.AreEqual(7u, user.Id);
        Assert.IsTrue(user.HasPassword);
        StringAssert.Contains(Ask("AccessUser.list", "{\"UserIDList\":[\"7\"]}"), "\"UserName\":\"Ada\"");
        StringAssert.Contains(Ask("AccessUser.removeMulti", "{\"UserIDList\":[\"7\"]}"), "\"FailCodes\":[0]");
        Assert.AreEqual(1, _device.Firmware.Users.Store.UserCount);
        Assert.AreEqual(AccessMethod.Remote, Newest().Method);
    }

    /// <summary>What was answered as done is done, whatever comes between.</summary>
    [TestMethod]
    public void A_user_comes_before_his_card_also_over_a_power_cut()
    {
        LogIn();
        StringAssert.Contains(Ask("AccessUser.insertMulti", "{\"UserList\":[{\"UserID\":\"7\",\"UserName\":\"Ada\"}]}"), "\"FailCodes\":[0]");
        _device.PowerOff();
        _device.RunFor(TimeSpan.FromSeconds(1));
        _device.PowerOn();
        _device.RunFor(TimeSpan.FromSeconds(1));
        _link = _device.Network.Connect(Address);
        LogIn();
        StringAssert.Contains(Ask("AccessUser.list", "{\"UserIDList\":[\"7\"]}"), "\"UserName\":\"Ada\"");
        StringAssert.Contains(Ask("AccessCard.insertMulti", "{\"CardList\":[{\"UserID\":\"7\",\"CardNo\":\"BC614E\"}]}"), "\"FailCodes\":[0]");
        var user = new User();
        Assert.IsTrue(_device.Firmware.Users.Store.TryFindByCard(0xBC614E, user));
        StringAssert.Contains(Ask("AccessCard.removeMulti", "{\"CardNoList\":[\"BC614E\"]}"), "\"FailCodes\":[0]");
        StringAssert.Contains(Ask("AccessCard.insertMulti", "{\"CardList\":[{\"UserID\":\"7\",\"CardNo\":\"77\"}]}"), "\"FailCodes\":[0]");
        Assert.IsFalse(_device.Firmware.Users.Store.TryFindByCard(0xBC614E, user));
        Assert.IsTrue(_device.Firmware.Users.Store.TryFindByCard(0x77, user));
        Assert.AreEqual(7u, user.Id);
    }

    [TestMethod]
    public void Five_failures_lock_both_protocols()
    {
        for (int i = 0; i < 5; i++)
        {
            StringAssert.Contains(Ask("global.login", "{\"userName\":\"admin\",\"password\":\"x\"}"), "268632085");
        }

        StringAssert.Contains(Ask("global.login", "{\"userName\":\"admin\",\"password\":\"\"}"), "268632081");
        Assert.IsTrue(_device.Firmware.Server.Locks.SecondsLeft(Address, _device.NowUs / 1000) > 0);
        Assert.IsTrue(_device.Firmware.Account.IsLockedOut);
    }

    [TestMethod]
    public void In_high_security_mode_there_is_no_word()
    {
        LogIn();
        Assert.AreEqual(ChangeResult.Done, _device.Firmware.Settings.Set(SettingId.HighSecurity, 1, Origin.Platform));
        _device.RunFor(TimeSpan.FromMilliseconds(100));
        Assert.IsTrue(_link.HasEnded);
        _link = _device.Network.Connect(Address);
        Send("{\"method\":\"global.login\",\"params\":{\"userName\":\"admin\",\"password\":\"\"},\"id\":1}");
        _device.RunFor(TimeSpan.FromMilliseconds(100));
        Assert.IsTrue(_link.HasEnded);
        Assert.AreEqual(0, _link.SentFromDevice);
    }

    /// <summary>The session alone, for the simulated network allocates for itself.</summary>
    [TestMethod]
    public void Requests_and_events_allocate_nothing()
    {
        var desk = new AccessStandalone.Tests.Protocol.Open.FakeOpenDesk();
        var session = new OpenSession(
            new AccessStandalone.Tests.Protocol.Open.FakeOpenAccount(), new OpenMethods(desk), new AccessStandalone.Tests.Protocol.Open.FakeOpenRandom(), new OpenCounters());
        session.Begin(Address, 0);
        Exchange(session, Frame("{\"method\":\"global.login\",\"params\":{\"userName\":\"admin\",\"password\":\"\"},\"id\":1}"));
        Exchange(session, Frame("{\"method\":\"global.login\",\"params\":{\"userName\":\"admin\",\"password\":\"D623B71E7AF9D919EC8BE345E22897B4\"},\"id\":1}"));
        Assert.IsTrue(session.IsLoggedIn);
        Exchange(session, Frame("{\"method\":\"eventManager.attach\",\"params\":{\"codes\":[\"All\"]},\"id\":2}"));
        Exchange(session, Frame("{\"method\":\"AccessUser.insertMulti\",\"params\":{\"UserList\":[{\"UserID\":\"1\"},{\"UserID\":\"2\"}]},\"id\":2}"));
        byte[][] frames =
        [
            Frame("{\"method\":\"system.multicall\",\"params\":[{\"method\":\"configManager.getConfig\",\"params\":{\"name\":\"AccessControl\"}},{\"method\":\"none\"}],\"id\":3}"),
            Frame("{\"method\":\"AccessUser.list\",\"params\":{\"UserIDList\":[\"1\",\"2\",\"3\"]},\"id\":4}"),
            Frame("{\"method\":\"AccessUser.startFind\",\"params\":{},\"id\":4}"),
            Frame("{\"method\":\"userManager.getActiveUserInfoAll\",\"id\":5}"),
        ];
        long least = long.MaxValue;
        for (int i = 0; i < 5; i++)
        {
            desk.Add(1, 0, 1, 7, 0xBC614E);
            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (byte[] frame in frames)
            {
                Exchange(session, frame);
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.AreEqual(0, least);
    }

    private readonly MessageWriter _writer = new();
    private readonly byte[] _answer = new byte[8246];

    private void Exchange(OpenSession session, byte[] frame)
    {
        int taken = 0;
        for (int i = 0; i < 20; i++)
        {
            _writer.Open(_answer, 0, _answer.Length);
            taken += session.Talk(frame, taken, frame.Length - taken, _writer, 0);
        }

        Assert.AreEqual(frame.Length, taken);
    }

    private string Realm => "Login to " + Convert.ToHexString(_device.Firmware.Account.DeviceId);

    private void LogIn()
    {
        string challenge = Ask("global.login", "{\"userName\":\"admin\",\"password\":\"\"}");
        StringAssert.Contains(challenge, $"\"realm\":\"{Realm}\"");
        string random = challenge[(challenge.IndexOf("\"random\":\"", StringComparison.Ordinal) + 10)..][..18];
        string h2 = Md5($"admin:{random}:{Md5($"admin:{Realm}:{Password}")}");
        StringAssert.Contains(Ask("global.login", $"{{\"userName\":\"admin\",\"password\":\"{h2}\"}}"), "keepAliveInterval");
    }

    private string Ask(string method, string parameters)
    {
        Send($"{{\"method\":\"{method}\",\"params\":{parameters},\"id\":9}}");
        byte[] answer = new byte[8192];
        int count = 0;
        Assert.IsTrue(_device.RunUntil(() => (count += _link.Receive(answer.AsSpan(count))) > 0, TimeSpan.FromSeconds(30)), method);
        return Encoding.UTF8.GetString(answer, OpenHeader.Size, count - OpenHeader.Size);
    }

    private void Send(string json)
    {
        byte[] frame = Frame(json);
        Assert.AreEqual(frame.Length, _link.Send(frame));
    }

    private Record Newest()
    {
        var record = new Record();
        Assert.IsTrue(_device.Firmware.Records.TryRead(_device.Firmware.Records.NewestSequence, record));
        return record;
    }

    private static byte[] Frame(string json)
    {
        byte[] frame = new byte[OpenHeader.Size + json.Length];
        OpenHeader.WriteJson(frame, 0, true, 0, 0, json.Length);
        Encoding.ASCII.GetBytes(json).CopyTo(frame, OpenHeader.Size);
        return frame;
    }

    // MD5 is what open clients log in with.
#pragma warning disable CA5351
    private static string Md5(string text) => Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5351
}
