using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace AccessStandalone.HalSim.Bus;

/// <summary>How the command line says where the RS-485 line goes: <c>tcp:PORT</c> or <c>pty</c>.</summary>
public static class LineWords
{
    private const string Pty = "pty";
    private const string Tcp = "tcp:";
    private const int LastPort = 65535;

    public static Option<string?> Rs485Option()
    {
        var option = new Option<string?>("--rs485")
        {
            Description = "Opens the RS-485 line to another program: tcp:PORT (this machine only, 0 for any free port) or pty (Linux). Time then keeps the wall clock's pace.",
        };
        option.Validators.Add(Check);
        return option;
    }

    public static Option<string?> CaptureOption()
    {
        var option = new Option<string?>("--osdpcap")
        {
            Description = "Writes every OSDP frame on the RS-485 line to a file, as JSON lines that OSDP tools read.",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && string.IsNullOrWhiteSpace(result.Tokens[0].Value))
            {
                result.AddError("--osdpcap: expected a file");
            }
        });
        return option;
    }

    /// <param name="words">As the option's check let it through.</param>
    public static IOutsideDoor Open(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words == Pty ? new PtyDoor() : new TcpDoor(PortOf(words) ?? throw new ArgumentException(words));
    }

    private static void Check(OptionResult result)
    {
        string words = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
        if (words != Pty && PortOf(words) == null)
        {
            result.AddError($"--rs485: expected tcp:PORT with a port from 0 to {LastPort}, or pty; saw '{words}'");
        }
    }

    private static int? PortOf(string words)
    {
        bool isPort = words.StartsWith(Tcp, StringComparison.Ordinal)
            & int.TryParse(words.AsSpan(Math.Min(Tcp.Length, words.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out int port);
        return isPort && port <= LastPort ? port : null;
    }
}
