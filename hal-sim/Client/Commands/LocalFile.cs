using System;
using System.IO;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary>Files of this computer: what goes wrong with them has nothing to do with a connection.</summary>
internal static class LocalFile
{
    /// <exception cref="FormatException">The file cannot be written.</exception>
    public static void Write(Action write)
    {
        try
        {
            write();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new FormatException(failure.Message, failure);
        }
    }
}
