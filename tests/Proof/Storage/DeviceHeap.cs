using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using AccessStandalone.Protocol;
using AccessStandalone.Rs485;
using AccessStandalone.Storage;
using AccessStandalone.Wiegand;

namespace AccessStandalone.Proof.Storage;

/// <summary>
/// What objects take on the device's heap, which deals in blocks of 12 bytes: an object one block and one for each field, an array one
/// and as many as its elements fill; an element that refers to an object takes a block.
/// </summary>
public static class DeviceHeap
{
    private const int BlockBytes = 12;

    private static readonly Assembly[] Stores = [typeof(FlashStorage).Assembly];

    private static readonly Assembly[] Firmware =
    [
        typeof(FlashStorage).Assembly, typeof(Control.Device).Assembly, typeof(PlatformServer).Assembly, typeof(OsdpFrame).Assembly, typeof(WiegandFrame).Assembly,
    ];

    /// <summary>Of an object and all that it refers to, as far as it is the stores' own.</summary>
    public static long BytesOf(object root) => BytesOf(root, Stores);

    /// <summary>Of an object and all that it refers to, as far as it is the firmware's own.</summary>
    public static long BytesOfAll(object root) => BytesOf(root, Firmware);

    private static long BytesOf(object root, Assembly[] own)
    {
        ArgumentNullException.ThrowIfNull(root);
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<object>([root]);
        long bytes = 0;
        while (waiting.TryPop(out object? next))
        {
            if (seen.Add(next))
            {
                bytes += next is Array array ? BytesOf(array, waiting, own) : BytesOfFields(next, waiting, own);
            }
        }

        return bytes;
    }

    private static long BytesOf(Array array, Stack<object> waiting, Assembly[] own)
    {
        Type element = array.GetType().GetElementType()!;
        if (element.IsValueType)
        {
            return InBlocks(BlockBytes + Buffer.ByteLength(array));
        }

        foreach (object? value in array)
        {
            Wait(value, waiting, own);
        }

        return BlockBytes + ((long)BlockBytes * array.Length);
    }

    private static long BytesOfFields(object value, Stack<object> waiting, Assembly[] own)
    {
        FieldInfo[] fields = [.. FieldsOf(value.GetType())];
        foreach (FieldInfo field in fields.Where(field => !field.FieldType.IsValueType))
        {
            Wait(field.GetValue(value), waiting, own);
        }

        return BlockBytes + ((long)BlockBytes * fields.Length);
    }

    private static IEnumerable<FieldInfo> FieldsOf(Type? type)
    {
        const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        for (; type != null && type != typeof(object); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(Own))
            {
                yield return field;
            }
        }
    }

    private static void Wait(object? value, Stack<object> waiting, Assembly[] own)
    {
        if (value is Array || (value != null && Array.IndexOf(own, value.GetType().Assembly) >= 0))
        {
            waiting.Push(value);
        }
    }

    private static long InBlocks(long bytes) => (bytes + BlockBytes - 1) / BlockBytes * BlockBytes;
}
