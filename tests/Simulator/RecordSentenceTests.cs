using System;
using System.Collections.Generic;
using AccessStandalone.HalSim.Records;
using AccessStandalone.HalSim.Scenarios;
using AccessStandalone.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests;

[TestClass]
public sealed class RecordSentenceTests
{
    // 2026-11-21T08:00:03Z
    private const long Morning = 1_795_248_003_000;

    [TestMethod]
    public void Every_value_has_words()
    {
        AssertComplete(RecordPhrases.Reasons);
        AssertComplete(RecordPhrases.Methods);
        AssertComplete(RecordPhrases.Readers);
        AssertComplete(RecordPhrases.Alarms);
        AssertComplete(RecordPhrases.Names);
        AssertComplete(RecordPhrases.Words);
        foreach (RecordKind kind in Enum.GetValues<RecordKind>())
        {
            bool isUnknown = Of(new Record { Kind = kind }).StartsWith("Unknown", StringComparison.Ordinal);
            Assert.AreEqual(kind == RecordKind.None, isUnknown, kind.ToString());
        }
    }

    [TestMethod]
    public void Nothing_that_a_record_says_is_left_out()
    {
        foreach (RecordKind kind in Enum.GetValues<RecordKind>())
        {
            string sentence = Of(new Record
            {
                Kind = kind,
                UserId = 4711,
                Card = kind == RecordKind.Clock ? 0 : 12345678UL,
                Method = AccessMethod.Card,
                Reason = Reason.Expired,
                Reader = ReaderId.Osdp3,
                Alarm = AlarmKind.Duress,
                Duress = true,
                Name = RecordName.UnlockIntervalS,
                Value = 77,
            });
            StringAssert.Contains(sentence, "4711", StringComparison.Ordinal);
            StringAssert.Contains(sentence, "card", StringComparison.Ordinal);
            StringAssert.Contains(sentence, "uress", StringComparison.Ordinal);
            StringAssert.Contains(sentence.Replace("osdp3", "reader 3", StringComparison.Ordinal), "reader 3", StringComparison.Ordinal);
            StringAssert.Contains(sentence.Replace("expired", "no longer valid", StringComparison.Ordinal), "no longer valid", StringComparison.Ordinal);
            StringAssert.Contains(sentence.ToLowerInvariant().Replace('-', ' '), "interval", StringComparison.Ordinal);
            if (kind != RecordKind.Clock)
            {
                // The clock's has the time before in their places.
                StringAssert.Contains(sentence, "77", StringComparison.Ordinal);
                StringAssert.Contains(sentence, "12345678", StringComparison.Ordinal);
            }
        }
    }

    [TestMethod]
    public void Who_came_in_and_who_did_not()
    {
        AssertSentence(
            "Opened for user 7 by card 12345678 at the built-in reader, 3 uses left",
            new() { Kind = RecordKind.Granted, UserId = 7, Card = 12345678, Method = AccessMethod.Card, Reader = ReaderId.Builtin, Name = RecordName.Uses, Value = 0x7_0003 });
        AssertSentence(
            "Opened for user 7 by card and password, card 12345678 at the built-in reader, under duress",
            new() { Kind = RecordKind.Granted, UserId = 7, Card = 12345678, Method = AccessMethod.CardAndCode, Reader = ReaderId.Builtin, Duress = true });
        AssertSentence("Opened by a public password at the keypad", new() { Kind = RecordKind.Granted, Method = AccessMethod.Public, Reader = ReaderId.Keypad });
        AssertSentence("Opened by the exit button", new() { Kind = RecordKind.Granted, Method = AccessMethod.Button });
        AssertSentence("Opened by the emergency input", new() { Kind = RecordKind.Granted, Method = AccessMethod.Emergency });
        AssertSentence(
            "Refused user 7 by card 1 at the Wiegand reader: the time schedule does not allow it now",
            new() { Kind = RecordKind.Refused, UserId = 7, Card = 1, Method = AccessMethod.Card, Reader = ReaderId.Wiegand, Reason = Reason.Schedule });
        AssertSentence(
            "Refused by card 99 at the built-in reader: nobody here is known by it",
            new() { Kind = RecordKind.Refused, Card = 99, Method = AccessMethod.Card, Reader = ReaderId.Builtin, Reason = Reason.Unknown });
        AssertSentence("Refused by the platform: the door is always closed now", new() { Kind = RecordKind.Refused, Method = AccessMethod.Remote, Reason = Reason.AlwaysClosed });
        AssertSentence(
            "Patrol of user 9 by card 5 at RS-485 reader 2",
            new() { Kind = RecordKind.Patrol, UserId = 9, Card = 5, Method = AccessMethod.Card, Reader = ReaderId.Osdp2 });
    }

