using System.Globalization;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary>Numbers of things in words.</summary>
internal static class Plural
{
    /// <returns>Such as <c>1 user</c>, <c>2 users</c>.</returns>
    public static string Of(long count, string thing) => string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? string.Empty : "s")}");
}
