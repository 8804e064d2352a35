using System;
using System.Collections.Generic;

namespace AccessStandalone.Proof;

/// <summary>What a campaign, or a part of one, found: how many cases, how they went, and the first failures in words.</summary>
public sealed class CampaignReport
{
    private const int MaxKept = 20;
    private const int MaxNotes = 1_000;

    private readonly List<string> _failures = [];
    private readonly List<string> _notes = [];
    private readonly SortedDictionary<string, long> _outcomes = new(StringComparer.Ordinal);

    public long Cases { get; private set; }

    public long Failed { get; private set; }

    /// <summary>Parts that the campaign has, as far as it is known, and those that are done.</summary>
    public int Parts { get; set; }

    public int PartsDone { get; set; }

    /// <summary>Whether it was stopped before its end.</summary>
    public bool WasStopped { get; set; }

    public IReadOnlyList<string> Failures => _failures;

    /// <summary>What was told of single cases, for campaigns of few and long ones.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>How many cases went which way.</summary>
    public IReadOnlyDictionary<string, long> Outcomes => _outcomes;

    /// <param name="failure">Null if the case went well.</param>
    /// <param name="outcome">Which way it went; null if there is only one.</param>
    public void Count(string? failure, string? outcome = null)
    {
        Cases++;
        if (failure != null)
        {
            Failed++;
            Keep(failure);
        }
        else if (outcome != null)
        {
            CountOutcome(outcome, 1);
        }
    }

    /// <summary>Adds what another part found.</summary>
    public void Add(CampaignReport part)
    {
        Cases += part.Cases;
        Failed += part.Failed;
        WasStopped |= part.WasStopped;
        foreach (string failure in part.Failures)
        {
            Keep(failure);
        }

        foreach (string note in part.Notes)
        {
            Tell(note);
        }

        foreach ((string outcome, long times) in part.Outcomes)
        {
            CountOutcome(outcome, times);
        }
    }

    /// <summary>Tells something of a case; of very many the first.</summary>
    public void Tell(string note)
    {
        if (_notes.Count < MaxNotes)
        {
            _notes.Add(note);
        }
    }

    /// <summary>Counts something beside the cases: one case may have several outcomes.</summary>
    public void CountOutcome(string outcome, long times) => _outcomes[outcome] = _outcomes.GetValueOrDefault(outcome) + times;

    public override string ToString() => $"{Cases} cases, {Failed} failed";

    private void Keep(string failure)
    {
        if (_failures.Count < MaxKept)
        {
            _failures.Add(failure);
        }
    }
}
