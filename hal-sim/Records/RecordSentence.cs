using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Records;

/// <summary>A record as an English sentence for people. Nothing is left out: what the sentence of its kind has no place for follows in brackets.</summary>
public sealed class RecordSentence
{
    private readonly Record _record;
    private readonly RecordTimes _times;
    private readonly Func<uint, string?>? _nameOfUser;
    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _said = [];

    private RecordSentence(Record record, RecordTimes times, Func<uint, string?>? nameOfUser)
    {
        _record = record;
        _times = times;
        _nameOfUser = nameOfUser;
    }

    /// <param name="times">How times are shown.</param>
    /// <param name="nameOfUser">Knows a user's name, or null for one it does not; null for no names at all.</param>
    public static string Of(Record record, RecordTimes times, Func<uint, string?>? nameOfUser = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(times);
        var sentence = new RecordSentence(record, times, nameOfUser);
        sentence.Say();
        sentence.SayTheRest();
        return sentence._text.ToString();
    }

    private void Say()
    {
        switch (_record.Kind)
        {
            case RecordKind.Granted:
                SayAccess("Opened", " for ");
                break;
            case RecordKind.Refused:
                SayAccess("Refused", " ");
                break;
            case RecordKind.Patrol:
                SayAccess("Patrol", " of ");
                break;
            case RecordKind.Alarm:
                SayAlarm("Alarm");
                break;
            case RecordKind.AlarmEnd:
                SayAlarm("Alarm over");
                break;
            case RecordKind.Door:
                SayDoor();
                break;
            case RecordKind.User:
                SayUser();
                break;
            case RecordKind.Setting:
                SaySetting();
                break;
            case RecordKind.Login:
                SayLogin();
                break;
            case RecordKind.Lockout:
                SayAlarm("Locked after too many failures");
                break;
            case RecordKind.Clock:
                SayClock();
                break;
            case RecordKind.Start:
                Add("The device started").SayHow();
                break;
            case RecordKind.Restore:
                SayRestore();
                break;
            case RecordKind.Remote:
                SayRemote();
                break;
            case RecordKind.Fault:
                SayFault();
                break;
            default:
                Add($"Unknown kind of record {_record.Kind:D}");
                break;
        }
    }

    private void SayAccess(string what, string link)
    {
        Add(what);
        string who = Who();
        Add(who.Length > 0 ? link + who : string.Empty).SayHow();
        if (_record.Duress)
        {
            Mark("duress").Add(", under duress");
        }

        if (_record.Name == RecordName.Uses && _record.Word == RecordWord.None)
        {
            int left = UseMark.UsesLeftOf(_record.Value);
            Mark("name").Mark("value").Add(left == 1 ? ", 1 use left" : string.Create(CultureInfo.InvariantCulture, $", {left} uses left"));
        }

        SayReason();
    }

    private void SayAlarm(string what)
    {
        Mark("alarm").Add(what).Add(": ").Add(RecordPhrases.Alarms.Of(_record.Alarm));
        string who = Who();
        Add(who.Length > 0 ? ", " + who : string.Empty).SayHow();
        SayReason();
    }

    private void SayLogin()
    {
        bool isPlatform = _record.Method == AccessMethod.Remote && _said.Add("method");
        string who = isPlatform ? "Platform login" : "Admin login";
        Add(_record.Reason == Reason.None ? who : who + " refused").SayHow().SayReason();
    }

    private void SayRestore()
    {
        if (_record.Word == RecordWord.Platform && _record.Method == AccessMethod.Remote)
        {
            Mark("method");
        }

        Add("Restore of ").Add(Name()).Add(" ").Add(Word()).SayHow();
    }

    private void SayUser()
    {
        if (_record.Word is RecordWord.DeletedAll or RecordWord.Replaced)
        {
            Mark("value").Add(_record.Word == RecordWord.DeletedAll ? "All users were deleted" : "All users were replaced").SayHow();
            return;
        }

        string who = Who();
        Add(who.Length > 0 ? Capital(who) : "A user").Add(" was ").Add(Word());
        if (_record.Card != 0)
        {
            Mark("card").Add(string.Create(CultureInfo.InvariantCulture, $" with card {_record.Card}"));
        }

        SayHow();
    }

