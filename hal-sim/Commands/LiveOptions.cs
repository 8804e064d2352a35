using System.CommandLine;
using System.Globalization;
using System.IO;

namespace AccessStandalone.HalSim.Commands;

/// <summary>How a live device is to run.</summary>
public sealed record LiveOptions
{
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
