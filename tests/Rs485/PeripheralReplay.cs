using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Rs485;

/// <summary>A captured session, played against a peripheral: a panel says what libosdp's said, and both sides' bytes must be the captured ones.</summary>
public sealed class PeripheralReplay
{
    private readonly string[] _capture;
    private int _at;

    public PeripheralReplay(string[] capture, int address)
    {
        _capture = capture;
        Bench = new PeripheralBench(address);
        Panel = new PeripheralPanel(Bench, address);
    }

    public PeripheralBench Bench { get; }

    public PeripheralPanel Panel { get; }

    public bool IsAtEnd => _at == _capture.Length;

    public void Plain(string command)
    {
        Panel.Plain(command);
        Same();
    }

    public void Sealed(string command)
    {
        Panel.Sealed(command);
        Same();
    }

    /// <summary>The polls of which the capture has the number only.</summary>
    public void Polls()
    {
        int count = 0;
        for (int i = 1; i < _capture[_at].Length; i++)
        {
            count = (count * 10) + _capture[_at][i] - '0';
        }

        for (int i = 0; i < count; i++)
        {
            Assert.AreEqual("40", Panel.Sealed("60"));
        }

        _at++;
    }

    /// <summary>A handshake with the captured nonces.</summary>
    public void Handshake(string key, bool isDefault)
    {
        byte[] challenge = OsdpHex.Bytes(_capture[_at]);
        byte[] answer = OsdpHex.Bytes(_capture[_at + 1]);
        System.Array.Copy(challenge, 10, Panel.Nonces.Next, 0, 8);
        System.Array.Copy(answer, 18, Bench.Nonces.Next, 0, 8);
        Panel.Sequence = challenge[5] & 3;
        Panel.Challenge(key, isDefault);
        Same();
        Panel.ServerCryptogram();
        Same();
    }

    /// <summary>Gives the peripheral the next captured command; the answer to it, whatever was captured.</summary>
    public string Give()
    {
        string reply = Bench.Ask(_capture[_at]);
        _at += 2;
        return reply;
    }

    /// <summary>The same, and the answer must be the captured one.</summary>
    public void GiveSame()
    {
        Assert.AreEqual(_capture[_at + 1], Give());
    }

    private void Same()
    {
        Assert.AreEqual(_capture[_at], Panel.Command);
        Assert.AreEqual(_capture[_at + 1], Panel.Reply);
        _at += 2;
    }
}
