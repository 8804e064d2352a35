using AccessStandalone.Rs485;

namespace AccessStandalone.Tests.Rs485;

/// <summary>What a peripheral told its device, as words in order.</summary>
public sealed class PeripheralTold : IPeripheralEvents
{
    public string Words { get; private set; } = "";

    /// <summary>Whether a key or another address can be kept.</summary>
    public bool CanKeep { get; set; } = true;

    public void OnOnline() => Add("online");

    public void OnOffline() => Add("offline");

    public void OnLed(LedCommand command) => Add("led" + command.RecordCount.ToString() + "/" + command.Record(0).PermanentOnColour.ToString());

    public void OnBuzzer(BuzzerCommand command) => Add("buzzer" + command.Times.ToString());

    public void OnOutput(OutputCommand command) => Add("output" + command.Record(0).Action.ToString() + "/" + command.Record(0).Timer.ToString());

    public void OnText(TextCommand command) => Add("text" + OsdpHex.Text(command.Text, 0, command.Length));

    public bool OnLink(int address, int baudRate)
    {
        Add("link" + address.ToString() + "/" + baudRate.ToString());
        return CanKeep;
    }

    public bool OnKey(byte[] key)
    {
        Add("key" + OsdpHex.Text(key));
        return CanKeep;
    }

    /// <summary>The words since the last call.</summary>
    public string Take()
    {
        string words = Words;
        Words = "";
        return words;
    }

    private void Add(string word)
    {
        Words += Words == "" ? word : " " + word;
    }
}
