using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.HalSim.Records;

namespace AccessStandalone.HalSim.Scenarios.Expectations;

/// <summary>
/// <c>expect client granted user=7</c>: a record of this kind and these fields came; <c>expect client pushed 7</c>, <c>expect client deleted 7|all</c>: a change at the
/// keypad. Each counts once: what came before it is not looked at again. <c>expect client no …</c>: none comes. Waits up to 1 s of virtual time.
/// </summary>
public sealed class ClientExpectation : Expectation
{
    private const int WithinMs = 1000;

    private readonly Predicate<ClientEvent> _wanted;
    private readonly bool _none;

    private ClientExpectation(Predicate<ClientEvent> wanted, bool none, string text)
        : base("client " + text)
    {
        _wanted = wanted;
        _none = none;
    }

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (words.TryTake("connected"))
        {
            return new ClientStateExpectation(isConnected: true);
        }

        if (words.TryTake("disconnected"))
        {
            return new ClientStateExpectation(isConnected: false);
        }

        bool none = words.TryTake("no");
        string kind = words.Next("a record kind, 'pushed', 'deleted', 'connected' or 'disconnected'");
        IReadOnlyList<string> fields = words.Rest();
        return new ClientExpectation(Wanted(kind, fields), none, string.Join(' ', [.. none ? new[] { "no" } : [], kind, .. fields]));
    }

    protected override bool WaitUntilMet(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        ScenarioClient client = ClientOf(bench);
        bool hasCome = bench.RunUntil(() => _none ? client.Events.Any(news => _wanted(news)) : client.TryTake(_wanted), WithinMs);
        return hasCome != _none;
    }

    protected override bool IsMet(Bench bench) => throw new NotSupportedException();

    protected override string Seen(Bench bench)
    {
        IReadOnlyList<ClientEvent> events = ClientOf(bench).Events;
        return events.Count == 0 ? "nothing" : string.Join("; ", events.Select(news => news.Text));
    }

    private static ScenarioClient ClientOf(Bench bench) => bench.Client ?? throw new StepFailedException("there is no client; 'client connect' makes one");

    private static Predicate<ClientEvent> Wanted(string kind, IReadOnlyList<string> fields)
    {
        if (kind is "pushed" or "deleted")
        {
            uint id = fields is ["all"] ? 0 : fields.Count == 1 && NumberText.TryParse(fields[0], out ulong number) && number is > 0 and <= uint.MaxValue
                ? (uint)number
                : throw new FormatException($"'{kind} ID' is wanted, or 'deleted all'");
            return news => news.User is { } user && user.Id == id && user.User == null == (kind == "deleted");
        }

        RecordPattern pattern = RecordPattern.Parse(kind, fields);
        return news => news.Record != null && pattern.Matches(news.Record);
    }
}
