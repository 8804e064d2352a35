using AccessStandalone.Rs485;

namespace AccessStandalone.Tests.Rs485;

/// <summary>What a panel told, in one line: a word, the place, what else matters.</summary>
public sealed class PanelLog : IPanelEvents
{
    private string _text = "";

    /// <summary>Whether new keys can be kept.</summary>
    public bool KeepsKeys { get; set; } = true;

    public string NewKey { get; private set; } = "";

    /// <summary>Called by the next card, from within the panel's step.</summary>
    public ControlPanel? TurnedOffByCard { get; set; }

    /// <summary>All since the last call.</summary>
    public string Take()
    {
        string text = _text;
        _text = "";
        return text;
    }

    public void OnOnline(int peripheral) => Add("online", peripheral, "");

    public void OnOffline(int peripheral) => Add("offline", peripheral, "");

    public void OnIdentity(int peripheral, IdentityReply identity) => Add("id", peripheral, Digits(identity.SerialNumber));

    public void OnCapabilities(int peripheral, CapabilitiesReply capabilities) => Add("cap", peripheral, Digits(capabilities.TripleCount));

    public void OnCard(int peripheral, CardReply card)
    {
        Add("card", peripheral, Digits(card.BitCount) + " " + OsdpHex.Text(card.Bits, 0, 4));
        if (TurnedOffByCard != null)
        {
            TurnedOffByCard.Configure(peripheral, 0, PanelSecurity.Off, null);
        }
    }

    public void OnKeys(int peripheral, KeypadReply keys) => Add("keys", peripheral, OsdpHex.Text(keys.Keys, 0, keys.KeyCount));

    public void OnLocalStatus(int peripheral, LocalStatusReply status) =>
        Add("status", peripheral, Digits(status.Tamper) + Digits(status.PowerFailure));

    public void OnInputs(int peripheral, InputStatusReply inputs) => Add("in", peripheral, Digits(inputs.StateCount));

    public void OnOutputs(int peripheral, OutputStatusReply outputs) => Add("out", peripheral, Digits(outputs.StateCount));

    public void OnReaders(int peripheral, ReaderStatusReply readers) => Add("readers", peripheral, Digits(readers.StateCount));

    public void OnLink(int peripheral, LinkReply link) => Add("link", peripheral, Digits(link.Address) + " " + Digits(link.BaudRate));

    public void OnKeyRefused(int peripheral) => Add("keyrefused", peripheral, "");

    public bool OnNewKey(int peripheral, byte[] key)
    {
        NewKey = OsdpHex.Text(key);
        Add("newkey", peripheral, "");
        return KeepsKeys;
    }

    public void OnKeyInstalled(int peripheral) => Add("installed", peripheral, "");

    public void OnRefused(int peripheral, byte command, byte reason) => Add("nak", peripheral, Digits(command) + " " + Digits(reason));

    /// <summary>A number that is not negative.</summary>
    public static string Digits(long number)
    {
        string text = "";
        do
        {
            text = ((char)('0' + (number % 10))).ToString() + text;
            number /= 10;
        }
        while (number > 0);

        return text;
    }

    private void Add(string what, int peripheral, string more)
    {
        _text += (_text == "" ? "" : ", ") + what + " " + Digits(peripheral) + (more == "" ? "" : " " + more);
    }
}
