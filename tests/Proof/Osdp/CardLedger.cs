using System;
using System.Collections.Generic;
using AccessStandalone.Rs485;

namespace AccessStandalone.Proof.Osdp;

/// <summary>
/// The cards that a peripheral has taken, each with a number of its own. A card is told once, whatever becomes of the link; nothing is told that is older than 8 s.
/// </summary>
internal sealed class CardLedger(OsdpWorld world, int place)
{
    public const int Bits = 64;

    private const int StaleMs = 8000;

    /// <summary>A reply that was on its way, and the steps at both ends.</summary>
    private const int OnWayMs = 300;

    private readonly Dictionary<ulong, Card> _cards = [];

    public int Told { get; private set; }

    public int Lost { get; private set; }

    public void Add(ulong number) => _cards[number] = new Card(world.NowMs);

    public void Tell(CardReply reply)
    {
        if (reply.BitCount != Bits || !_cards.TryGetValue(BitConverter.ToUInt64(reply.Bits), out Card? card))
        {
            world.Fail($"place {place}: a card that was not presented");
            return;
        }

        if (world.NowMs - card.TakenMs > StaleMs + OnWayMs)
        {
            world.Fail($"place {place}: a card is told after {world.NowMs - card.TakenMs} ms");
        }

        if (card.IsTold)
        {
            world.Fail($"place {place}: a card is told twice");
        }

        Told++;
        card.IsTold = true;
    }

    /// <summary>Whether each card that was taken since then was told.</summary>
    public bool HasToldSince(long sinceMs)
    {
        foreach (Card card in _cards.Values)
        {
            if (card.TakenMs >= sinceMs && !card.IsTold)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Those that are too old by now will not come any more.</summary>
    public void Forget()
    {
        foreach ((ulong number, Card card) in _cards)
        {
            if (world.NowMs - card.TakenMs > 2 * StaleMs)
            {
                Lost += card.IsTold ? 0 : 1;
                _cards.Remove(number);
            }
        }
    }

    private sealed class Card(long takenMs)
    {
        public long TakenMs => takenMs;

        public bool IsTold { get; set; }
    }
}
