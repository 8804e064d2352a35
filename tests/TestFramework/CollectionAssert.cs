using System.Collections;

namespace nanoFramework.TestFramework;

/// <summary>Collections are equal when they hold equal elements in the same order.</summary>
public sealed class CollectionAssert
{
    public static void Empty(ICollection collection, string message = "")
    {
        Assert.RequireNotNull(collection, "CollectionAssert.Empty");
        if (collection.Count != 0)
        {
            Assert.Fail("CollectionAssert.Empty", $"{collection.Count} elements. {message}");
        }
    }

    public static void NotEmpty(ICollection collection, string message = "")
    {
        Assert.RequireNotNull(collection, "CollectionAssert.NotEmpty");
        if (collection.Count == 0)
        {
            Assert.Fail("CollectionAssert.NotEmpty", message);
        }
    }

    public static void AreEqual(ICollection? expected, ICollection? actual, string message = "")
    {
        string? difference = Difference(expected, actual);
        if (difference is not null)
        {
            Assert.Fail("CollectionAssert.AreEqual", $"{difference} {message}");
        }
    }

    public static void AreNotEqual(ICollection? notExpected, ICollection? actual, string message = "")
    {
        if (Difference(notExpected, actual) is null)
        {
            Assert.Fail("CollectionAssert.AreNotEqual", $"Both have the same elements. {message}");
        }
    }

    private static string? Difference(ICollection? expected, ICollection? actual)
    {
        if (ReferenceEquals(expected, actual))
        {
            return null;
        }

        if (expected is null || actual is null)
        {
            return "One of them is null.";
        }

        if (expected.Count != actual.Count)
        {
            return $"Expected {expected.Count} elements, got {actual.Count}.";
        }

        IEnumerator left = expected.GetEnumerator();
        IEnumerator right = actual.GetEnumerator();
        for (int i = 0; left.MoveNext() && right.MoveNext(); i++)
        {
            if (!Equals(left.Current, right.Current))
            {
                return $"Element {i}: expected:<{Assert.Text(left.Current)}>, actual:<{Assert.Text(right.Current)}>.";
            }
        }

        return null;
    }
}
