using System;

namespace AccessStandalone.HalSim.Bus;

/// <summary>Raw bytes from and to one program outside. No call waits for it, and none throws because of what it does.</summary>
public interface IOutsideDoor : IDisposable
{
    /// <summary>What the program outside is to open.</summary>
    string Name { get; }

    /// <summary>Looks whether somebody has come or gone.</summary>
    /// <returns>Whether somebody is there.</returns>
    bool Look();

    /// <returns>How many bytes were there; 0 for none now.</returns>
    int Read(Span<byte> bytes);

    /// <returns>How many bytes were taken; the others have to be offered again.</returns>
    int Write(ReadOnlySpan<byte> bytes);
}
