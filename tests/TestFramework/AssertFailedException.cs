using System;
using MSTest = Microsoft.VisualStudio.TestTools.UnitTesting;

// The device's framework keeps this one in a namespace of its own.
namespace TestFrameworkShared;

/// <summary>What a failed assertion throws; as MSTest's own it is reported as a failed test, not as an error in one.</summary>
public class AssertFailedException : MSTest.AssertFailedException
{
    public AssertFailedException(string msg, Exception ex)
        : base(msg, ex)
    {
    }

    public AssertFailedException(string msg)
        : base(msg)
    {
    }

    public AssertFailedException()
    {
    }
}
