using System;

namespace AccessStandalone.Rs485;

/// <summary>
/// Cards and keys that the panel has not confirmed yet, oldest first. Telling one does not take it out; the panel's next command does. What is older than
/// <see cref="StaleMs"/> is never told: a card presented before the line broke must not open a door when the line comes back.
/// </summary>
public sealed class WaitingEvents
{
    /// <summary>Cards and runs of keys; a run has up to <see cref="KeypadReply.MaximumKeys"/> keys.</summary>
    public const int Size = 8;
    public const int StaleMs = 8000;

    private const int EntrySize = KeypadReply.MaximumKeys;
    private const int CardHead = 4;
    private const int KeysHead = 2;

    private readonly PeripheralCounters _counters;
    private readonly CardReply _card = new CardReply();
    private readonly KeypadReply _keys = new KeypadReply();
    private readonly byte[] _bytes = new byte[Size * EntrySize];
    private readonly bool[] _isCard = new bool[Size];
    private readonly byte[] _readers = new byte[Size];
    private readonly byte[] _formats = new byte[Size];
    private readonly int[] _counts = new int[Size];
    private readonly long[] _timesMs = new long[Size];
    private int _first;
    private int _used;
    private int _told;

    public WaitingEvents(PeripheralCounters counters)
    {
        _counters = counters;
    }

    /// <summary>Takes a card; false if the queue is full, or if it has no or too many bits.</summary>
    public bool TryCard(byte[] bits, int bitCount, int reader, byte format, long nowMs)
    {
        int count = (bitCount + 7) / 8;
        if (bitCount < 1 || bitCount > CardReply.MaximumBits || count > bits.Length || format > CardReply.LastFormat || _used == Size)
        {
            return false;
        }

        int at = Add(true, reader, bitCount, nowMs);
        _formats[at] = format;
        Array.Copy(bits, 0, _bytes, at * EntrySize, count);
        if (bitCount % 8 != 0)
        {
            _bytes[(at * EntrySize) + count - 1] &= (byte)(0xFF << (8 - (bitCount % 8)));
        }

        return true;
    }

    /// <summary>Takes a key, with the keys before it if they are waiting as well; false if there is no room.</summary>
    public bool TryKey(byte key, int reader, long nowMs)
    {
        int at = (_first + _used - 1) % Size;
        bool isTold = _told > 0 && _used == 1;
        bool joins = _used > 0 && !isTold && !_isCard[at] && _readers[at] == reader && _counts[at] < KeypadReply.MaximumKeys
            && nowMs - _timesMs[at] <= StaleMs;
        if (!joins)
        {
            if (_used == Size)
            {
                return false;
            }

            at = Add(false, reader, 0, nowMs);
        }

        _bytes[(at * EntrySize) + _counts[at]] = key;
        _counts[at]++;
        return true;
    }

    /// <summary>The oldest event as the reply to a poll; nothing if there is none.</summary>
    /// <param name="room">Bytes of data that the reply may have.</param>
    public OsdpMessage? Tell(long nowMs, int room)
    {
        while (_used > 0)
        {
            if (nowMs - _timesMs[_first] > StaleMs)
            {
                _counters.CountStaleEvent();
            }
            else if (_isCard[_first] && CardHead + ((_counts[_first] + 7) / 8) > room)
            {
                _counters.CountLongEvent();
            }
            else
            {
                return _isCard[_first] ? TellCard() : TellKeys(room);
            }

            Remove();
        }

        return null;
    }

    /// <summary>Whether the event that was told, and not confirmed, has become too old to be told again.</summary>
    public bool IsToldStale(long nowMs) => _told > 0 && nowMs - _timesMs[_first] > StaleMs;

    /// <summary>The panel has what was told.</summary>
    public void Confirm()
    {
        if (_told == 0)
        {
            return;
        }

        if (_isCard[_first] || _told == _counts[_first])
        {
            Remove();
            return;
        }

        _counts[_first] -= _told;
        Array.Copy(_bytes, (_first * EntrySize) + _told, _bytes, _first * EntrySize, _counts[_first]);
        _told = 0;
    }

    /// <summary>
    /// The link has ended, and nobody knows whether the panel has what was told. It is not told again: a card that must be held up once more is less than one that opens
    /// twice because somebody has cut the line in between.
    /// </summary>
    public void DropTold()
    {
        if (_told > 0)
        {
            _counters.CountUnconfirmedEvent();
            Confirm();
        }
    }

    private int Add(bool isCard, int reader, int count, long nowMs)
    {
        int at = (_first + _used) % Size;
        _used++;
        _isCard[at] = isCard;
        _readers[at] = (byte)reader;
        _counts[at] = count;
        _timesMs[at] = nowMs;
        return at;
    }

    private void Remove()
    {
        Array.Clear(_bytes, _first * EntrySize, EntrySize);
        _first = (_first + 1) % Size;
        _used--;
        _told = 0;
    }

    private CardReply TellCard()
    {
        _card.Reader = _readers[_first];
        _card.Format = _formats[_first];
        _card.BitCount = _counts[_first];
        Array.Copy(_bytes, _first * EntrySize, _card.Bits, 0, (_card.BitCount + 7) / 8);
        _told = _card.BitCount;
        return _card;
    }

    private KeypadReply TellKeys(int room)
    {
        int most = room - KeysHead;
        _keys.Reader = _readers[_first];
        _keys.KeyCount = _counts[_first] <= most ? _counts[_first] : most;
        Array.Copy(_bytes, _first * EntrySize, _keys.Keys, 0, _keys.KeyCount);
        _told = _keys.KeyCount;
        return _keys;
    }
}
