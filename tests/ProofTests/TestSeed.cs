using System;
using System.Globalization;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Proof.Tests;

/// <summary>The seed of a test run; <c>ACCESS_SEED</c> replays another one.</summary>
internal static class TestSeed
{
    private const int Default = 20261121;

    /// <summary>Tells it as well.</summary>
    public static int Of(TestContext context)
    {
        string? text = Environment.GetEnvironmentVariable("ACCESS_SEED");
        int seed = text == null ? Default : int.Parse(text, CultureInfo.InvariantCulture);
        context.WriteLine($"seed {seed}");
        return seed;
    }
}
