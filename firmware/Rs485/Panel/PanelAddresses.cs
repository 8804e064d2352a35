namespace AccessStandalone.Rs485;

/// <summary>Which place has which address: never two the same.</summary>
public sealed class PanelAddresses
{
    private const int None = -1;

    private readonly int[] _addresses = new int[ControlPanel.Places];

    public PanelAddresses()
    {
        for (int i = 0; i < _addresses.Length; i++)
        {
            _addresses[i] = None;
        }
    }

    public bool IsTaken(int address, int otherThanPlace)
    {
        for (int i = 0; i < _addresses.Length; i++)
        {
            if (i != otherThanPlace && _addresses[i] == address)
            {
                return true;
            }
        }

        return false;
    }

    public void Set(int place, int address)
    {
        _addresses[place] = address;
    }

    public void Free(int place)
    {
        _addresses[place] = None;
    }
}
