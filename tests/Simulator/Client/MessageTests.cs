using System;
using System.IO;
using System.Linq;
using System.Net;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Client;

/// <summary>Messages as bytes, written down by hand from PROTOCOL.md.</summary>
[TestClass]
public sealed class MessageTests
{
    private const string User =
        "07000000" + "02" + "01" + "0500" + "0100f065" + "ffffff65" + "7f" + "02" + "05" + "00" + "39300000"
        + "4a757374000000000000000000000000" + "4e61bc0000000000" + "ffffffffffffffff" + "0000000000000000" + "0000000000000000" + "0000000000000000";

    private static readonly PlatformUser Somebody = new()
    {
        Id = 7,
        Kind = UserKind.Guest,
        State = UserState.Lost,
        UsesLeft = 5,
        ValidFromS = 0x65F00001,
        ValidToS = 0x65FFFFFF,
        Schedule = 127,
        Password = UserPassword.Parse("12345"),
        Name = "Just",
        Cards = [0xBC614E, ulong.MaxValue],
    };

    [TestMethod]
    public void A_message_and_its_header()
    {
        byte[] door = new PlatformMessage(3, PlatformOperation.Door, PlatformResult.Done, new byte[] { (byte)DoorCommand.Open }).Build();
        Assert.AreEqual("0300500001", Hex(door));
        PlatformMessage answer = PlatformMessage.Parse(Bytes("0300508716"));
        Assert.AreEqual(new PlatformMessage(3, PlatformOperation.Door, PlatformResult.Busy, answer.Payload), answer);
        Assert.AreEqual("16", Hex(answer.Payload));
        Assert.ThrowsExactly<InvalidDataException>(() => PlatformMessage.Parse(Bytes("030050")));
        Assert.ThrowsExactly<InvalidDataException>(() => PlatformMessage.Parse(new byte[8193]));
    }