    /// <summary>Rules have a number and are set or deleted, passwords show no value, other settings do.</summary>
    private void SaySetting()
    {
        bool isRule = _record.Name is RecordName.PeriodGroup or RecordName.Schedule or RecordName.HolidayGroup;
        Add(Capital(Name()));
        if (isRule)
        {
            Mark("value").Add(string.Create(CultureInfo.InvariantCulture, $" {_record.Value}"));
        }

        if (_record.Word != RecordWord.None)
        {
            Add(" ").Add(Word());
        }
        else if (isRule || _record.Name is RecordName.AdminPassword or RecordName.PublicPassword or RecordName.DaylightSaving)
        {
            Mark("value").Add(" set");
        }
        else
        {
            string verb = _record.Name == RecordName.OsdpKey ? " changed: " : " set to ";
            Mark("value").Add(verb).Add(SettingValue.Of(_record.Name, _record.Value));
        }

        SayHow();
    }

    private void SayClock()
    {
        Mark("card").Mark("value").Add("The clock was set").SayHow();
        Add(_record.FormerUtcMs == 0 ? "; the time before was unknown" : $"; it was {_times.Of(_record.FormerUtcMs)} before");
    }

    private void SayDoor()
    {
        string how = _record.Word is RecordWord.Opened or RecordWord.Closed ? " was " : " is now ";
        if (_record.Method == AccessMethod.Emergency)
        {
            Mark("method").Add("The emergency input has let go: the door").Add(how).Add(Word());
        }
        else
        {
            Add("The door").Add(how).Add(Word()).SayHow();
        }
    }

    private void SayRemote()
    {
        string mode = Word();
        Add(_record.Word switch
        {
            RecordWord.Open => "The door was opened",
            RecordWord.Close => "The release was ended",
            RecordWord.Disarm => "The alarms were disarmed",
            _ => "The door was set to " + mode,
        }).SayHow();
    }

    private void SayFault()
    {
        Add("Fault: ").Add(Name());
        if (_record.Word != RecordWord.None)
        {
            Add(" ").Add(Word());
        }
        else if (_record.Name == RecordName.Flash)
        {
            Mark("value").Add(string.Create(CultureInfo.InvariantCulture, $", damage met {_record.Value} times since start"));
        }
        else if (_record.Name == RecordName.RecordLog)
        {
            Mark("value").Add(string.Create(CultureInfo.InvariantCulture, $", {_record.Value} records lost since start"));
        }

        string who = Who();
        Add(who.Length > 0 ? ", nothing changed for " + who : string.Empty).SayHow();
    }

    /// <summary>The user, if one is known.</summary>
    private string Who()
    {
        if (_record.UserId == 0)
        {
            return string.Empty;
        }

        Mark("user");
        string? name = _nameOfUser?.Invoke(_record.UserId);
        string user = string.Create(CultureInfo.InvariantCulture, $"user {_record.UserId}");
        return string.IsNullOrEmpty(name) ? user : $"{user} ({name})";
    }

    /// <summary>By what, with which card, at which reader.</summary>
    private RecordSentence SayHow()
    {
        if (_record.Method != AccessMethod.None && _said.Add("method"))
        {
            Add(" ").Add(RecordPhrases.Methods.Of(_record.Method));
        }

        if (RecordField.AddressOf(_record) is { } address)
        {
            Mark("address").Add(" from ").Add(address);
        }
        else if (_record.Card != 0 && _said.Add("card"))
        {
            bool follows = _record.Method == AccessMethod.Card;
            Add(string.Create(CultureInfo.InvariantCulture, $"{(follows ? " " : ", card ")}{_record.Card}"));
        }

        if (_record.Reader != ReaderId.None)
        {
            Mark("reader").Add(" ").Add(RecordPhrases.Readers.Of(_record.Reader));
        }

        return this;
    }

    private void SayReason()
    {
        if (_record.Reason != Reason.None)
        {
            Mark("reason").Add(": ").Add(RecordPhrases.Reasons.Of(_record.Reason));
        }
    }

    private void SayTheRest()
    {
        foreach (RecordField field in RecordField.All)
        {
            if (!_said.Contains(field.Name) && field.Print(_record) is { } value)
            {
                Add($" ({field.Name} {value})");
            }
        }
    }

    private string Name()
    {
        Mark("name");
        return _record.Name == RecordName.None ? "something" : RecordPhrases.Names.Of(_record.Name);
    }

    private string Word()
    {
        if (_record.Word == RecordWord.None)
        {
            return "changed";
        }

        Mark("value");
        return RecordPhrases.Words.Of(_record.Word);
    }

    private RecordSentence Add(string text)
    {
        _text.Append(text);
        return this;
    }

    private RecordSentence Mark(string field)
    {
        _said.Add(field);
        return this;
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
