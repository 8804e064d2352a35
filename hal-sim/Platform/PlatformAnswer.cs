using System;
using AccessStandalone.HalSim.Client.Messages;

namespace AccessStandalone.HalSim.Platform;

/// <summary>What the device answers to a request.</summary>
public sealed record PlatformAnswer(PlatformResult Result, ReadOnlyMemory<byte> Payload);
