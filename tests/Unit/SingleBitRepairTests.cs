using AccessStandalone.Storage;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

/// <summary>Slots as the tables have them: 59 bytes of 64 are checked, or 12 of 16; the CRC is in the last 4.</summary>
[TestClass]
public class SingleBitRepairTests
{
    private const int ChecksumBytes = 4;

    [TestMethod]
    public void The_checksum_is_that_of_the_format()
    {
        byte[] digits = { 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39 };
        Assert.AreEqual(0xCBF43926, new ManagedCrc32().Of(digits, 0, 9));
    }

    [TestMethod]
    [DataRow(64, 59)]
    [DataRow(16, 12)]
    [DataRow(36, 32)]
    public void Every_single_bit_is_put_right(int slotBytes, int checkedBytes)
    {
        var crc = new ManagedCrc32();
        byte[] good = SlotOf(crc, slotBytes, checkedBytes);
        int checksumAt = slotBytes - ChecksumBytes;
        for (int bit = 0; bit < slotBytes * 8; bit++)
        {
            if (IsChecked(bit, checkedBytes, checksumAt))
            {
                byte[] slot = SlotOf(crc, slotBytes, checkedBytes);
                Flip(slot, bit);
                Assert.IsTrue(SingleBitRepair.TryRepair(crc, slot, 0, checkedBytes, checksumAt));
                Assert.IsTrue(slot.SequenceEqual(good));
            }
        }
    }

    [TestMethod]
    [DataRow(64, 59)]
    [DataRow(16, 12)]
    [DataRow(36, 32)]
    public void Two_bits_are_never_taken_for_one(int slotBytes, int checkedBytes)
    {
        var crc = new ManagedCrc32();
        int checksumAt = slotBytes - ChecksumBytes;
        int step = slotBytes / 4;
        for (int bit = 0; bit < slotBytes * 8; bit += step - 1)
        {
            for (int other = bit + 1; other < slotBytes * 8; other += step + 3)
            {
                if (IsChecked(bit, checkedBytes, checksumAt) && IsChecked(other, checkedBytes, checksumAt))
                {
                    byte[] slot = SlotOf(crc, slotBytes, checkedBytes);
                    Flip(slot, bit);
                    Flip(slot, other);
                    Assert.IsFalse(SingleBitRepair.TryRepair(crc, slot, 0, checkedBytes, checksumAt));
                }
            }
        }
    }

    [TestMethod]
    public void A_slot_within_a_page_is_put_right_where_it_lies()
    {
        var crc = new ManagedCrc32();
        byte[] slot = SlotOf(crc, 16, 12);
        byte[] page = new byte[64];
        for (int i = 0; i < 16; i++)
        {
            page[20 + i] = slot[i];
        }

        page[25] ^= 0x10;
        Assert.IsTrue(SingleBitRepair.TryRepair(crc, page, 20, 12, 32));
        for (int i = 0; i < 64; i++)
        {
            Assert.AreEqual(i >= 20 && i < 36 ? slot[i - 20] : (byte)0, page[i]);
        }
    }

    private static byte[] SlotOf(ManagedCrc32 crc, int slotBytes, int checkedBytes)
    {
        byte[] slot = new byte[slotBytes];
        for (int i = 0; i < checkedBytes; i++)
        {
            slot[i] = (byte)((i * 37) + 11);
        }

        LittleEndian.Set32(slot, slotBytes - ChecksumBytes, crc.Of(slot, 0, checkedBytes));
        return slot;
    }

    private static bool IsChecked(int bit, int checkedBytes, int checksumAt) => bit / 8 < checkedBytes || bit / 8 >= checksumAt;

    private static void Flip(byte[] bytes, int bit) => bytes[bit / 8] ^= (byte)(1 << (bit % 8));
}
