using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.HalSim.FlashImages;
using AccessStandalone.HalSim.FlashImages.Contents;
using AccessStandalone.HalSim.FlashImages.Rings;
using AccessStandalone.HalSim.FlashImages.Tables;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using AccessMethod = AccessStandalone.Storage.AccessMethod;
using AlarmKind = AccessStandalone.Storage.AlarmKind;
using ReaderId = AccessStandalone.Storage.ReaderId;
using Reason = AccessStandalone.Storage.Reason;
using Record = AccessStandalone.Storage.Record;
using RecordKind = AccessStandalone.Storage.RecordKind;
using RecordName = AccessStandalone.Storage.RecordName;
using RecordWord = AccessStandalone.Storage.RecordWord;

namespace AccessStandalone.Simulator.Tests.FlashImages;

/// <summary>What literal bytes mean, and where the product's areas are.</summary>
[TestClass]
public sealed class LiteralBytesTests
{
    [TestMethod]
    public void The_CRC_of_the_usual_digits() => Assert.AreEqual(0xCBF43926u, Crc32.Of("123456789"u8));

    [TestMethod]
    public void The_areas_of_the_product()
    {
        IEnumerable<string> areas = new FlashLayout(FlashGeometry.Product).Areas
            .Select(area => $"{area.Name} {area.FirstSector}-{area.EndSector - 1}");
        Assert.AreEqual(
            "superblock 0-1, journal 2-17, settings 0 18-53, settings 1 54-89, record log 90-633, users 0 634-2073, "
            + "cards 0 2074-2361, users 1 2362-3801, cards 1 3802-4089, free 4090-4095",
            string.Join(", ", areas));
    }

    [TestMethod]
    [DataRow(0x7ul, 0x0ul, 1280, 93, 4)]
    [DataRow(0xBC614Eul, 0x123456789ABCDEFul, 1280, 359, 10)]
    [DataRow(0xFFFFFFFFFFFFFFFFul, 0x123456789ABCDEFul, 256, 238, 1)]
    [DataRow(0x200000000000001ul, 0xDEADBEEF00C0FFEEul, 32, 23, 15)]
    public void Places_of_keys(ulong key, ulong hashKey, int sectors, int logical, int page) =>
        Assert.AreEqual(new KeyPlace(logical, page), KeyPlace.Of(key, hashKey, sectors));

    [TestMethod]
    public void A_header()
    {
        byte[] bytes = Convert.FromHexString("0401020109000000050000007AA67690");
        Assert.AreEqual(new SectorHeader(4, 1, 0x0102, 9, 5), SectorHeader.Decode(bytes, FlashBuilder.FormatId));
        Assert.IsNull(SectorHeader.Decode(bytes, FlashBuilder.FormatId + 1));
    }

    [TestMethod]
    public void A_journal_entry()
    {
        JournalEntry? entry = JournalEntry.Decode(
            Convert.FromHexString(
                "010301FE2C010700040302010600000005000000630000000000000000000000"
                + "00000000000000000000000000000000000000000000000000000000F788F459"),
            FlashBuilder.FormatId);
        Assert.IsNotNull(entry);
        Assert.AreEqual(JournalEntryKind.PutUser, entry.Kind);
        Assert.AreEqual((1, 1), (entry.UserRegion, entry.SettingsRegion));
        Assert.AreEqual((1, -2), (entry.UsersChange, entry.CardsChange));
        Assert.AreEqual((300, 7), (entry.Users, entry.Cards));
        Assert.AreEqual((0x01020304u, 6u, 5u, 99u), (entry.Revision, entry.UserEpoch, entry.SettingsEpoch, entry.UserId));
        Assert.IsFalse(entry.HasReserved);
    }

    [TestMethod]
    public void A_record()
    {
        FlashBuilder builder = FlashBuilder.Formatted();
        builder.LogLap(0, 77);
        byte[] bytes = Convert.FromHexString(
            "4D0000007B6C50C4A001020301864E61BC1008070605040302010200FBFFFFFF"
            + "2B4CA560");
        builder.Bytes.Program((builder.Log * 4096) + 36, bytes);
        Record? record = FlashContents.Read(builder.Image())!.Log.Records[0].Record;
        Assert.IsNotNull(record);
        Assert.AreEqual((77u, 1790000000123), (record.Sequence, record.UtcMs));
        Assert.AreEqual((RecordKind.Refused, Reason.Lost, ReaderId.Builtin), (record.Kind, record.Reason, record.Reader));
        Assert.AreEqual((AlarmKind.Blocklist, true), (record.Alarm, record.Duress));
        Assert.AreEqual((12345678u, AccessMethod.CardAndCode, 0x0102030405060708ul), (record.UserId, record.Method, record.Card));
        Assert.AreEqual((RecordName.DoorOpenDurationS, RecordWord.None, -5), (record.Name, record.Word, record.Value));
    }

    [TestMethod]
    public void A_user_of_two_halves()
    {
        FlashBuilder builder = FlashBuilder.Formatted();
        byte[] bytes = Convert.FromHexString(
            "4E61BC00000000001207031009000000803BB16A00D2496B0500887766554433"
            + "22115A6FC3AB000000000000000000000000E90300000000000000FF215D4388"
            + "4E61BC00000000000000001800000000EA03000000000000EB03000000000000"
            + "000000000000000000000000000000000000000000000000000000FF9DF4E6EC");
        builder.Users[0].Append(bytes);
        UserEntry? user = FlashContents.Read(builder.Image())!.UserWith(12345678);
        Assert.IsNotNull(user);
        Assert.AreEqual((2, 1, 7), (user.Kind, user.State, user.Schedule));
        Assert.AreEqual((9u, 1790000000u, 1800000000u, 5), (user.Revision, user.ValidFromS, user.ValidToS, user.UsesLeft));
        Assert.AreEqual((true, "Zoë"), (user.HasPassword, user.Name));
        CollectionAssert.AreEqual(new ulong[] { 1001, 1002, 1003 }, user.Cards.ToArray());
    }
}
