namespace AccessStandalone.Protocol.Open;

/// <summary>What became of open clients since start; one instance for all connections.</summary>
public sealed class OpenCounters
{
    private readonly int[] _refused = new int[(int)OpenRefusal.Silent + 1];

    /// <summary>Logins that succeeded.</summary>
    public int Logins;

    /// <summary>Logins that were refused, for whichever reason.</summary>
    public int LoginsRefused;

    /// <summary>Requests that were answered.</summary>
    public int Requests;

    /// <summary>Connections ended for a reason.</summary>
    public int Of(OpenRefusal reason) => _refused[(int)reason];

    public void Count(OpenRefusal reason) => _refused[(int)reason]++;
}
