using System.Collections.Generic;
using System.Linq;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Work;
using AccessStandalone.HalSim.Scenarios;

namespace AccessStandalone.HalSim.Platform;

/// <summary><c>network set NAME=VALUE…</c> and <c>addresses set off|only|not [ADDRESS[/BITS]]…</c>.</summary>
internal static class NetworkVerbs
{
    public static IPlatformVerb ParseNetwork(StepWords words)
    {
        (string Name, string Value)[] changes = Rest(words).Select(NetworkText.Pair).ToArray();
        NetworkText.Check(changes);
        return new LinkVerb(link =>
        {
            PlatformAnswer now = link.Ask(PlatformOperation.ReadNetwork, default);
            return now.Result != PlatformResult.Done
                ? now.Result
                : link.Ask(PlatformOperation.WriteNetwork, NetworkText.Change(NetworkSettings.Parse(now.Payload.Span), changes).Build()).Result;
        });
    }

    public static IPlatformVerb ParseAddresses(StepWords words)
    {
        AddressList addresses = NetworkText.Addresses(words.Next("'off', 'only' or 'not'"), Rest(words));
        return new LinkVerb(PlatformOperation.WriteAddresses, addresses.Build());
    }

    private static List<string> Rest(StepWords words)
    {
        var rest = new List<string>();
        while (!words.IsAtEnd)
        {
            rest.Add(words.Next("a word"));
        }

        return rest;
    }
}
