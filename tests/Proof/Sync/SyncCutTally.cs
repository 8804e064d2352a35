using System.Globalization;

namespace AccessStandalone.Proof.Sync;

/// <summary>What was cut in a case, and what it took until the work was done.</summary>
internal sealed class SyncCutTally
{
    /// <summary>Users or records that were to be moved.</summary>
    public int Total { get; set; }

    public string What { get; set; } = "users";

    /// <summary>Connections after the first.</summary>
    public int Resumes { get; set; }

    public int PowerCuts { get; set; }

    /// <summary>How often the client was ended and began again with what it had kept.</summary>
    public int ClientEnds { get; set; }

    /// <summary>Users sent more than once, each time counted.</summary>
    public long SentAgain { get; set; }

    /// <summary>Looks at both sets.</summary>
    public int Looks { get; set; }

    /// <summary>Cards at the door.</summary>
    public int Visits { get; set; }

    /// <summary>Users added, changed or removed at the keypad.</summary>
    public int Changes { get; set; }

    /// <summary>Of virtual time.</summary>
    public double Seconds { get; set; }

    public void AddTo(CampaignReport report)
    {
        report.CountOutcome("resumes", Resumes);
        report.CountOutcome("power cuts", PowerCuts);
        report.CountOutcome("clients ended", ClientEnds);
        report.CountOutcome("users sent again", SentAgain);
        report.CountOutcome("looks at both sets", Looks);
        report.CountOutcome("cards at the door", Visits);
        report.CountOutcome("users changed at the keypad meanwhile", Changes);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Total} {What}, {Resumes} resumes, {PowerCuts} power cuts, {ClientEnds} clients ended, {SentAgain} sent again, {Looks} looks, {Visits} cards, {Changes} changes, {Seconds:0} s of the device");
}
