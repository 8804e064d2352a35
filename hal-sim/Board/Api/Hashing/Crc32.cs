using System.Buffers.Binary;

namespace System.IO.Hashing;

/// <summary>CRC-32 as in IEEE 802.3: what the ESP32 has in ROM.</summary>
public class Crc32
{
    private const uint InitialState = 0xFFFFFFFF;
    private const uint ReflectedPolynomial = 0xEDB88320;
    private const int BytesAtOnce = 8;

    /// <summary>[256 * n + b]: what byte b does to the state when n more bytes follow it.</summary>
    private static readonly uint[] Effects = MakeEffects();

    private uint _state = InitialState;

    /// <exception cref="ArgumentException">There are more than 32,767 bytes: the device's native code counts in 16 bits.</exception>
    public void Append(SpanByte source) => _state = Continue(_state, source.AsSpan());

    /// <inheritdoc cref="Append(SpanByte)"/>
    public void Append(byte[] source) => _state = Continue(_state, source);

    public void Append(byte value) => _state = Continue(_state, [value]);

    public void Reset() => _state = InitialState;

    public uint GetCurrentHashAsUInt32() => _state ^ InitialState;

    /// <inheritdoc cref="Append(SpanByte)"/>
    public static uint HashToUInt32(SpanByte source) => Continue(InitialState, source.AsSpan()) ^ InitialState;

    private static uint Continue(uint state, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > short.MaxValue)
        {
            throw new ArgumentException($"The device takes at most {short.MaxValue} bytes at once, not {bytes.Length}.");
        }

        if (bytes.IsEmpty)
        {
            // The device's native code begins anew when it is given nothing.
            return InitialState;
        }

        uint[] effects = Effects;
        while (bytes.Length >= BytesAtOnce)
        {
            uint low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ state;
            uint high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            state = effects[0x700 + (low & 0xFF)]
                ^ effects[0x600 + ((low >> 8) & 0xFF)]
                ^ effects[0x500 + ((low >> 16) & 0xFF)]
                ^ effects[0x400 + (low >> 24)]
                ^ effects[0x300 + (high & 0xFF)]
                ^ effects[0x200 + ((high >> 8) & 0xFF)]
                ^ effects[0x100 + ((high >> 16) & 0xFF)]
                ^ effects[high >> 24];
            bytes = bytes[BytesAtOnce..];
        }

        foreach (byte one in bytes)
        {
            state = effects[(state ^ one) & 0xFF] ^ (state >> 8);
        }

        return state;
    }

    private static uint[] MakeEffects()
    {
        var effects = new uint[BytesAtOnce * 256];
        for (uint value = 0; value < 256; value++)
        {
            uint state = value;
            for (int bit = 0; bit < 8; bit++)
            {
                state = (state >> 1) ^ ((state & 1) * ReflectedPolynomial);
            }

            effects[value] = state;
        }

        for (int i = 256; i < effects.Length; i++)
        {
            uint before = effects[i - 256];
            effects[i] = (before >> 8) ^ effects[before & 0xFF];
        }

        return effects;
    }
}
