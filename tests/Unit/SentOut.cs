using AccessStandalone.Keypad;

namespace AccessStandalone.Tests.Unit;

/// <summary>What went out in working mode reader, as text: keys as they are, a card in brackets.</summary>
public sealed class SentOut : IReaderOutput
{
    public string Text { get; private set; } = "";

    public void SendCard(ulong card, long nowMs) => Text += "[" + card.ToString() + "]";

    public void SendKey(Key key, long nowMs) => Text += key == Key.Star ? "*" : key == Key.Hash ? "#" : ((int)key).ToString();
}
