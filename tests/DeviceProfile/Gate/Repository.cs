using System;
using System.Linq;
using System.Reflection;

namespace AccessStandalone.Gate;

/// <summary>Where the sources are; the build notes it, because with an artifacts path the tests run somewhere else.</summary>
public static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value ?? throw new InvalidOperationException("the build noted no repository root");
}