    [TestMethod]
    public void The_door_and_its_alarms()
    {
        AssertSentence("Alarm: duress, user 7 by user ID and password at the keypad", new() { Kind = RecordKind.Alarm, Alarm = AlarmKind.Duress, UserId = 7, Method = AccessMethod.Code, Reader = ReaderId.Keypad });
        AssertSentence("Alarm over: the door is open for too long", new() { Kind = RecordKind.AlarmEnd, Alarm = AlarmKind.Overtime });
        AssertSentence("The door was opened", new() { Kind = RecordKind.Door, Word = RecordWord.Opened });
        AssertSentence("The door is now always open", new() { Kind = RecordKind.Door, Word = RecordWord.AlwaysOpen });
        AssertSentence("The emergency input has let go: the door is now normal", new() { Kind = RecordKind.Door, Word = RecordWord.Normal, Method = AccessMethod.Emergency });
        AssertSentence("The door was opened by the platform", new() { Kind = RecordKind.Remote, Word = RecordWord.Open, Method = AccessMethod.Remote });
        AssertSentence("The door was set to always closed by the platform", new() { Kind = RecordKind.Remote, Word = RecordWord.AlwaysClosed, Method = AccessMethod.Remote });
        AssertSentence("Locked after too many failures: codes are locked at the keypad", new() { Kind = RecordKind.Lockout, Alarm = AlarmKind.CodesLocked, Reader = ReaderId.Keypad });
    }

    [TestMethod]
    public void What_was_changed()
    {
        AssertSentence("User 7 was added with card 5 at the keypad", new() { Kind = RecordKind.User, UserId = 7, Card = 5, Word = RecordWord.Added, Reader = ReaderId.Keypad });
        AssertSentence("All users were deleted by the platform", new() { Kind = RecordKind.User, Word = RecordWord.DeletedAll, Method = AccessMethod.Remote });
        AssertSentence("Unlock mode set to card and password at the keypad", Setting(RecordName.UnlockMode, 1));
        AssertSentence("Door open duration set to 5 s at the keypad", Setting(RecordName.DoorOpenDurationS, 5));
        AssertSentence("Always-open schedule set to none at the keypad", Setting(RecordName.AlwaysOpenSchedule, -1));
        AssertSentence("Time zone set to -03:30 at the keypad", Setting(RecordName.TimeZoneMin, -210));
        AssertSentence("Admin password set at the keypad", Setting(RecordName.AdminPassword, 0));
        AssertSentence("Period group 3 set at the keypad", Setting(RecordName.PeriodGroup, 3));
        AssertSentence("Time schedule 3 deleted", new() { Kind = RecordKind.Setting, Name = RecordName.Schedule, Value = 3, Word = RecordWord.Deleted });
        AssertSentence("Restore of everything by the rescue after power-on at the keypad", new() { Kind = RecordKind.Restore, Name = RecordName.All, Word = RecordWord.Rescue, Reader = ReaderId.Keypad });
        AssertSentence("Fault: user table full, nothing changed for user 7 at the keypad", new() { Kind = RecordKind.Fault, Name = RecordName.UserTable, Word = RecordWord.Full, UserId = 7, Reader = ReaderId.Keypad });
        AssertSentence("Fault: flash, damage met 2 times since start", new() { Kind = RecordKind.Fault, Name = RecordName.Flash, Value = 2 });
        AssertSentence("Admin login at the keypad", new() { Kind = RecordKind.Login, Reader = ReaderId.Keypad });
        AssertSentence("Admin login refused at the keypad: wrong password", new() { Kind = RecordKind.Login, Reader = ReaderId.Keypad, Reason = Reason.Password });
    }

