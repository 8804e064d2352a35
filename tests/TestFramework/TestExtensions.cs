using System;

namespace nanoFramework.TestFramework;

public static class TestExtensions
{
    /// <summary>Same length, and equal elements of the same type; two nulls are not equal, as on the device.</summary>
    public static bool SequenceEqual(this Array a, Array b)
    {
        if (a is null || b is null || a.Length != b.Length)
        {
            return false;
        }

        for (int i = 0; i < a.Length; i++)
        {
            object? left = a.GetValue(i);
            object? right = b.GetValue(i);
            bool equal = left is ValueType ? left.Equals(right) : ReferenceEquals(left, right);
            if (!equal)
            {
                return false;
            }
        }

        return true;
    }
}
