using System.Collections.Generic;

namespace AccessStandalone.Proof.Tests.Mutants;

/// <summary>Mistakes in the firmware's side of the protocols that the campaign must bring to light.</summary>
internal static class ProtocolMutationList
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("the tag is not compared", new Edit("CbcHmac.cs", "return BadTag;", "_ = 0;")),
        new("a frame's number does not go on", new Edit("SealedFrames.cs", "        _receivedCount++;\n", "")),
        new("the length of a sealed frame is not looked at", new Edit(
            "FrameReceiver.cs", "? body >= Frame.MinSealedBody && body <= Frame.MaxSealedBody && body % 16 == 0", "? body >= 0"),
            new Edit("SealedFrames.cs", "return bodyCount >= MinBodyBytes && bodyCount <= MaxBodyBytes && bodyCount % CbcHmac.BlockBytes == 0\n            && ", "return ")),
        new("everything is answered before login", new Edit(
            "Reception.cs",
            "                return _initialisation.ExchangeKeys(session, call, nowMs);\n            default:\n                return Refuse(call, PlatformResult.NotAllowed);",
            "                return _initialisation.ExchangeKeys(session, call, nowMs);\n            default:\n                return _desk.Handle(call, nowMs);"),
            new Edit("Reception.cs", "        _account = parts.Account;", "        _account = parts.Account;\n        _desk = parts.Desk;"),
            new Edit("Reception.cs", "    private readonly IPlatformAccount _account;", "    private readonly IPlatformAccount _account;\n    private readonly IPlatformDesk _desk;")),
        new("open clients need no login", new Edit("OpenSession.cs", "        else if (!IsLoggedIn)\n", "        else if (_call.Method == OpenMethod.None)\n")),
        new("the count of a request is not held against its length", new Edit("BatchCall.cs", " || call.Request.Left != count * entryBytes", "")),
        new("who is logged in makes room", new Edit("PlatformConnection.cs", "public int Rank => IsLoggedIn ? 2 : _session.Rank;", "public int Rank => IsLoggedIn ? 0 : _session.Rank;")),
        new("failed logins lock nothing", new Edit("LoginLock.cs", "        _isLocked = true;\n        _hasRefused = false;\n        return true;", "        return false;")),
        new("clear frames are taken after login", new Edit("FrameReceiver.cs", "if (TakesSealed == (kind == Frame.Sealed))", "if (TakesSealed || kind == Frame.Clear)"),
            new Edit("PlatformSession.cs", "_isSealed = _input.TakesSealed;", "_isSealed = _input.Bytes[Frame.At + 2] == Frame.Sealed;"),
            new Edit("FrameReceiver.cs", "    private bool IsLength(int body) => TakesSealed\n", "    private bool IsLength(int body) => Bytes[Frame.At + 2] == Frame.Sealed\n")),
        new("a table that is nearly empty is read at once", new Edit("TableOrder.cs", "private const int PieceWork = 12;", "private const int PieceWork = 1 << 20;")),
    ];
}
