using System.CommandLine;
using System.Globalization;
using System.IO;
using AccessStandalone.Board;

namespace AccessStandalone.HalSim.Commands;

/// <summary>How a live device is to run.</summary>
public sealed record LiveOptions
{
    private const int LastPort = 65535;
    private const double Slowest = 0.1;
    private const double Fastest = 100;

    /// <summary>Flash image, loaded if it exists and saved at the end; null for none.</summary>
    public string? ImagePath { get; init; }

    /// <summary>Where its RS-485 line goes, in words of <see cref="Bus.LineWords"/>; null for nowhere.</summary>
    public string? Rs485 { get; init; }

    /// <summary>The file for what is said on that line; null for none.</summary>
    public string? CapturePath { get; init; }

    /// <summary>Seconds of the device in one second.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>The TCP port of this machine where the platform reaches it; 0 for any that is free, null for none.</summary>
    public int? Port { get; init; }

    internal static Option<int?> PortOption()
    {
        var option = new Option<int?>("--port")
        {
            Description = $"TCP port of this machine where the platform reaches the device, 0 for any that is free: {SocketListener.PlatformPort} in a terminal, "
                + "else none. With it, time keeps the wall clock's pace.",
        };
        option.Validators.Add(result =>
        {
            bool isNumber = result.Tokens.Count == 1 & int.TryParse(result.Tokens.Count == 1 ? result.Tokens[0].Value : null, CultureInfo.InvariantCulture, out int port);
            if (isNumber && port is < 0 or > LastPort)
            {
                result.AddError($"--port: expected 0 to {LastPort}; saw {port}");
            }
        });
        return option;
    }

    internal static Option<FileInfo?> Image() => new("--image")
    {
        Description = "Flash image: loaded if it exists, saved at the end.",
    };

    internal static Option<double> SpeedOption()
    {
        var option = new Option<double>("--speed")
        {
            Description = $"With a terminal or a program outside: how many seconds pass for the device in one second, {Slowest} to {Fastest}: for a sync of thousands of users, say.",
            DefaultValueFactory = _ => 1,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 0)
            {
                return;
            }

            // What is no number at all is told by the parser.
            bool isNumber = double.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, out double speed);
            if (isNumber && !(speed >= Slowest && speed <= Fastest))
            {
                result.AddError($"--speed: expected a number from {Slowest} to {Fastest}; saw {speed}");
            }
        });
        return option;
    }
}
