using System;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Scenarios;

namespace AccessStandalone.HalSim.Platform;

/// <summary><c>reboot</c>, <c>restore --yes</c>: asked, and waited for until the device has restarted.</summary>
public sealed class RestartVerb : IPlatformVerb
{
    private const int LimitMs = 5000;

    private readonly PlatformOperation _operation;

    public RestartVerb(PlatformOperation operation)
    {
        _operation = operation;
    }

    /// <exception cref="FormatException"><c>--yes</c> is missing.</exception>
    public static RestartVerb ParseRestore(StepWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.TryTake("--yes")
            ? new RestartVerb(PlatformOperation.Restore)
            : throw new FormatException("restore deletes all users and settings: say --yes");
    }

    public PlatformResult Ask(Bench bench)
    {
        ArgumentNullException.ThrowIfNull(bench);
        int restarts = bench.Device.Restarts;
        PlatformResult result = new LocalLink(bench).Ask(_operation, default).Result;
        if (result == PlatformResult.Done && !bench.RunUntil(() => bench.Device.Restarts != restarts, LimitMs))
        {
            throw new StepFailedException($"the device has not restarted after {LimitMs} ms");
        }

        bench.LetPlatformSettle();
        return result;
    }
}
