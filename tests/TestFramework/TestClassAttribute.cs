using System;
using MSTest = Microsoft.VisualStudio.TestTools.UnitTesting;

namespace nanoFramework.TestFramework;

/// <summary>
/// Marks a class of tests. The device's <c>[Setup]</c> and <c>[Cleanup]</c> are left out: there they run once around a class without an
/// instance, and MSTest has no such place for an instance method, so a test that used them would mean two things.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public class TestClassAttribute : MSTest.TestClassAttribute
{
    public virtual TestMethodAttribute GetTestMethodAttribute(TestMethodAttribute testMethodAttribute) => testMethodAttribute;
}
