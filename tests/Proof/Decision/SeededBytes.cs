using System;
using AccessStandalone.Access;

namespace AccessStandalone.Proof.Decision;

/// <summary>Stands in for the hardware generator.</summary>
internal sealed class SeededBytes : IRandomSource
{
    private readonly Random _random;

    public SeededBytes(Random random)
    {
        _random = random;
    }

    public void Fill(byte[] buffer) => _random.NextBytes(buffer);
}
