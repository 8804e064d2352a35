using System;
using System.Device.Spi;
using Iot.Device.Mfrc522;
using Iot.Device.Rfid;

namespace AccessStandalone.Board;

/// <summary>
/// The built-in reader, an MFRC522. Its driver polls once a call and takes up to 36 ms when no card is there, which is why it is asked
/// only every 100 ms. A card counts once for as long as it stays. A chip that does not answer, or has forgotten its settings, is set up
/// again every 5 s.
/// </summary>
public sealed class CardReader
{
    private const int PollPeriodMs = 100;
    private const int CheckPeriodMs = 5000;

    /// <summary>A card left in the field answers every other poll: it is gone only when two in a row stayed silent.</summary>
    private const int GoneTimeMs = 250;

    /// <summary>
    /// By which a chip is known that is there and has kept its settings: neither what the chip has after a reset, 33 dB, nor what is read while
    /// nobody drives the line. Its version says nothing: good chips of other makers have none.
    /// </summary>
    private const Gain OurGain = Gain.G38dB;

    private readonly SpiDevice _bus;

    /// <summary>
    /// The driver's time-out test is inverted: it returns after one poll as long as the time-out has NOT passed, and goes on polling for ever once it
    /// has. So it must be far longer than any poll takes.
    /// </summary>
    private readonly TimeSpan _pollTimeout = TimeSpan.FromSeconds(60);

    // No UID is as short.
    private readonly byte[] _noCard = new byte[1];
    private MfRc522 _chip;
    private byte[] _presentCard;
    private long _nextPollMs;
    private long _nextCheckMs;
    private long _lastSeenMs;

    public CardReader(SpiDevice bus)
    {
        _bus = bus;
        _presentCard = _noCard;
        _chip = SetUp();
    }

    /// <summary>Whether the chip did not answer when it was asked last.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Whether <see cref="TryRead"/> polls the reader, and takes its time.</summary>
    public bool IsPollDue(long nowMs) => nowMs >= _nextPollMs;

    /// <summary>Polls the reader when it is time.</summary>
    /// <param name="uid">The card's UID, 4, 7 or 10 bytes; valid until the next call.</param>
    /// <returns>Whether a card has newly come.</returns>
    public bool TryRead(long nowMs, out byte[] uid)
    {
        uid = _noCard;
        if (!IsPollDue(nowMs))
        {
            return false;
        }

        _nextPollMs = nowMs + PollPeriodMs;
        Check(nowMs);
        if (IsLost || !_chip.ListenToCardIso14443TypeA(out Data106kbpsTypeA data, _pollTimeout) || data == null || data.NfcId.Length == 0)
        {
            return false;
        }

        uid = data.NfcId;
        bool isNew = !IsSame(uid, _presentCard) || nowMs - _lastSeenMs > GoneTimeMs;
        _presentCard = uid;
        _lastSeenMs = nowMs;
        return isNew;
    }

    private static bool IsSame(byte[] a, byte[] b)
    {
        bool isSame = a.Length == b.Length;
        for (int i = 0; isSame && i < a.Length; i++)
        {
            isSame = a[i] == b[i];
        }

        return isSame;
    }

    private void Check(long nowMs)
    {
        if (nowMs < _nextCheckMs)
        {
            return;
        }

        // In one rhythm since the start, so that it does not depend on which poll came late.
        _nextCheckMs += (((nowMs - _nextCheckMs) / CheckPeriodMs) + 1) * CheckPeriodMs;
        if (_chip.Gain != OurGain)
        {
            _chip = SetUp();
        }
    }

    /// <summary>The driver sets its chip up only when it is made.</summary>
    private MfRc522 SetUp()
    {
        var chip = new MfRc522(_bus) { Gain = OurGain };
        IsLost = chip.Gain != OurGain;
        return chip;
    }
}
