namespace AccessStandalone.Protocol;

/// <summary>Compares secrets without telling by the time taken where they differ.</summary>
public static class ConstantTime
{
    public static bool AreEqual(byte[] left, int leftOffset, byte[] right, int rightOffset, int count)
    {
        int difference = 0;
        for (int i = 0; i < count; i++)
        {
            difference |= left[leftOffset + i] ^ right[rightOffset + i];
        }

        return difference == 0;
    }
}
