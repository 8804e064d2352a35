using System;
using System.Collections.Generic;
using System.Linq;

namespace AccessStandalone.Proof.Decision;

/// <summary>Ways to choose at random.</summary>
internal static class Dice
{
    private const int Hundred = 100;

    public static bool Percent(this Random random, int percent) => random.Next(Hundred) < percent;

    public static T Of<T>(this Random random, params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

    /// <returns>Null if there is none.</returns>
    public static T? Any<T>(this Random random, IReadOnlyCollection<T> choices) =>
        choices.Count == 0 ? default : choices.ElementAt(random.Next(choices.Count));

    public static string Digits(this Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => random.Next(10)));
}
