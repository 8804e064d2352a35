namespace AccessStandalone.Wiegand;

/// <summary>
/// Finds how far D1's burst began from D0's, which two captures do not tell. A reader's pulses come at one interval, on either line: so every slot of a frame
/// has one pulse. One of the lines has the first slot, and then the other's first pulse is in the first slot that is left; whoever is first, all the slots
/// must come out filled. Mostly only one way does that. Where several do, such as all of one line before all of the other, the order in which falls were
/// noticed must rule out all but one; and where the rhythm is none, it must be complete. Otherwise nobody knows, and nothing is said.
/// </summary>
public sealed class LineMerge
{
    private readonly int[] _slots0 = new int[WiegandFrame.MaxBits];
    private readonly int[] _slots1 = new int[WiegandFrame.MaxBits];
    private readonly int[] _filled = new int[WiegandFrame.MaxBits];
    private readonly byte[] _seen = new byte[FallOrder.Capacity];
    private readonly int[] _seenOf = new int[LinePair.Lines];
    private int _seenCount;
    private int _unitUs;
    private int _units;

    /// <summary>When D1's first edge was after D0's, µs; less than 0 if it was before. After <see cref="TryMerge"/>.</summary>
    public int OffsetUs { get; private set; }

    /// <summary>Forgets what was noticed.</summary>
    public void Clear()
    {
        _seenCount = 0;
        _seenOf[0] = 0;
        _seenOf[1] = 0;
    }

    /// <summary>A line was noticed to fall, after all that were noticed before.</summary>
    public void See(int line)
    {
        if (_seenCount < _seen.Length)
        {
            _seen[_seenCount] = (byte)line;
            _seenCount++;
            _seenOf[line]++;
        }
    }

    /// <summary>Whether as many falls were noticed of each line as it has pulses.</summary>
    public bool HasSeenAll(LineBurst d0, LineBurst d1) => _seenOf[0] == d0.Pulses && _seenOf[1] == d1.Pulses;

    /// <summary>The shortest time between two falls of one line, µs; 0 if no line has two.</summary>
    public static int ShortestGapUs(LineBurst d0, LineBurst d1)
    {
        int gap0 = ShortestGapUs(d0);
        int gap1 = ShortestGapUs(d1);
        return gap0 == 0 || (gap1 != 0 && gap1 < gap0) ? gap1 : gap0;
    }

    /// <summary>Finds the offset of two bursts that both have pulses, and not more than a frame together.</summary>
    /// <returns>Whether exactly one is possible.</returns>
    public bool TryMerge(LineBurst d0, LineBurst d1)
    {
        int ways = 0;
        int offsetUs = 0;

        // Where no line has two neighbours, the shortest gap of a line is two intervals.
        for (int spacing = 1; spacing <= 2; spacing++)
        {
            if (!FindSlots(d0, d1, spacing))
            {
                continue;
            }

            for (int first = 0; first < LinePair.Lines; first++)
            {
                if (Fill(d0, d1, first, out int shift) && IsWhatWasSeen(d0.Pulses + d1.Pulses))
                {
                    ways++;
                    int shiftUs = shift * _unitUs / _units;
                    offsetUs = first == 0 ? shiftUs : -shiftUs;
                }
            }
        }

        OffsetUs = offsetUs;
        return ways == 1 || (ways == 0 && TryAsSeen(d0, d1));
    }

    private static int ShortestGapUs(LineBurst burst)
    {
        int shortestUs = 0;
        for (int i = 1; i < burst.Pulses; i++)
        {
            int gapUs = burst.FallUs(i) - burst.FallUs(i - 1);
            shortestUs = shortestUs == 0 || gapUs < shortestUs ? gapUs : shortestUs;
        }

        return shortestUs;
    }

    /// <summary>Numbers the slots of each line from its first pulse on. The interval is found from short gaps first, so that long ones are counted right.</summary>
    private bool FindSlots(LineBurst d0, LineBurst d1, int spacing)
    {
        _unitUs = ShortestGapUs(d0, d1);
        _units = spacing;
        if (_unitUs == 0)
        {
            return false;
        }

        for (int limit = spacing; limit < WiegandFrame.MaxBits; limit *= 4)
        {
            int sumUs = 0;
            int sum = 0;
            AddGaps(d0, limit, ref sumUs, ref sum);
            AddGaps(d1, limit, ref sumUs, ref sum);
            _unitUs = sumUs;
            _units = sum;
        }

        return NumberSlots(d0, _slots0) && NumberSlots(d1, _slots1);
    }

