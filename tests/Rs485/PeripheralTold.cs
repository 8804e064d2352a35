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

    public void OnLed(LedCommand command) => Add("led" + PeripheralText.Number(command.RecordCount) + "/" + PeripheralText.Number(command.Record(0).PermanentOnColour));

    public void OnBuzzer(BuzzerCommand command) => Add("buzzer" + PeripheralText.Number(command.Times));

    public void OnOutput(OutputCommand command) => Add("output" + PeripheralText.Number(command.Record(0).Action) + "/" + PeripheralText.Number(command.Record(0).Timer));

    public void OnText(TextCommand command) => Add("text" + OsdpHex.Text(command.Text, 0, command.Length));

    public bool OnLink(int address, int baudRate)
    {
        Add("link" + PeripheralText.Number(address) + "/" + PeripheralText.Number(baudRate));
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
