using AccessStandalone.Storage;

namespace AccessStandalone.Simulator.Tests.RandomUse;

/// <summary>
/// What somebody who watches the keys knows of the menu, kept apart from the firmware's own idea: the digits since the last <c>#</c> or
/// <c>*</c>, the admin password of the moment, and whether a login since then could have opened a page.
/// </summary>
public sealed class MenuModel
{
    private const string DefaultPassword = "88888888";
    private const int LongestEntry = 16;

    private string _entry = "";
    private string _submitted = "";
    private string _password = DefaultPassword;

    /// <summary>Whether the right password was given and the keys have not gone dark since.</summary>
    public bool MayBeOpen { get; private set; }

    /// <summary>Power came or went: page and entries are gone, the password stays.</summary>
    public void Restart()
    {
        _entry = "";
        _submitted = "";
        MayBeOpen = false;
    }

    /// <summary>The keys went dark: page and entry are dropped.</summary>
    public void GoDark()
    {
        _entry = "";
        MayBeOpen = false;
    }

    /// <summary>A key goes down while the keys are lit.</summary>
    public void Press(char key)
    {
        if (key == '#')
        {
            _submitted = _entry;
            _entry = "";
        }
        else if (key == '*')
        {
            _entry = "";
        }
        else
        {
            _entry = _entry.Length == LongestEntry ? "" : _entry + key;
        }
    }

    /// <summary>Takes a record; says what is wrong with it, or null.</summary>
    public string? Take(Record record)
    {
        switch (record.Kind)
        {
            case RecordKind.Start:
                Restart();
                return null;
            case RecordKind.Login when record.Reason == Reason.None:
                MayBeOpen = true;
                return _submitted == _password ? null : $"login with '{_submitted}' while the password is '{_password}'";
            case RecordKind.Restore:
                _password = DefaultPassword;
                return record.Word == RecordWord.Menu ? NeedsMenu("a restore") : null;
            case RecordKind.Setting when record.Name == RecordName.AdminPassword:
                _password = _submitted;
                return NeedsMenu("a new admin password");
            case RecordKind.User or RecordKind.Setting when record.Reader == ReaderId.Keypad:
                return NeedsMenu("a change at the keypad");
            default:
                return null;
        }
    }

    private string? NeedsMenu(string what) => MayBeOpen ? null : what + " without the menu being open";
}
