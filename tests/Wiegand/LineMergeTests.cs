using AccessStandalone.Wiegand;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Wiegand;

/// <summary>D0 and D1 put together from two captures that begin each at its own first edge.</summary>
[TestClass]
public class LineMergeTests
{
    private const int PulseUs = 50;
    private const string Card26 = "10111101100010001110101110";
    private const string Card34 = "0000000000111101100010001110101111";
    private const string Card66 = "111100000000001000000000100000000000100100011010001010110011110000";

    [TestMethod]
    [DataRow(Card26, 2_000)]
    [DataRow(Card26, 200)]
    [DataRow(Card26, 20_000)]
    [DataRow(Card34, 1_000)]
    [DataRow(Card66, 2_000)]
    [DataRow("0010", 2_000)]
    [DataRow("1011", 2_000)]
    [DataRow("11100001", 2_000)]
    [DataRow("00000000000000000000000010", 2_000)]
    [DataRow("100000000000000000000000000000001", 2_000)]
    public void A_rhythm_that_fits_in_one_way_needs_nobody_who_noticed(string bits, int intervalUs)
    {
        Assert.IsTrue(Merge(bits, intervalUs, "", out int offsetUs));
        int slots = (offsetUs + (offsetUs < 0 ? -intervalUs : intervalUs) / 2) / intervalUs;
        Assert.AreEqual(First(bits, '1') - First(bits, '0'), slots);
    }

    [TestMethod]
    [DataRow("0001")]
    [DataRow("1000")]
    [DataRow("0011")]
    [DataRow("0101")]
    [DataRow("00000000000001111111111111")]
    [DataRow("01010101010101010101010101")]
    public void What_fits_in_several_ways_is_refused(string bits) => Assert.IsFalse(Merge(bits, 2_000, "", out _));

    [TestMethod]
    [DataRow("0001", "01")]
    [DataRow("1000", "10")]
    [DataRow("0011", "0011")]
    [DataRow("0111", "01")]
    [DataRow("00000000000011111111111111", "01")]
    [DataRow("11111111111111000000000000", "110")]
    [DataRow("0101", "0101")]
    [DataRow("1010", "1010")]
    [DataRow("01010101010101010101010101", "01010101010101010101010101")]
    public void Some_falls_in_their_order_tell_which_way(string bits, string seen)
    {
        Assert.IsTrue(Merge(bits, 2_000, seen, out int offsetUs));
        int slots = (offsetUs + (offsetUs < 0 ? -1_000 : 1_000)) / 2_000;
        Assert.AreEqual(First(bits, '1') - First(bits, '0'), slots);
    }

    [TestMethod]
    [DataRow("0101", "01")]
    [DataRow("0101", "0")]
    [DataRow("0011", "01")]
    [DataRow("0011", "011")]
    [DataRow("01010101010101010101010101", "0101")]
    public void Falls_that_two_ways_have_tell_nothing(string bits, string seen) => Assert.IsFalse(Merge(bits, 2_000, seen, out _));

    [TestMethod]
    public void Falls_that_no_way_has_are_not_believed() => Assert.IsFalse(Merge(Card26, 2_000, "0000000000000", out _));

    [TestMethod]
    public void A_reader_that_is_off_by_some_is_still_in_rhythm()
    {
        // A tenth of the interval early and late by turns, as a program in a loop does.
        LineBurst[] bursts = Bursts(Card26, 2_000, 200);
        Assert.IsTrue(new LineMerge().TryMerge(bursts[0], bursts[1]));
    }

    [TestMethod]
    public void Without_a_rhythm_every_fall_must_have_been_noticed()
    {
        LineBurst[] bursts = Bursts(Card26, 2_000, 900);
        var merge = new LineMerge();
        Assert.IsFalse(merge.TryMerge(bursts[0], bursts[1]));
        See(merge, "1011110110001000111010111");
        Assert.IsFalse(merge.TryMerge(bursts[0], bursts[1]));
        merge.Clear();
        See(merge, Card26);
        Assert.IsTrue(merge.TryMerge(bursts[0], bursts[1]));

        // D1's first fall is the frame's first, D0's comes 2 ms later and 900 µs late.
        Assert.IsTrue(merge.OffsetUs < -PulseUs && merge.OffsetUs > -3_000);
    }

    [TestMethod]
    public void An_order_that_the_pulses_do_not_have_is_refused()
    {
        // D1 in the middle of D0's, yet noticed after them.
        LineBurst[] bursts = Bursts("0010", 2_000, 900);
        var merge = new LineMerge();
        See(merge, "0100");
        Assert.IsTrue(merge.TryMerge(bursts[0], bursts[1]));
        LineBurst[] overlapping = { new LineBurst(), new LineBurst() };
        Add(overlapping[0], 0, 0, 5_000, 7_300, 13_000);
        Add(overlapping[1], 1, 0, 1_000, 9_000, 9_700);
        merge.Clear();
        See(merge, "01010101");
        Assert.IsFalse(merge.TryMerge(overlapping[0], overlapping[1]));
    }

    private static bool Merge(string bits, int intervalUs, string seen, out int offsetUs)
    {
        LineBurst[] bursts = Bursts(bits, intervalUs, 0);
        var merge = new LineMerge();
        See(merge, seen);
        bool isMerged = merge.TryMerge(bursts[0], bursts[1]);
        offsetUs = merge.OffsetUs;
        return isMerged;
    }

    private static void See(LineMerge merge, string lines)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            merge.See(lines[i] - '0');
        }
    }

    /// <summary>Each line from its own first fall on.</summary>
    /// <param name="lateUs">How much later every second pulse comes.</param>
    private static LineBurst[] Bursts(string bits, int intervalUs, int lateUs)
    {
        LineBurst[] bursts = { new LineBurst(), new LineBurst() };
        for (int line = 0; line < 2; line++)
        {
            var fallsUs = new int[bits.Length];
            int count = 0;
            int firstUs = -1;
            for (int i = 0; i < bits.Length; i++)
            {
                if (bits[i] - '0' == line)
                {
                    int atUs = (i * intervalUs) + ((i & 1) * lateUs);
                    firstUs = firstUs < 0 ? atUs : firstUs;
                    fallsUs[count] = atUs - firstUs;
                    count++;
                }
            }

            var own = new int[count];
            for (int i = 0; i < count; i++)
            {
                own[i] = fallsUs[i];
            }

            Add(bursts[line], line, own);
        }

        return bursts;
    }

    private static void Add(LineBurst burst, int line, params int[] fallsUs)
    {
        burst.Begin(line, 0, 0);
        for (int i = 0; i < fallsUs.Length; i++)
        {
            int restUs = i == 0 ? 0 : fallsUs[i] - fallsUs[i - 1] - PulseUs;
            for (; restUs > 0; restUs -= 30_000)
            {
                burst.Add((ushort)(restUs > 30_000 ? 30_000 : restUs), true);
            }

            burst.Add(PulseUs, false);
        }

        burst.Add(0, true);
    }

    private static int First(string bits, char bit)
    {
        int at = 0;
        while (bits[at] != bit)
        {
            at++;
        }

        return at;
    }
}
