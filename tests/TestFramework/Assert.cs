using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using TestFrameworkShared;

namespace nanoFramework.TestFramework;

/// <summary>The device's assertions, with its argument order and its exact-type rules.</summary>
public sealed partial class Assert
{
    public static void AreNotSame(object? notExpected, object? actual, [CallerArgumentExpression(nameof(actual))] string message = "")
    {
        if (ReferenceEquals(notExpected, actual))
        {
            Fail("Assert.AreNotSame", message);
        }
    }

    public static void AreSame(object? expected, object? actual, [CallerArgumentExpression(nameof(actual))] string message = "")
    {
        if (!ReferenceEquals(expected, actual))
        {
            Fail("Assert.AreSame", message);
        }
    }

    public static void Contains(string expected, string value, [CallerArgumentExpression(nameof(value))] string message = "")
    {
        RequireNotNull(expected, "Assert.Contains");
        RequireNotNull(value, "Assert.Contains");
        if (!value.Contains(expected, StringComparison.Ordinal))
        {
            Fail("Assert.Contains", $"'{value}' does not contain '{expected}'. {message}");
        }
    }

    public static void DoesNotContains(string notExpected, string value, [CallerArgumentExpression(nameof(value))] string message = "")
    {
        RequireNotNull(notExpected, "Assert.DoesNotContains");
        RequireNotNull(value, "Assert.DoesNotContains");
        if (value.Contains(notExpected, StringComparison.Ordinal))
        {
            Fail("Assert.DoesNotContains", $"'{value}' contains '{notExpected}'. {message}");
        }
    }

    public static void EndsWith(string expected, string value, [CallerArgumentExpression(nameof(value))] string message = "")
    {
        RequireNotNull(expected, "Assert.EndsWith");
        RequireNotNull(value, "Assert.EndsWith");
        if (!value.EndsWith(expected, StringComparison.Ordinal))
        {
            Fail("Assert.EndsWith", $"'{value}' does not end with '{expected}'. {message}");
        }
    }

    public static void StartsWith(string expected, string value, [CallerArgumentExpression(nameof(value))] string message = "")
    {
        RequireNotNull(expected, "Assert.StartsWith");
        RequireNotNull(value, "Assert.StartsWith");
        if (!value.StartsWith(expected, StringComparison.Ordinal))
        {
            Fail("Assert.StartsWith", $"'{value}' does not start with '{expected}'. {message}");
        }
    }

    public static void IsFalse([DoesNotReturnIf(true)] bool condition, [CallerArgumentExpression(nameof(condition))] string message = "")
    {
        if (condition)
        {
            Fail("Assert.IsFalse", message);
        }
    }

    public static void IsTrue([DoesNotReturnIf(false)] bool condition, [CallerArgumentExpression(nameof(condition))] string message = "")
    {
        if (!condition)
        {
            Fail("Assert.IsTrue", message);
        }
    }

    /// <summary>Exactly that type: the device does not look at base types here.</summary>
    public static void IsInstanceOfType(object? value, Type expected, [CallerArgumentExpression(nameof(value))] string message = "")
    {
        RequireNotNull(expected, "Assert.IsInstanceOfType");
        if (value?.GetType() != expected)
        {
            Fail("Assert.IsInstanceOfType", $"Expected type:<{expected}>. Actual type:<{value?.GetType()}>. {message}");
        }
    }

    public static void IsNotInstanceOfType(object? value, Type notExpected, [CallerArgumentExpression(nameof(value))] string message = "")
    {
        RequireNotNull(notExpected, "Assert.IsNotInstanceOfType");
        if (value?.GetType() == notExpected)
        {
            Fail("Assert.IsNotInstanceOfType", $"Wrong type:<{notExpected}>. {message}");
        }
    }

    public static void IsNotNull([NotNull] object? value, [CallerArgumentExpression(nameof(value))] string message = "")
    {
        if (value is null)
        {
            Fail("Assert.IsNotNull", message);
        }
    }

    public static void IsNull(object? value, [CallerArgumentExpression(nameof(value))] string message = "")
    {
        if (value is not null)
        {
            Fail("Assert.IsNull", message);
        }
    }

    [DoesNotReturn]
    public static void SkipTest(string? message = null) => throw new SkipTestException(message);

    /// <summary>Exactly that exception: a derived one fails the test, as on the device.</summary>
    public static void ThrowsException(Type exception, Action action, string message = "")
    {
        RequireNotNull(exception, "Assert.ThrowsException");
        RequireNotNull(action, "Assert.ThrowsException");
        Type? thrown = Thrown(action, out string text);
        if (thrown is null)
        {
            Fail("Assert.ThrowsException", $"No exception thrown. {exception.Name} was expected. {message}");
        }

        if (thrown != exception)
        {
            Fail("Assert.ThrowsException", $"Threw {thrown.Name} ({text}), but {exception.Name} was expected. {message}");
        }
    }

    [DoesNotReturn]
    internal static void Fail(string assertion, string? message) => throw new AssertFailedException($"{assertion} failed. {message}");

    internal static void RequireNotNull([NotNull] object? value, string assertion, [CallerArgumentExpression(nameof(value))] string parameter = "")
    {
        if (value is null)
        {
            Fail(assertion, $"The parameter '{parameter}' is null.");
        }
    }

    /// <summary>A value as a failure shows it, a NUL made visible.</summary>
    internal static string Text(object? value) =>
        value is null ? "(null)" : (Convert.ToString(value, CultureInfo.InvariantCulture) ?? "(object)").Replace("\0", "\\0", StringComparison.Ordinal);

    [SuppressMessage("Design", "CA1031", Justification = "Any exception is an answer to the question asked here.")]
    private static Type? Thrown(Action action, out string text)
    {
        try
        {
            action();
        }
        catch (Exception thrown)
        {
            text = thrown.Message;
            return thrown.GetType();
        }

        text = string.Empty;
        return null;
    }
}
