using System;
using System.Device.Spi;
using Iot.Device.Mfrc522;
using Iot.Device.Rfid;

namespace AccessStandalone.Board;

/// <summary>
/// The built-in reader, an MFRC522. Its driver polls once a call and takes up to 36 ms when no card is there, which is why it is asked
/// only every 100 ms. A card counts once for as long as it stays.
/// </summary>
public sealed class CardReader
{
    private const int PollPeriodMs = 100;

    /// <summary>A card left in the field answers every other poll: it is gone only when two in a row stayed silent.</summary>
    private const int GoneTimeMs = 250;

    private readonly MfRc522 _chip;

    /// <summary>
    /// The driver's time-out test is inverted: it returns after one poll as long as the time-out has NOT passed, and goes on polling for ever once it
    /// has. So it must be far longer than any poll takes.
    /// </summary>
    private readonly TimeSpan _pollTimeout = TimeSpan.FromSeconds(60);
    private long _nextPollMs;
    private ulong _presentCard;
    private long _lastSeenMs;

    public CardReader(SpiDevice bus)
    {
        _chip = new MfRc522(bus);
    }

    /// <summary>Polls the reader when it is time.</summary>
    /// <param name="card">The card's UID as a big-endian number; of a UID of ten bytes the last eight.</param>
    /// <returns>Whether a card has newly come.</returns>
    public bool TryRead(long nowMs, out ulong card)
    {
        card = 0;
        if (nowMs < _nextPollMs)
        {
            return false;
        }

        bool found = _chip.ListenToCardIso14443TypeA(out Data106kbpsTypeA data, _pollTimeout);
        _nextPollMs = nowMs + PollPeriodMs;
        if (!found || data == null)
        {
            return false;
        }

        card = NumberOf(data.NfcId);
        bool isNew = card != _presentCard || nowMs - _lastSeenMs > GoneTimeMs;
        _presentCard = card;
        _lastSeenMs = nowMs;
        return isNew;
    }

    private static ulong NumberOf(byte[] uid)
    {
        ulong number = 0;
        for (int i = 0; i < uid.Length; i++)
        {
            number = (number << 8) | uid[i];
        }

        return number;
    }
}
