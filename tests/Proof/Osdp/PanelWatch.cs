using AccessStandalone.Rs485;

namespace AccessStandalone.Proof.Osdp;

/// <summary>What the panel tells, given to the judges of its places. Who answers ID and CAP is anybody's guess: they are asked before there is a channel.</summary>
internal sealed class PanelWatch(OsdpWorld world, StepBounds bounds) : IPanelEvents
{
    public void OnOnline(int peripheral)
    {
        bounds.Enter();
        world.Places[peripheral].Judge.ToldOnline();
        bounds.Leave();
    }

    public void OnOffline(int peripheral)
    {
    }

    public void OnIdentity(int peripheral, IdentityReply identity)
    {
    }

    public void OnCapabilities(int peripheral, CapabilitiesReply capabilities)
    {
    }

    public void OnCard(int peripheral, CardReply card) => Tell(peripheral, card);

    public void OnKeys(int peripheral, KeypadReply keys) => Tell(peripheral, keys);

    public void OnLocalStatus(int peripheral, LocalStatusReply status) => Tell(peripheral, status);

    public void OnInputs(int peripheral, InputStatusReply inputs) => Tell(peripheral, inputs);

    public void OnOutputs(int peripheral, OutputStatusReply outputs) => Tell(peripheral, outputs);

    public void OnReaders(int peripheral, ReaderStatusReply readers) => Tell(peripheral, readers);

    public void OnLink(int peripheral, LinkReply link) => Tell(peripheral, link);

    public void OnKeyRefused(int peripheral)
    {
    }

    public bool OnNewKey(int peripheral, byte[] key) => true;

    public void OnKeyInstalled(int peripheral)
    {
    }

    public void OnRefused(int peripheral, byte command, byte reason)
    {
    }

    private void Tell(int place, OsdpMessage message)
    {
        bounds.Enter();
        world.Places[place].Judge.Told(message);
        bounds.Leave();
    }
}
