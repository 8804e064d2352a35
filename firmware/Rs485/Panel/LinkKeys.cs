using System;

namespace AccessStandalone.Rs485;

/// <summary>
/// A place's keys, and which of them is tried next: one that was just sent, the place's own, and only while installing the one everybody knows.
/// None of them can be read from outside.
/// </summary>
public sealed class LinkKeys
{
    private readonly byte[] _own = new byte[SessionKeys.KeySize];
    private readonly byte[] _pending = new byte[SessionKeys.KeySize];
    private readonly byte[] _told = new byte[SessionKeys.KeySize];
    private bool _isSent;
    private bool _isSentInRound;

    public bool HasOwn { get; private set; }

    public bool HasPending { get; private set; }

    public LinkKey Current { get; private set; }

    /// <summary>16 bytes, neither all zero nor SCBK-D.</summary>
    public static bool IsUsable(byte[] key, int offset, int count)
    {
        if (count != SessionKeys.KeySize)
        {
            return false;
        }

        int bits = 0;
        for (int i = 0; i < count; i++)
        {
            bits |= key[offset + i];
        }

        return bits != 0 && !ConstantTime.AreEqual(key, offset, SessionKeys.DefaultBaseKey, 0, count);
    }

    /// <summary>The place is configured; what was before is forgotten.</summary>
    /// <param name="key">16 bytes that count only with <paramref name="hasKey"/>.</param>
    public void Set(byte[] key, bool hasKey)
    {
        Array.Clear(_own, 0, _own.Length);
        if (hasKey)
        {
            Array.Copy(key, 0, _own, 0, _own.Length);
        }

        HasOwn = hasKey;
        _isSent = false;
        _isSentInRound = false;
        Current = LinkKey.None;
        DropPending();
    }

    /// <summary>The first key of a link; false if there is none.</summary>
    public bool Begin(bool isInstalling)
    {
        _isSentInRound = false;
        Current = First(isInstalling);
        return Current != LinkKey.None;
    }

    /// <summary>After a refusal: the next key, false if no other may be tried. A peripheral gets a key once a round, so that a round ends.</summary>
    public bool Next(bool isInstalling)
    {
        if (Current == LinkKey.Pending && HasOwn)
        {
            Current = LinkKey.Own;
        }
        else if (Current != LinkKey.Default && isInstalling && !_isSentInRound)
        {
            Current = LinkKey.Default;
        }
        else
        {
            Current = LinkKey.None;
        }

        return Current != LinkKey.None;
    }

    /// <summary>After KEYSET, whatever the answer was: the key that was sent is to be shown.</summary>
    public void BeginWithSent()
    {
        Current = First(false);
    }

    public void BeginHandshake(PanelHandshake handshake)
    {
        bool isDefault = Current == LinkKey.Default;
        handshake.Begin(isDefault ? SessionKeys.DefaultBaseKey : Current == LinkKey.Pending ? _pending : _own, isDefault);
    }

    /// <summary>Makes the place's key, and tells it first: it counts only if it was kept.</summary>
    public bool MakeOwn(INonceSource nonces, IPanelEvents events, int place)
    {
        nonces.Fill(_own);
        HasOwn = IsUsable(_own, 0, _own.Length);
        if (HasOwn)
        {
            Array.Copy(_own, 0, _told, 0, _told.Length);
            HasOwn = events.OnNewKey(place, _told);
            Array.Clear(_told, 0, _told.Length);
        }

        if (!HasOwn)
        {
            Array.Clear(_own, 0, _own.Length);
        }

        return HasOwn;
    }

    /// <summary>Puts the place's key into a command that is about to be sent.</summary>
    public void Send(KeySetCommand command)
    {
        Array.Copy(_own, 0, command.Key, 0, _own.Length);
        _isSent = true;
        _isSentInRound = true;
    }

    /// <summary>Remembers the key of a caller's KEYSET that is about to be sent.</summary>
    public void SetPending(byte[] bytes, int offset)
    {
        Array.Copy(bytes, offset, _pending, 0, _pending.Length);
        HasPending = true;
    }

    public void DropPending()
    {
        Array.Clear(_pending, 0, _pending.Length);
        HasPending = false;
    }

    /// <summary>The peripheral has shown the current key; true if it is one that was sent.</summary>
    public bool Show()
    {
        bool isNew = _isSent;
        if (Current == LinkKey.Pending)
        {
            Array.Copy(_pending, 0, _own, 0, _own.Length);
            HasOwn = true;
            isNew = true;
        }

        _isSent = false;
        DropPending();
        return isNew;
    }

    private LinkKey First(bool isInstalling) =>
        HasPending ? LinkKey.Pending : HasOwn ? LinkKey.Own : isInstalling ? LinkKey.Default : LinkKey.None;
}
