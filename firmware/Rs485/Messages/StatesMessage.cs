using System;

namespace AccessStandalone.Rs485;

/// <summary>One byte of state for each input, output or reader, from number 0.</summary>
public abstract class StatesMessage : OsdpMessage
{
    public const int MaximumStates = 64;

    /// <summary>The first <see cref="StateCount"/> count.</summary>
    public readonly byte[] States = new byte[MaximumStates];

    private readonly byte _lastState;

    protected StatesMessage(byte lastState)
    {
        _lastState = lastState;
    }

    public int StateCount { get; set; }

    public override int Count => StateCount;

    protected override DataRefusal Read(byte[] bytes, int offset, int count)
    {
        StateCount = count;
        if (count <= MaximumStates)
        {
            Array.Copy(bytes, offset, States, 0, count);
        }

        return DataRefusal.None;
    }

    protected override DataRefusal Check()
    {
        if (StateCount < 1)
        {
            return DataRefusal.Length;
        }

        if (StateCount > MaximumStates)
        {
            return DataRefusal.TooMany;
        }

        for (int i = 0; i < StateCount; i++)
        {
            if (States[i] > _lastState)
            {
                return DataRefusal.State;
            }
        }

        return DataRefusal.None;
    }

    protected override void Write(byte[] bytes, int offset)
    {
        Array.Copy(States, 0, bytes, offset, StateCount);
    }
}
