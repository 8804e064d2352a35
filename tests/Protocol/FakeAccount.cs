using System;
using AccessStandalone.Protocol;

namespace AccessStandalone.Tests.Protocol;

/// <summary>The account of PROTOCOL.md §3: admin, Turnstile-7.</summary>
internal sealed class FakeAccount : IPlatformAccount
{
    public bool IsInitialised { get; set; } = true;

    public bool IsReady { get; set; } = true;

    public bool IsHighSecurity { get; set; } = true;

    /// <summary>Logins that were to be recorded, each as a letter: done, refused, locked out, lock-out, initialised.</summary>
    public string Records { get; private set; } = "";

    /// <summary>The address of the last of them.</summary>
    public uint Address { get; private set; }

    /// <summary>What <see cref="Initialise"/> says to a verifier of 85 bytes.</summary>
    public PlatformResult InitialiseResult { get; set; }

    public void WriteInfo(MessageWriter into)
    {
        into.U8(1);
        into.U8(2);
    }

    public bool TryGetVerifier(ScramVerifier into)
    {
        if (!IsInitialised)
        {
            return false;
        }

        into.Iterations = 4096;
        Array.Copy(Hex.Parse("41a1b6c2d3e4f5061728394a5b6c7d8e"), 0, into.Salt, 0, ScramVerifier.SaltBytes);
        Array.Copy(Hex.Parse("a1f0ffb12bf1ad7fb20b71719e36ab3353e510ac510d32dbce1659c0fa1c45e0"), 0, into.StoredKey, 0, ScramVerifier.KeyBytes);
        Array.Copy(Hex.Parse("a00c19e802f6b91ace5ac9823bd60b811827b18fabfea7e633762af0e5a4b7ce"), 0, into.ServerKey, 0, ScramVerifier.KeyBytes);
        return true;
    }

    public PlatformResult Initialise(MessageReader verifier, uint address)
    {
        if (verifier.Left != 85)
        {
            return PlatformResult.BadRequest;
        }

        Note("i", address);
        IsInitialised = InitialiseResult == PlatformResult.Done;
        return InitialiseResult;
    }

    public void RecordLogin(PlatformResult result, uint address) =>
        Note(result == PlatformResult.Done ? "d" : result == PlatformResult.LockedOut ? "o" : "r", address);

    public void RecordLockout(uint address) => Note("L", address);

    private void Note(string letter, uint address)
    {
        Records += letter;
        Address = address;
    }
}
