using System;
using MSTest = Microsoft.VisualStudio.TestTools.UnitTesting;

namespace nanoFramework.TestFramework;

/// <summary>A test that does not apply here: skipped on the device, inconclusive on the host.</summary>
#pragma warning disable CA1032 // one constructor with defaults is the device's shape
public class SkipTestException(string? message = null, Exception? innerException = null)
    : MSTest.AssertInconclusiveException(message ?? string.Empty, innerException!);
#pragma warning restore CA1032
