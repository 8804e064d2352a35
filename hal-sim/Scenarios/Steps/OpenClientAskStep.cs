using System;
using System.Text.Json;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary><c>dhip ask METHOD [JSON]</c>: a method of DHIP.md with its parameters; the answer is printed.</summary>
internal sealed class OpenClientAskStep : IRefusable
{
    private readonly string _method;
    private readonly string _parameters;

    private OpenClientAskStep(string method, string parameters)
    {
        _method = method;
        _parameters = parameters;
    }

    public bool Expects => false;

    public static IStep Parse(StepWords words)
    {
        string method = words.Next("a method such as accessControl.openDoor");
        string parameters = string.Join(' ', words.Rest());
        try
        {
            using JsonDocument document = JsonDocument.Parse(parameters.Length > 0 ? parameters : "{}");
            return new OpenClientAskStep(method, document.RootElement.GetRawText());
        }
        catch (JsonException failure)
        {
            throw new FormatException($"'{parameters}' is no JSON: {failure.Message}", failure);
        }
    }

    public void Run(Bench bench)
    {
        string result = Try(bench);
        if (result != ClientWords.Done)
        {
            throw new StepFailedException("refused: " + result);
        }
    }

    public string Try(Bench bench)
    {
        OpenClient client = OpenClientStep.Of(bench);
        string result = client.Ask(bench, _method, _parameters, out _);
        bench.Output.WriteLine(result == ClientWords.Closed ? result : client.LastAnswer);
        return result;
    }
}
