using System;
using System.Collections.Generic;
using System.Linq;
using AccessStandalone.HalSim.Client.Work;

namespace AccessStandalone.HalSim.Scenarios.Expectations;

/// <summary>
/// <c>expect dhip AccessControl UserID=7</c>: an event of this code, with these members, came to the open client; <c>expect dhip no …</c>: none comes. Each counts
/// once: what came before it is not looked at again. Waits up to 1 s of virtual time. <c>expect dhip answer TEXT</c>: the newest answer has this text in it;
/// <c>expect dhip connected|disconnected</c>.
/// </summary>
public sealed class OpenClientExpectation : Expectation
{
    private const int WithinMs = 1000;

    private readonly Predicate<OpenClientEvent> _wanted;
    private readonly bool _none;

    private OpenClientExpectation(Predicate<OpenClientEvent> wanted, bool none, string text)
        : base("dhip " + text)
    {
        _wanted = wanted;
        _none = none;
    }

    public static IStep Parse(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (words.TryTake("connected"))
        {
            return new OpenClientStateExpectation("dhip connected", client => client is { IsConnected: true }, _ => "dhip disconnected");
        }

        if (words.TryTake("disconnected"))
        {
            return new OpenClientStateExpectation("dhip disconnected", client => client is not { IsConnected: true }, _ => "dhip connected");
        }

        if (words.TryTake("answer"))
        {
            string text = string.Join(' ', words.Rest());
            return text.Length == 0
                ? throw new FormatException("what the answer must have in it is missing")
                : new OpenClientStateExpectation(
                    "dhip answer " + text, client => client?.LastAnswer.Contains(text, StringComparison.Ordinal) == true, client => client?.LastAnswer ?? "nothing");
        }

        bool none = words.TryTake("no");
        string code = words.Next("an event's code, 'answer', 'connected' or 'disconnected'");
        IReadOnlyList<string> fields = words.Rest();
        return new OpenClientExpectation(Wanted(code, fields), none, string.Join(' ', [.. none ? new[] { "no" } : [], code, .. fields]));
    }

    protected override bool WaitUntilMet(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        OpenClient client = Of(bench);
        bool hasCome = bench.RunUntil(() => _none ? client.Events.Any(item => _wanted(item)) : client.TryTake(_wanted), WithinMs);
        return hasCome != _none;
    }

    protected override bool IsMet(Bench bench) => throw new NotSupportedException();

    protected override string Seen(Bench bench)
    {
        IReadOnlyList<OpenClientEvent> events = Of(bench).Events;
        return events.Count == 0 ? "nothing" : string.Join("; ", events.Select(item => item.Text));
    }

    private static OpenClient Of(Bench bench) => bench.OpenClient ?? throw new StepFailedException("there is no open client; 'dhip connect' makes one");

    private static Predicate<OpenClientEvent> Wanted(string code, IReadOnlyList<string> fields)
    {
        (string Name, string Value)[] wanted = [.. fields.Select(NetworkText.Pair)];
        return item => item.Code == code && wanted.All(field => item.Has(field.Name, field.Value));
    }
}
