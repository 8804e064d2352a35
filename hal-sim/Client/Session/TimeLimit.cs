using System;
using System.Threading;
using System.Threading.Tasks;

namespace AccessStandalone.HalSim.Client.Session;

/// <summary>Lets something take only so long.</summary>
internal static class TimeLimit
{
    /// <exception cref="ConnectionLostException">It took longer.</exception>
    public static async Task<T> RunAsync<T>(
        TimeSpan limit, TimeProvider time, string what, Func<CancellationToken, Task<T>> run, CancellationToken cancel)
    {
        using var timeout = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancel);
        try
        {
            return await run(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new ConnectionLostException($"{what} took longer than {limit.TotalSeconds:0.#} s");
        }
    }
}