    [TestMethod]
    public void A_user_to_the_device()
    {
        Assert.AreEqual("0201" + User, Hex(new PutUsersRequest(PutMode.Either, [Somebody]).Build()));
        Assert.AreEqual("2c01000001" + User, Hex(new AddToReplacementRequest(300, [Somebody]).Build()));
        Assert.ThrowsExactly<InvalidOperationException>(() => new PutUsersRequest(PutMode.Insert, [Somebody with { Name = new string('ä', 9) }]).Build());
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new PutUsersRequest(PutMode.Insert, Enumerable.Repeat(Somebody, 101).ToArray()).Build());
    }

    [TestMethod]
    public void Leading_zeros_of_a_password_count()
    {
        Assert.AreEqual(new UserPassword(3, 7), UserPassword.Parse("007"));
        Assert.AreEqual(new PublicPassword(16, 9_999_999_999_999_999), PublicPassword.Parse("9999999999999999"));
        Assert.ThrowsExactly<FormatException>(() => UserPassword.Parse("123456789"));
        Assert.ThrowsExactly<FormatException>(() => UserPassword.Parse(string.Empty));
        Assert.ThrowsExactly<FormatException>(() => UserPassword.Parse("-1"));
        Assert.ThrowsExactly<FormatException>(() => PublicPassword.Parse("12a"));
    }

    [TestMethod]
    public void A_user_from_the_device_tells_that_there_is_a_password_and_not_which()
    {
        // A password of 255 digits says that there is one; in the place of its number is the revision.
        string told = User.Remove(36, 2).Insert(36, "ff");
        UserPage page = UserPage.Parse(Bytes("01" + told));
        Assert.AreEqual(Somebody with { Password = UserPassword.Kept, Revision = 12345 }, page.Users[0]);
        Assert.ThrowsExactly<InvalidDataException>(() => UserPage.Parse(Bytes("02" + told)));
        Assert.ThrowsExactly<InvalidDataException>(() => UserPage.Parse(Bytes("01" + told + "00")));
        Assert.ThrowsExactly<InvalidDataException>(() => UserPage.Parse(Bytes("01" + told.Remove(34, 2).Insert(34, "06"))));
    }

    [TestMethod]
    public void Requests_about_users()
    {
        Assert.AreEqual("020700000000e1f505", Hex(new RemoveUsersRequest([7, 100_000_000]).Build()));
        Assert.AreEqual("0700000064", Hex(new ReadUsersRequest(7, 100).Build()));
        Assert.AreEqual("014e61bc0000000000", Hex(new FindUserRequest(true, 12345678).Build()));
        Assert.AreEqual("000700000000000000", Hex(new FindUserRequest(false, 7).Build()));
        CollectionAssert.AreEqual(
            new[] { PlatformResult.Done, PlatformResult.CardTaken, (PlatformResult)99 }, ResultList.Parse(Bytes("03000563")).ToArray());
        Assert.AreEqual("0807060504030201", Hex(ReplacementStart.Build(0x0102030405060708)));
        Assert.AreEqual(new ReplacementStart(300, 5), ReplacementStart.Parse(Bytes("2c01000005000000")));
        Assert.AreEqual(new ReplacementState(false, 0, 0, 0), ReplacementState.Parse(new byte[17]));
        Assert.AreEqual(new ReplacementState(true, 0x0102030405060708, 300, 5), ReplacementState.Parse(Bytes("0108070605040302012c01000005000000")));
        Assert.AreEqual("30750000", Hex(CommitReplacement.Build(30_000)));
        Assert.AreEqual(77u, CommitReplacement.ParseAnswer(Bytes("4d000000")));
    }

    [TestMethod]
    public void What_a_device_says_of_itself()
    {
        DeviceInfo info = DeviceInfo.Parse(Bytes("01" + "03" + "0102030405060708" + "024d31" + "03312e30"));
        Assert.AreEqual(new DeviceInfo(1, true, true, "0102030405060708", "M1", "1.0"), info);
        DeviceStatus status = DeviceStatus.Parse(Bytes(
            "01000000" + "02000000" + "03000000" + "04000000" + "05000000" + "06000000" + "07000000" + "08000000" + "09000000" + "0a000000"
            + "0b00000000000000" + "0c000000" + "0d000000" + "21" + "02" + "12" + "03" + "0e0000000f000000100000001100000012000000130000001400000015000000"));
        Assert.AreEqual((1u, 4u, 5u, 6u, 7u), (status.Users, status.CardRoom, status.Revision, status.Epoch, status.PublicPasswords));
        Assert.AreEqual((8u, 9u, 10u, 11L), (status.OldestRecord, status.NewestRecord, status.AcknowledgedRecord, status.UtcMs));
        Assert.AreEqual((12u, 13u, DoorSigns.Released | DoorSigns.Emergency), (status.UptimeS, status.RecordsLost, status.Door));
        Assert.AreEqual((2, LastingAlarms.Overtime | LastingAlarms.AdminLocked, 3), ((int)status.DoorMode, status.Alarms, (int)status.Connections));
        CollectionAssert.AreEqual(new uint[] { 14, 15, 16, 17, 18, 19, 20, 21 }, status.Closed.ToArray());
    }

    [TestMethod]
    public void Settings_rules_keys_and_passwords()
    {
        const string Pairs = "020203000000" + "0dffffffff";
        Assert.AreEqual(Pairs, Hex(SettingList.Build([new(SettingId.DoorOpenDurationS, 3), new(SettingId.AlwaysOpenSchedule, -1)])));
        Assert.AreEqual(new SettingPair(SettingId.AlwaysOpenSchedule, -1), SettingList.Parse(Bytes(Pairs))[1]);
        Assert.AreEqual("057f0102", Hex(new TimeRuleRequest(TimeRuleKind.Schedule, 127, Bytes("0102")).Build()));
        Assert.AreEqual("0a00", Hex(new TimeRuleRequest(TimeRuleKind.DaylightSaving, 0, Array.Empty<byte>()).Build()));
        Assert.AreEqual("08", Hex(new ReaderKeyRequest(8, Array.Empty<byte>()).Build()));
        Assert.AreEqual("0102" + "040700000000000000" + "100100000000000000", Hex(PublicPasswordRequest.Build(true, [new(4, 7), new(16, 1)])));
        Assert.AreEqual("03", Hex(PublicPasswordRequest.BuildRemoveAll()));
    }

    [TestMethod]
    public void Network_and_addresses()
    {
        const string Network = "02" + "c0a80002" + "ffffff00" + "c0a80001" + "08080808" + "7b00" + "a005" + "0c706f6f6c2e6e74702e6f7267";
        NetworkSettings network = NetworkSettings.Parse(Bytes(Network));
        Assert.AreEqual((false, true, "192.168.0.2", (ushort)123, (ushort)1440, "pool.ntp.org"), (
            network.Dhcp, network.TimeServerOn, network.Address.ToString(), network.TimeServerPort, network.TimeServerCycleMin, network.TimeServer));
        Assert.AreEqual(Network, Hex(network.Build()));
        var addresses = new AddressList(AddressMode.Only, [new(IPAddress.Parse("10.0.0.0"), 8)]);
        Assert.AreEqual("01010a00000008", Hex(addresses.Build()));
        Assert.AreEqual(addresses, AddressList.Parse(Bytes("01010a00000008")));
        Assert.ThrowsExactly<ArgumentException>(() => new AddressList(AddressMode.Only, [new(IPAddress.IPv6Loopback, 8)]).Build());
    }

    [TestMethod]
    public void Records()
    {
        const string Record = "04030201" + "0500000000000000" + "01" + "02" + "03" + "04" + "05" + "01" + "06" + "07" + "08000000" + "0900000000000000" + "feffffff";
        RecordPage page = RecordPage.Parse(Bytes("01000000" + "09000000" + "0a000000" + "01" + Record));
        PlatformRecord record = page.Records[0];
        Assert.AreEqual((1u, 9u, 10u, true), (page.Oldest, page.Newest, page.GoOnAt, page.IsEnd));
        Assert.AreEqual((0x01020304u, 5L, (RecordKind)1, (Reason)2, (AccessMethod)3), (record.Number, record.UtcMs, record.Kind, record.Reason, record.Method));
        Assert.AreEqual(((ReaderId)4, (AlarmKind)5, true, (RecordName)6, (RecordWord)7), (record.Reader, record.Alarm, record.Duress, record.Name, record.Word));
        Assert.AreEqual((8u, 9ul, -2), (record.UserId, record.Card, record.Value));
        var writer = new PayloadWriter();
        record.Build(writer);
        Assert.AreEqual(Record, Hex(writer.Written));
        Assert.AreEqual("07000000c80100000000000000" + "0200000000000000", Hex(new ReadRecordsRequest(7, 200, 1, 2).Build()));
        Assert.AreEqual("0700000003", Hex(new SubscribeRequest(7, true, true).Build()));
        Assert.AreEqual(7u, SubscribeRequest.ParseAnswer(Bytes("07000000")));
        Assert.AreEqual(new UserNews(0, null), UserNews.Parse(Bytes("00000000")));
        Assert.AreEqual(7u, UserNews.Parse(Bytes(User)).User!.Id);
    }

    [TestMethod]
    public void A_record_of_the_platform_tells_where_it_came_from()
    {
        PlatformRecord record = new(1, 0, RecordKind.Remote, 0, AccessMethod.Remote, 0, 0, false, 0, RecordWord.Open, 0, 0xC0A80064, 0);
        Assert.AreEqual(IPAddress.Parse("192.168.0.100"), record.Address);
        Assert.IsNull((record with { Method = AccessMethod.Card }).Address);
        Assert.IsNull((record with { Kind = RecordKind.User, Card = 12345678 }).Address, "that is his card");
        Assert.IsNull((record with { Kind = RecordKind.Clock }).Address, "that is the time before");
    }

    [TestMethod]
    public void Every_result_has_a_sentence()
    {
        string[] sentences = Enum.GetValues<PlatformResult>().Select(ResultText.Of).ToArray();
        Assert.AreEqual(sentences.Length, sentences.Distinct().Count());
        Assert.IsFalse(sentences.Any(sentence => sentence.Contains("with reason", StringComparison.Ordinal)));
        StringAssert.Contains(ResultText.Of((PlatformResult)99), "99", StringComparison.Ordinal);
        var locked = new PlatformRefusedException(PlatformOperation.LoginFirst, PlatformResult.LockedOut, Bytes("2c01"));
        Assert.AreEqual(300, locked.SecondsLeft);
        var isNew = new PlatformRefusedException(PlatformOperation.LoginFirst, PlatformResult.NotAllowed, Bytes(""));
        Assert.IsTrue(isNew.IsNotInitialised);
        StringAssert.Contains(isNew.Message, "not initialised", StringComparison.Ordinal);
        var isOld = new PlatformRefusedException(PlatformOperation.KeyExchange, PlatformResult.NotAllowed, Bytes(""));
        Assert.IsFalse(isOld.IsNotInitialised);
        StringAssert.Contains(isOld.Message, "initialised already", StringComparison.Ordinal);
        Assert.AreEqual(200u, new PlatformRefusedException(PlatformOperation.AddToReplacement, PlatformResult.BadPosition, Bytes("c8000000")).Position);
    }

    private static string Hex(ReadOnlyMemory<byte> bytes) => Convert.ToHexStringLower(bytes.Span);

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex);
}
