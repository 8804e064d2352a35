using System;
using System.Collections.Generic;

namespace AccessStandalone.Proof.Osdp;

/// <summary>What one side really said, in its order. The other side may have heard it in this order, each once, and nothing else.</summary>
internal sealed class Ledger
{
    private const int MostHeard = 256;

    private readonly List<string> _said = [];
    private int _next;
    private string _last = string.Empty;

    /// <summary>What was not heard though something after it was.</summary>
    public int Missed { get; private set; }

    public bool IsHeard => _next == _said.Count;

    public void Say(ReadOnlySpan<byte> what) => _said.Add(Convert.ToHexString(what));

    /// <summary>Says it unless it is what was said last: a repetition.</summary>
    public void SayOnce(ReadOnlySpan<byte> what)
    {
        string text = Convert.ToHexString(what);
        if (text != _last)
        {
            _said.Add(text);
            _last = text;
        }
    }

    /// <returns>false if it was not said, or is heard twice, or too late.</returns>
    public bool Hear(ReadOnlySpan<byte> what)
    {
        int at = _said.IndexOf(Convert.ToHexString(what), _next);
        if (at < 0)
        {
            return false;
        }

        Missed += at - _next;
        _next = at + 1;
        if (_next > MostHeard)
        {
            _said.RemoveRange(0, _next);
            _next = 0;
        }

        return true;
    }

    /// <summary>What was said so far is not to be heard any more.</summary>
    public void Forget()
    {
        _said.Clear();
        _next = 0;
        Missed = 0;
    }
}
