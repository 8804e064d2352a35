using System;

namespace AccessStandalone.HalSim.Client.Csv;

/// <summary>A CSV file that cannot be understood as a whole.</summary>
public sealed class CsvException : FormatException
{
    public CsvException()
    {
    }

    public CsvException(string message)
        : base(message)
    {
    }

    public CsvException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public CsvException(int line, string reason)
        : base(reason)
    {
        Line = line;
    }

    public int Line { get; }
}
