namespace AccessStandalone.Protocol.Open;

/// <summary>The events a client wants.</summary>
public sealed class OpenSubscription
{
    /// <summary>The number told to the client: each has one subscription.</summary>
    public const int Sid = 1;

    /// <summary>Bit n: events of the code with number n in <see cref="OpenEventCode"/>.</summary>
    public int Codes;

    /// <summary>The request that it was asked for with: clients know their events by it.</summary>
    public uint Id;

    /// <summary>The record that is looked at next.</summary>
    public uint NextRecord;

    public bool IsOn => Codes != 0;

    public void End() => Codes = 0;
}
