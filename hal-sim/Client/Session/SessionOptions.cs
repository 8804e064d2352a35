using System;

namespace AccessStandalone.HalSim.Client.Session;

/// <summary>Times and limits of a client.</summary>
public sealed record SessionOptions
{
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How long a connection, and a login, may take.</summary>
    public TimeSpan LoginTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an answer may take. Some of them wait for the flash.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Idle for so long, a session sends a ping: the device closes one that is silent for 60 s.</summary>
    public TimeSpan PingAfter { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Requests sent and not answered; one more waits.</summary>
    public int MostUnanswered { get; init; } = 4;

    /// <summary>After a lost connection: the first pause; each following one is twice as long.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often in a row a connection may be lost, or not be had again, without anything got done between.</summary>
    public int MostRetries { get; init; } = int.MaxValue;

    /// <summary>Whether to try again also where there was no connection yet.</summary>
    public bool RetriesFirst { get; init; }
}
