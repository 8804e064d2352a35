using System.Collections.Generic;
using nanoFramework.Hardware.Esp32.Rmt;

namespace AccessStandalone.HalSim.Board.Rmt;

/// <summary>Bursts that nobody has taken yet: FreeRTOS's ring buffer that splits nothing. One that does not fit is lost, with a line on the device's console.</summary>
internal sealed class RmtRingBuffer(int bytes)
{
    public const int BytesPerItem = 4;
    private const int HeaderBytes = 8;

    private readonly Queue<RmtCommand[]> _bursts = new();
    private int _usedBytes;

    /// <summary>Bursts that did not fit.</summary>
    public int Lost { get; private set; }

    public void Put(RmtHalf[] memory, int items)
    {
        int size = (items * BytesPerItem) + HeaderBytes;
        if (size > bytes / 2 || _usedBytes + size > bytes)
        {
            Lost++;
            return;
        }

        _usedBytes += size;
        var burst = new RmtCommand[items];
        for (int i = 0; i < items; i++)
        {
            RmtHalf first = memory[i * 2];
            RmtHalf second = memory[(i * 2) + 1];
            burst[i] = new RmtCommand(first.Ticks, first.IsHigh, second.Ticks, second.IsHigh);
        }

        _bursts.Enqueue(burst);
    }

    /// <returns>The oldest burst; null if there is none.</returns>
    public RmtCommand[]? Take()
    {
        if (!_bursts.TryDequeue(out RmtCommand[]? burst))
        {
            return null;
        }

        _usedBytes -= (burst.Length * BytesPerItem) + HeaderBytes;
        return burst;
    }

    public void Clear()
    {
        _bursts.Clear();
        _usedBytes = 0;
    }
}
