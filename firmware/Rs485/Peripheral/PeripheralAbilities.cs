using System;

namespace AccessStandalone.Rs485;

/// <summary>What a peripheral has, read once from what it says it has: a command for anything else is refused.</summary>
public sealed class PeripheralAbilities
{
    public PeripheralAbilities(CapabilitiesReply reply)
    {
        Reply = reply;
        Inputs = NumberOf(PeripheralFunction.Contacts);
        Outputs = NumberOf(PeripheralFunction.Outputs);
        Leds = NumberOf(PeripheralFunction.Leds);
        HasBuzzer = NumberOf(PeripheralFunction.Buzzer) > 0;
        HasText = NumberOf(PeripheralFunction.Text) > 0;
        int readers = NumberOf(PeripheralFunction.Readers);
        Readers = readers > 0 ? readers : 1;
        if (Inputs > StatesMessage.MaximumStates || Outputs > StatesMessage.MaximumStates || Readers > StatesMessage.MaximumStates)
        {
            throw new ArgumentOutOfRangeException(nameof(reply));
        }

        int buffer = reply.Find(PeripheralFunction.ReceiveBuffer);
        int maximum = buffer < 0 ? 0 : reply.Compliance(buffer) | (reply.Number(buffer) << 8);
        MaximumFrame = maximum > OsdpFrame.MinimumMaximum ? maximum : OsdpFrame.MinimumMaximum;
    }

    public CapabilitiesReply Reply { get; }

    public int Inputs { get; }

    public int Outputs { get; }

    /// <summary>LEDs of each reader.</summary>
    public int Leds { get; }

    public bool HasBuzzer { get; }

    public bool HasText { get; }

    /// <summary>At least one: the peripheral itself.</summary>
    public int Readers { get; }

    /// <summary>The largest frame that is taken, in bytes: what PDCAP says, at least 128.</summary>
    public int MaximumFrame { get; }

    public bool Has(LedCommand command)
    {
        for (int i = 0; i < command.RecordCount; i++)
        {
            if (command.Record(i).Reader >= Readers || command.Record(i).Led >= Leds)
            {
                return false;
            }
        }

        return true;
    }

    public bool Has(OutputCommand command)
    {
        for (int i = 0; i < command.RecordCount; i++)
        {
            if (command.Record(i).Output >= Outputs)
            {
                return false;
            }
        }

        return true;
    }

    private int NumberOf(byte function)
    {
        int at = Reply.Find(function);
        return at < 0 ? 0 : Reply.Number(at);
    }
}