    private void AddGaps(LineBurst burst, int limit, ref int sumUs, ref int sum)
    {
        for (int i = 1; i < burst.Pulses; i++)
        {
            int gapUs = burst.FallUs(i) - burst.FallUs(i - 1);
            int slots = SlotsIn(gapUs);
            if (slots <= limit)
            {
                sumUs += gapUs;
                sum += slots;
            }
        }
    }

    /// <summary>The whole number of intervals that is nearest; the interval is _unitUs / _units.</summary>
    private int SlotsIn(int gapUs) => (int)((((long)gapUs * _units * 2) + _unitUs) / ((long)_unitUs * 2));

    /// <returns>false if a gap is a quarter of the interval off, or longer than any frame.</returns>
    private bool NumberSlots(LineBurst burst, int[] slots)
    {
        slots[0] = 0;
        for (int i = 1; i < burst.Pulses; i++)
        {
            int gapUs = burst.FallUs(i) - burst.FallUs(i - 1);
            int between = SlotsIn(gapUs);
            long offBy = ((long)gapUs * _units) - ((long)between * _unitUs);
            slots[i] = slots[i - 1] + between;
            if (between == 0 || offBy * 4 > _unitUs || offBy * 4 < -_unitUs || slots[i] >= WiegandFrame.MaxBits)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Puts one line's first pulse into the first slot, and the other's into the first that is left.</summary>
    /// <param name="shift">How many slots the other begins after the first.</param>
    /// <returns>Whether each slot has one pulse then.</returns>
    private bool Fill(LineBurst d0, LineBurst d1, int first, out int shift)
    {
        int count = d0.Pulses + d1.Pulses;
        for (int i = 0; i < count; i++)
        {
            _filled[i] = -1;
        }

        shift = 0;
        if (!Place(first == 0 ? d0 : d1, first == 0 ? _slots0 : _slots1, 0, count))
        {
            return false;
        }

        while (_filled[shift] >= 0)
        {
            shift++;
        }

        return Place(first == 0 ? d1 : d0, first == 0 ? _slots1 : _slots0, shift, count);
    }

    private bool Place(LineBurst burst, int[] slots, int shift, int count)
    {
        for (int i = 0; i < burst.Pulses; i++)
        {
            int at = slots[i] + shift;
            if (at >= count || _filled[at] >= 0)
            {
                return false;
            }

            _filled[at] = burst.Line;
        }

        return true;
    }

    /// <summary>Whether what was noticed is what the slots have, but for falls that were not noticed.</summary>
    private bool IsWhatWasSeen(int count)
    {
        int seen = 0;
        for (int i = 0; i < count && seen < _seenCount; i++)
        {
            seen += _filled[i] == _seen[seen] ? 1 : 0;
        }

        return seen == _seenCount;
    }

    /// <summary>Without a rhythm: if every fall was noticed, the order is known, and the offset lies where no pulse comes before the one that it follows.</summary>
    private bool TryAsSeen(LineBurst d0, LineBurst d1)
    {
        if (!HasSeenAll(d0, d1))
        {
            return false;
        }

        bool hasFrom = false;
        bool hasTo = false;
        int fromUs = 0;
        int toUs = 0;
        int i0 = 0;
        int i1 = 0;
        for (int i = 0; i < _seenCount; i++)
        {
            if (_seen[i] == 0 && i1 > 0)
            {
                int latestUs = d0.FallUs(i0) - d1.RiseUs(i1 - 1);
                toUs = hasTo && toUs < latestUs ? toUs : latestUs;
                hasTo = true;
            }

            if (_seen[i] == 1 && i0 > 0)
            {
                int earliestUs = d0.RiseUs(i0 - 1) - d1.FallUs(i1);
                fromUs = hasFrom && fromUs > earliestUs ? fromUs : earliestUs;
                hasFrom = true;
            }

            i0 += 1 - _seen[i];
            i1 += _seen[i];
        }

        if (hasFrom && hasTo)
        {
            OffsetUs = (fromUs + toUs) / 2;
            return fromUs <= toUs;
        }

        // All of one line before all of the other: any time between will do, and the shortest there is looks like the frame's own.
        int gapUs = ShortestGapUs(d0, d1);
        OffsetUs = hasFrom ? fromUs + gapUs : toUs - gapUs;
        return true;
    }
}
