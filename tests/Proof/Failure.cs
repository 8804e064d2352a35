using System;

namespace AccessStandalone.Proof;

/// <summary>Failures in words.</summary>
internal static class Failure
{
    /// <summary>What a check says; an exception that it throws is a failure as well.</summary>
    public static string? Of(Func<string?> check)
    {
        try
        {
            return check();
        }
        catch (Exception failure)
        {
            return $"{failure.GetType().Name}: {failure.Message}";
        }
    }
}
