using AccessStandalone.Rs485;

namespace AccessStandalone.Proof.Osdp;

/// <summary>What a peripheral does, given to its judge. It keeps keys, but its address and its speed are fixed.</summary>
internal sealed class PeripheralWatch(PlaceJudge judge, StepBounds bounds) : IPeripheralEvents
{
    private readonly LinkCommand _link = new();

    /// <summary>Whether it has been given a key.</summary>
    public bool HasKey { get; set; }

    public void OnOnline()
    {
    }

    public void OnOffline()
    {
    }

    public void OnLed(LedCommand command) => Do(command);

    public void OnBuzzer(BuzzerCommand command) => Do(command);

    public void OnOutput(OutputCommand command) => Do(command);

    public void OnText(TextCommand command) => Do(command);

    public bool OnLink(int address, int baudRate)
    {
        _link.Address = (byte)address;
        _link.BaudRate = (uint)baudRate;
        Do(_link);
        return false;
    }

    public bool OnKey(byte[] key)
    {
        bounds.Enter();
        judge.GotKey(key);
        HasKey = true;
        bounds.Leave();
        return true;
    }

    private void Do(OsdpMessage command)
    {
        bounds.Enter();
        judge.Done(command);
        bounds.Leave();
    }
}
