using System;
using System.Collections.Generic;
using System.IO;
using Mono.Cecil;

namespace AccessStandalone.Gate;

/// <summary>Finds references by name in a fixed set and nowhere else: nothing of the host's framework may slip in.</summary>
public sealed class DeviceResolver(IEnumerable<string> paths) : IAssemblyResolver
{
    private readonly Dictionary<string, byte[]> _images = [];
    private readonly Dictionary<string, AssemblyDefinition> _loaded = [];

    /// <summary>Puts an image in place of the file of the same name.</summary>
    public void Replace(string name, byte[] image) => _images[name] = image;

    public AssemblyDefinition Resolve(AssemblyNameReference name) => Resolve(name, new ReaderParameters());

    public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(parameters);
        if (!_loaded.TryGetValue(name.Name, out AssemblyDefinition? assembly))
        {
            parameters.AssemblyResolver = this;
            assembly = AssemblyDefinition.ReadAssembly(new MemoryStream(Image(name)), parameters);
            _loaded.Add(name.Name, assembly);
        }

        return assembly;
    }

    public void Dispose()
    {
        foreach (AssemblyDefinition assembly in _loaded.Values)
        {
            assembly.Dispose();
        }
    }

    private byte[] Image(AssemblyNameReference name)
    {
        if (_images.TryGetValue(name.Name, out byte[]? image))
        {
            return image;
        }

        foreach (string path in paths)
        {
            if (Path.GetFileNameWithoutExtension(path) == name.Name)
            {
                return File.ReadAllBytes(path);
            }
        }

        throw new AssemblyResolutionException(name);
    }
}
