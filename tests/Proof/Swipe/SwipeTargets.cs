using System.Collections.Generic;
using System.Linq;
using AccessStandalone.Proof.Bench;

namespace AccessStandalone.Proof.Swipe;

/// <summary>The ways in that the decision bench measures, from the card or the last key to the relay, and what they may cost.</summary>
public static class SwipeTargets
{
    public const string Card = "card";
    public const string Scheduled = "card, by schedule and validity";
    public const string Guest = "guest's card, uses counted";
    public const string DuressCard = "duress card: alarm and grant";
    public const string Code = "user ID and password";
    public const string DuressCode = "user ID and duress password";
    public const string CardAndPassword = "card and password";
    public const string Public = "public password";
    public const string WhileErasing = "card while a sector is erased";
    public const string AfterStart = "card, first after a start";

    private const int MaxTransactions = 10;

    /// <summary>
    /// Duress writes an alarm as well. Most often that is the same program; it is another one where the page of the log has one place left, and where that is
    /// the last of its sector a third begins the next: so only its mean has a target. After a start the table's map is still to be read where it is
    /// wanted first; that is shown, and has none.
    /// </summary>
    public static IReadOnlyList<BenchTarget> All { get; } =
    [
        .. new[] { Card, Scheduled, Guest, Code, CardAndPassword, Public, WhileErasing }.SelectMany(way => TargetsOf(way, BenchFigure.WorstTransactions)),
        .. new[] { DuressCard, DuressCode }.SelectMany(way => TargetsOf(way, BenchFigure.MeanTransactions)),
    ];

    private static BenchTarget[] TargetsOf(string way, BenchFigure transactions) =>
    [
        new(way, transactions, MaxTransactions),
        new(way, BenchFigure.MeanErases, 0),
    ];
}