    [TestMethod]
    public void The_clock_has_no_card()
    {
        var clock = new Record { Kind = RecordKind.Clock, Method = AccessMethod.Remote, UtcMs = Morning, FormerUtcMs = Morning - 1000 };
        AssertSentence("The clock was set by the platform; it was 21 Nov 2026 08:00:02 before", clock);
        Assert.AreEqual("clock method=remote value=2026-11-21T08:00:02", RecordLine.Of(clock));
        AssertSentence("The clock was set; the time before was unknown", new() { Kind = RecordKind.Clock });
    }

    [TestMethod]
    public void Uses_are_told_without_what_else_is_in_the_value()
    {
        var granted = new Record { Kind = RecordKind.Granted, UserId = 7, Name = RecordName.Uses, Value = 0x12_0002 };
        Assert.AreEqual("granted user=7 name=uses value=2", RecordLine.Of(granted));
        Assert.IsTrue(RecordPattern.Parse("granted", ["name=uses", "value=2"]).Matches(granted));
    }

    [TestMethod]
    public void Values_that_there_cannot_be_are_told_as_numbers()
    {
        AssertSentence("Unknown kind of record 77: unknown reason 99".Replace(": unknown reason 99", " (reason 99)", StringComparison.Ordinal), new() { Kind = (RecordKind)77, Reason = (Reason)99 });
        AssertSentence("Refused by card at unknown reader 200: unknown reason 99".Replace("at unknown", "unknown", StringComparison.Ordinal), new() { Kind = RecordKind.Refused, Method = AccessMethod.Card, Reader = (ReaderId)200, Reason = (Reason)99 });
    }

    [TestMethod]
    public void A_line_has_local_time_number_and_name()
    {
        var ann = new RecordListing(new RecordTimes(_ => TimeSpan.FromHours(1)), id => id == 7 ? "Ann" : null);
        var record = new Record { Kind = RecordKind.Granted, UserId = 7, Sequence = 1234, UtcMs = Morning };
        Assert.AreEqual("21 Nov 2026 09:00:03  #1234  Opened for user 7 (Ann)", ann.LineOf(record));
        Assert.AreEqual("time unknown          #0  Opened for user 8", ann.LineOf(new Record { Kind = RecordKind.Granted, UserId = 8 }));
    }

    [TestMethod]
    [DataRow("", "1 2 3 4")]
    [DataRow("last 2", "3 4")]
    [DataRow("last 9", "1 2 3 4")]
    [DataRow("last 0", "")]
    [DataRow("granted", "1 3")]
    [DataRow("user=7", "1 2")]
    [DataRow("last 1 user=7", "2")]
    [DataRow("granted user=7", "1")]
    [DataRow("user=7 granted", "1")]
    [DataRow("since 2026-11-21T09:00:04", "3")]
    [DataRow("until 2026-11-21T09:00:03", "2")]
    [DataRow("until 2026-11-21T09:00:02", "")]
    [DataRow("since 2026-11-21 until 2026-11-21", "2 3")]
    [DataRow("since 2026-11-22", "")]
    public void Filters(string words, string numbers)
    {
        Record[] records =
        [
            new() { Sequence = 1, Kind = RecordKind.Granted, UserId = 7 },
            new() { Sequence = 2, Kind = RecordKind.Refused, UserId = 7, UtcMs = Morning + 999 },
            new() { Sequence = 3, Kind = RecordKind.Granted, UserId = 8, UtcMs = Morning + 1000 },
            new() { Sequence = 4, Kind = RecordKind.Start },
        ];
        var seen = new List<uint>();
        foreach (Record record in RecordFilter.Parse(new StepWords(words)).Of(records, new RecordTimes(_ => TimeSpan.FromHours(1))))
        {
            seen.Add(record.Sequence);
        }

        Assert.AreEqual(numbers, string.Join(' ', seen));
    }

    private static Record Setting(RecordName name, int value) => new() { Kind = RecordKind.Setting, Name = name, Value = value, Reader = ReaderId.Keypad };

    private static void AssertComplete<T>(PhraseTable<T> phrases)
        where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>())
        {
            Assert.IsTrue(phrases.Has(value) || EqualityComparer<T>.Default.Equals(value, default), $"{typeof(T).Name}.{value} has no words");
        }
    }

    private static string Of(Record record) => RecordSentence.Of(record, RecordTimes.Utc);

    private static void AssertSentence(string sentence, Record record) => Assert.AreEqual(sentence, Of(record));
}
