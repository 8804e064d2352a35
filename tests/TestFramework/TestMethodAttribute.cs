using System;
using System.Runtime.CompilerServices;
using MSTest = Microsoft.VisualStudio.TestTools.UnitTesting;

namespace nanoFramework.TestFramework;

/// <summary>The parameters are filled in by the compiler and let a test explorer jump to the test; tests write <c>[TestMethod]</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class TestMethodAttribute([CallerFilePath] string callerFilePath = "", [CallerLineNumber] int callerLineNumber = -1)
    : MSTest.TestMethodAttribute(callerFilePath, callerLineNumber);
