using System;
using System.Collections.Generic;
using AccessStandalone.Rs485;

namespace AccessStandalone.Proof.Osdp;

/// <summary>Random numbers of a role, and whether it takes a new one for each handshake.</summary>
internal sealed class WatchedNonces(Random random, StepBounds bounds) : INonceSource
{
    private readonly HashSet<ulong> _given = [];

    public int Fills { get; private set; }

    public bool IsGiven(ReadOnlySpan<byte> nonce) => _given.Contains(BitConverter.ToUInt64(nonce));

    public void Fill(byte[] buffer)
    {
        bounds.Enter();
        random.NextBytes(buffer);
        _given.Add(BitConverter.ToUInt64(buffer));
        Fills++;
        bounds.Leave();
    }
}
