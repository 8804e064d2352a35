namespace System;

/// <summary>nanoFramework's byte span over an array (mscorlib 1.17). Bounds are checked everywhere, unlike on the device.</summary>
public readonly ref struct SpanByte
{
    private readonly byte[]? _array;
    private readonly int _start;
    private readonly int _length;

    public SpanByte(byte[]? array)
    {
        _array = array;
        _start = 0;
        _length = array == null ? 0 : array.Length;
    }

    /// <exception cref="ArgumentOutOfRangeException">The range is not within the array; for a null array it must be 0, 0.</exception>
    public SpanByte(byte[]? array, int start, int length)
    {
        int available = array == null ? 0 : array.Length;
        if (start < 0 || length < 0 || start > available || length > available - start)
        {
            throw new ArgumentOutOfRangeException(
                nameof(length), $"Bytes {start} to {(long)start + length} are not within an array of {available}.");
        }

        _array = array;
        _start = start;
        _length = length;
    }

    public static SpanByte Empty => default;

    public int Length => _length;

    public bool IsEmpty => _length == 0;

    /// <exception cref="ArgumentOutOfRangeException">The index is not within the span.</exception>
    public byte this[int index]
    {
        get => _array![PositionOf(index)];
        set => _array![PositionOf(index)] = value;
    }

    public static implicit operator SpanByte(byte[]? array) => new(array);

    /// <exception cref="ArgumentException">The destination is shorter than this span.</exception>
    public void CopyTo(SpanByte destination)
    {
        if (destination._length < _length)
        {
            throw new ArgumentException($"{_length} bytes do not fit into {destination._length}.", nameof(destination));
        }

        AsSpan().CopyTo(destination.AsSpan());
    }

    /// <exception cref="ArgumentOutOfRangeException">The start is not within the span.</exception>
    public SpanByte Slice(int start) => Slice(start, _length - start);

    /// <exception cref="ArgumentOutOfRangeException">The slice is not within the span.</exception>
    public SpanByte Slice(int start, int length)
    {
        if (start < 0 || length < 0 || start > _length - length)
        {
            throw new ArgumentOutOfRangeException(
                nameof(length), $"Bytes {start} to {(long)start + length} are not within a span of {_length}.");
        }

        return new SpanByte(_array, _start + start, length);
    }

    public byte[] ToArray() => AsSpan().ToArray();

    internal Span<byte> AsSpan() => new(_array, _start, _length);

    private int PositionOf(int index)
    {
        if ((uint)index >= (uint)_length)
        {
            throw new ArgumentOutOfRangeException(nameof(index), index, $"The span has {_length} bytes.");
        }

        return _start + index;
    }
}
