namespace AccessStandalone.HalSim.Board.Circuits;

/// <summary>
/// The electrics of the key matrix. Seven nodes: bits 0-3 are the rows, bits 4-6 the columns, as they sit on U2's port A. Keys are
/// bits 0-11, three to a row.
/// </summary>
internal sealed class KeyMatrix
{
    private const int Rows = 4;
    private const int Columns = 3;
    private const int Nodes = Rows + Columns;
    private const int AllNodes = (1 << Nodes) - 1;

    /// <summary>For each node the nodes that pressed keys join it with directly.</summary>
    private readonly int[] _joined = new int[Nodes];
    private int _pressedKeys;
    private bool _isShorted;

    public int Shorts { get; private set; }

    public int PressedKeys
    {
        get => _pressedKeys;
        set
        {
            _pressedKeys = value;
            JoinNodes();
        }
    }

    /// <summary>
    /// The levels of all nodes. Nodes joined by keys form a net, which is low if anything drives it low, else high if anything
    /// drives or pulls it high, else low.
    /// </summary>
    public int Settle(int driven, int latch, int pulledUp)
    {
        if (_pressedKeys == 0)
        {
            _isShorted = false;
            return (driven & latch) | pulledUp;
        }

        int levels = 0;
        bool shorted = false;
        for (int left = AllNodes; left != 0;)
        {
            int net = NetOf(left & -left);
            bool low = (net & driven & ~latch) != 0;
            bool high = (net & driven & latch) != 0;
            shorted |= low && high;
            if (!low && (high || (net & pulledUp) != 0))
            {
                levels |= net;
            }

            left &= ~net;
        }

        CountShort(shorted);
        return levels;
    }

    private void CountShort(bool shorted)
    {
        if (shorted && !_isShorted)
        {
            Shorts++;
        }

        _isShorted = shorted;
    }

    private int NetOf(int node)
    {
        int net = node;
        int before;
        do
        {
            before = net;
            for (int i = 0; i < Nodes; i++)
            {
                if ((before & (1 << i)) != 0)
                {
                    net |= _joined[i];
                }
            }
        }
        while (net != before);
        return net;
    }

    private void JoinNodes()
    {
        System.Array.Clear(_joined);
        for (int key = 0; key < Rows * Columns; key++)
        {
            if ((_pressedKeys & (1 << key)) != 0)
            {
                int row = key / Columns;
                int column = Rows + (key % Columns);
                _joined[row] |= 1 << column;
                _joined[column] |= 1 << row;
            }
        }
    }
}
