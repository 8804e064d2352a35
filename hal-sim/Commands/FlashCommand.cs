using System;
using System.IO;
using AccessStandalone.HalSim.FlashImages;
using AccessStandalone.HalSim.FlashImages.Contents;
using AccessStandalone.HalSim.FlashImages.Reports;

namespace AccessStandalone.HalSim.Commands;

/// <summary><c>flash inspect|check|stats IMAGE</c>: looks inside a flash image.</summary>
public sealed class FlashCommand
{
    private readonly TextWriter _error;
    private readonly ReportWriter _writer;

    /// <param name="isTerminal">Whether to use colours and frames.</param>
    public FlashCommand(TextWriter output, TextWriter error, bool isTerminal)
    {
        _error = error;
        _writer = new ReportWriter(output, isTerminal);
    }

    /// <returns>One of <see cref="ExitCode"/>: failed if what was asked for is not there.</returns>
    public int Inspect(string path, InspectRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return With(path, image =>
        {
            int sectors = image.Geometry.ChipSectors;
            if (request.Sector < 0 || request.Sector >= sectors)
            {
                _error.WriteLine($"sector {request.Sector}: there are 0 to {sectors - 1}");
                return ExitCode.Usage;
            }

            return InspectReport.Write(image, request, _writer) ? ExitCode.Done : ExitCode.Failed;
        });
    }

    /// <returns>One of <see cref="ExitCode"/>: failed if there is damage or an error.</returns>
    public int Check(string path) => With(path, image =>
    {
        var findings = FlashCheck.Run(image);
        CheckReport.Write(findings, _writer);
        return FlashCheck.HasFaults(findings) ? ExitCode.Failed : ExitCode.Done;
    });

    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Stats(string path) => With(path, image =>
    {
        StatsReport.Write(image, FlashContents.Read(image), _writer);
        return ExitCode.Done;
    });

    private int With(string path, Func<FlashImage, int> run)
    {
        FlashImage image;
        try
        {
            image = FlashImage.Load(path);
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            _error.WriteLine(failure.Message);
            return ExitCode.Usage;
        }

        return run(image);
    }
}
