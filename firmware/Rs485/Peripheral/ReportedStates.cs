using System;

namespace AccessStandalone.Rs485;

/// <summary>
/// States of one kind, inputs for instance, 0 being the state of rest, and what of them the panel has not been told yet. A state that came and went between two
/// polls is told once and then its end, so that no short alarm or button is lost.
/// </summary>
public sealed class ReportedStates
{
    private readonly byte[] _present;
    private readonly byte[] _seen;
    private readonly byte[] _told;
    private bool _isTold;

    public ReportedStates(int count)
    {
        _present = new byte[count];
        _seen = new byte[count];
        _told = new byte[count];
    }

    public int Count => _present.Length;

    /// <summary>Whether the panel is to be told.</summary>
    public bool HasNews { get; private set; }

    /// <returns>false if there is no such number.</returns>
    public bool TrySet(int index, byte state)
    {
        if (index < 0 || index >= _present.Length)
        {
            return false;
        }

        if (_present[index] != state)
        {
            _present[index] = state;
            HasNews = true;
            if (state != 0)
            {
                _seen[index] = state;
            }
        }

        return true;
    }

    /// <summary>Writes the states as they are now.</summary>
    public void CopyTo(byte[] states)
    {
        Array.Copy(_present, 0, states, 0, _present.Length);
    }

    /// <summary>Writes the states for the reply to a poll.</summary>
    public void Tell(byte[] states)
    {
        HasNews = false;
        _isTold = true;
        for (int i = 0; i < _present.Length; i++)
        {
            _told[i] = _seen[i] != 0 ? _seen[i] : _present[i];
            _seen[i] = 0;
            HasNews |= _told[i] != _present[i];
            states[i] = _told[i];
        }
    }

    /// <summary>The panel has what was told.</summary>
    public void Confirm()
    {
        _isTold = false;
    }

    /// <summary>The link begins anew: what is not at rest is told again, and what was told and not confirmed.</summary>
    public void TellAgain()
    {
        for (int i = 0; i < _present.Length; i++)
        {
            if (_isTold && _told[i] != 0 && _seen[i] == 0)
            {
                _seen[i] = _told[i];
            }

            HasNews |= _isTold || _present[i] != 0;
        }

        _isTold = false;
    }
}
