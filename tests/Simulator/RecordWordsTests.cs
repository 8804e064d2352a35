using System;
using AccessStandalone.HalSim.Records;
using AccessStandalone.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests;

[TestClass]
public sealed class RecordWordsTests
{
    [TestMethod]
    public void A_record_is_printed_with_the_fields_it_has()
    {
        var granted = new Record { Kind = RecordKind.Granted, UserId = 7, Method = AccessMethod.Card, Reader = ReaderId.Builtin };
        Assert.AreEqual("granted user=7 method=card reader=builtin", RecordLine.Of(granted));
        Assert.AreEqual("start", RecordLine.Of(new Record { Kind = RecordKind.Start }));
    }

    [TestMethod]
    public void Values_are_words_or_numbers()
    {
        var setting = new Record { Kind = RecordKind.Setting, Name = RecordName.DoorOpenDurationS, Value = 5, Reader = ReaderId.Keypad };
        Assert.AreEqual("setting reader=keypad name=door-open-duration-s value=5", RecordLine.Of(setting));
        Assert.IsTrue(Matches("setting", setting, "value=5", "name=door-open-duration-s"));
        Assert.IsFalse(Matches("setting", setting, "value=4"));

        var added = new Record { Kind = RecordKind.User, UserId = 7, Word = RecordWord.Added };
        Assert.AreEqual("user user=7 value=added", RecordLine.Of(added));
        Assert.IsTrue(Matches("user", added, "value=added"));
        Assert.IsFalse(Matches("user", added, "value=0"));
    }

    [TestMethod]
    public void Words_that_are_not_just_the_names()
    {
        var record = new Record { Kind = RecordKind.Refused, Method = AccessMethod.CardAndCode, Reader = ReaderId.Osdp3, Duress = true };
        Assert.AreEqual("refused method=card+code reader=osdp3 duress=yes", RecordLine.Of(record));
        Assert.IsTrue(Matches("refused", record, "method=card+code", "reader=osdp3", "duress=yes"));
        Assert.IsFalse(Matches("refused", record, "duress=no"));
    }

    [TestMethod]
    public void Card_numbers_may_be_hexadecimal()
    {
        var record = new Record { Kind = RecordKind.Refused, Card = 12345678 };
        Assert.IsTrue(Matches("refused", record, "card=0xBC614E"));
        Assert.IsTrue(Matches("refused", record, "card=12345678"));
    }

    [TestMethod]
    public void A_missing_clock_counts_as_the_schedule_and_not_the_other_way_round()
    {
        var noClock = new Record { Kind = RecordKind.Refused, Reason = Reason.NoClock };
        var schedule = new Record { Kind = RecordKind.Refused, Reason = Reason.Schedule };
        Assert.IsTrue(Matches("refused", noClock, "reason=schedule"));
        Assert.IsTrue(Matches("refused", noClock, "reason=no-clock"));
        Assert.IsTrue(Matches("refused", schedule, "reason=schedule"));
        Assert.IsFalse(Matches("refused", schedule, "reason=no-clock"));
    }

    [TestMethod]
    [DataRow("granted", "reason=bad", "unknown reason 'bad'; there are: unknown, blocklist, lost, frozen, not-yet-valid, expired, schedule, no-clock, uses, mode, password, no-password, locked-out, interval, always-closed")]
    [DataRow("granted", "colour=red", "unknown field 'colour'; there are: user, card, method, reason, reader, alarm, duress, name, value, address, number")]
    [DataRow("granted", "user", "'user' is not field=value")]
    [DataRow("granted", "user=", "'user=' is not field=value")]
    [DataRow("granted", "user=x", "'x' is no number")]
    [DataRow("granted", "duress=maybe", "duress is yes or no, not 'maybe'")]
    public void Unknown_words_are_told_with_the_known_ones(string kind, string field, string message)
    {
        FormatException error = Assert.ThrowsExactly<FormatException>(() => RecordPattern.Parse(kind, [field]));
        Assert.AreEqual(message, error.Message);
    }

    [TestMethod]
    public void Unknown_kinds_and_fields_given_twice_are_told()
    {
        FormatException kind = Assert.ThrowsExactly<FormatException>(() => RecordPattern.Parse("none", []));
        StringAssert.StartsWith(kind.Message, "unknown record kind 'none'; there are: granted, refused,", StringComparison.Ordinal);
        FormatException twice = Assert.ThrowsExactly<FormatException>(() => RecordPattern.Parse("granted", ["user=1", "user=2"]));
        Assert.AreEqual("'user' is given twice", twice.Message);
    }

    private static bool Matches(string kind, Record record, params string[] fields) => RecordPattern.Parse(kind, fields).Matches(record);
}
