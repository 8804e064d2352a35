using System.Collections.Generic;
using System.Linq;

namespace AccessStandalone.HalSim.FlashImages.Checks;

/// <summary>Collects findings.</summary>
internal sealed class FindingList
{
    private readonly List<Finding> _findings = [];

    public void Note(FindingKind kind, int address, string message) => _findings.Add(new Finding(Severity.Note, kind, address, message));

    public void Damage(FindingKind kind, int address, string message) => _findings.Add(new Finding(Severity.Damage, kind, address, message));

    public void Error(FindingKind kind, int address, string message) => _findings.Add(new Finding(Severity.Error, kind, address, message));

    /// <summary>One of two copies is not valid.</summary>
    public void CopyLost(FindingKind kind, CopyFault fault, int address, string what)
    {
        Severity severity = fault == CopyFault.CutShort ? Severity.Note : Severity.Damage;
        _findings.Add(new Finding(severity, kind, address, $"{what} is not valid: {CopyFaults.InWords(fault)}"));
    }

    public IReadOnlyList<Finding> InOrder() => _findings.OrderBy(finding => finding.Address).ToList();
}
