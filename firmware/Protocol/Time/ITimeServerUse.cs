namespace AccessStandalone.Protocol.Time;

/// <summary>Which time server is to be asked, and what is done with its answers.</summary>
public interface ITimeServerUse
{
    bool IsOn { get; }

    /// <summary>Changes with every change of what is here.</summary>
    int Version { get; }

    /// <summary>Copies the server's name or address, ASCII.</summary>
    /// <param name="into">At least <see cref="DnsQuestion.MaxNameBytes"/>.</param>
    /// <returns>Its length.</returns>
    int CopyServer(byte[] into);

    int Port { get; }

    /// <summary>From one answer to the next question, minutes.</summary>
    int CycleMin { get; }

    /// <summary>IPv4 address of the name server, 0 for none.</summary>
    uint NameServer { get; }

    /// <summary>Takes the time.</summary>
    /// <param name="utcMs">Milliseconds since 1970-01-01 UTC.</param>
    /// <param name="nowMs">The monotonic time at which it is that late.</param>
    /// <returns>false if it is not believed.</returns>
    bool Take(long utcMs, long nowMs);

    /// <summary>There was no answer, or none to be believed, for as long as <see cref="TimeServerClient.ReportAfterFailures"/> tries in a row.</summary>
    void Report();
}
