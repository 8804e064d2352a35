using System;
using AccessStandalone.HalSim.Board.Circuits;

namespace AccessStandalone.HalSim.Board;

/// <summary>
/// The keyboard glass with its twelve keys, in a matrix without diodes: a pressed key joins its row and its column, so several keys
/// together can show one that is not pressed, and can short two driven rows.
/// </summary>
public sealed class Keypad
{
    private const string Keys = "123456789*0#";

    private readonly KeyMatrix _matrix = new();
    private bool _hand;

    internal Keypad()
    {
    }

    /// <summary>
    /// Something touches the glass. A pressed key always does; setting it touches the glass without pressing a key, or ends that.
    /// </summary>
    public bool Touched
    {
        get => _hand || _matrix.PressedKeys != 0;
        set
        {
            _hand = value;
            Changed?.Invoke();
        }
    }

    /// <summary>How often keys began to join an output driven high with one driven low, which on a real board strains both.</summary>
    public int RowShorts => _matrix.Shorts;

    internal Action? Changed { get; set; }

    /// <param name="key">'0' to '9', '*' or '#'.</param>
    /// <exception cref="ArgumentException">There is no such key.</exception>
    public void PressKey(char key) => Apply(_matrix.PressedKeys | BitOf(key));

    /// <inheritdoc cref="PressKey"/>
    public void ReleaseKey(char key) => Apply(_matrix.PressedKeys & ~BitOf(key));

    /// <summary>Releases every key and takes the hand off the glass.</summary>
    public void ReleaseAll()
    {
        _hand = false;
        Apply(0);
    }

    /// <summary>Levels of the seven matrix pins; see <see cref="KeyMatrix.Settle"/>.</summary>
    internal int Settle(int driven, int latch, int pulledUp) => _matrix.Settle(driven, latch, pulledUp);

    private static int BitOf(char key)
    {
        int index = Keys.IndexOf(key, StringComparison.Ordinal);
        return index >= 0 ? 1 << index : throw new ArgumentException($"The keypad has no key '{key}'.", nameof(key));
    }

    private void Apply(int pressedKeys)
    {
        _matrix.PressedKeys = pressedKeys;
        Changed?.Invoke();
    }
}
