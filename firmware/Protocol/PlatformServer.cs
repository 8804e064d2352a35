namespace AccessStandalone.Protocol;

/// <summary>
/// The device's side of PROTOCOL.md: takes connections in and has their requests answered. Each step moves a piece of each connection's bytes and does one
/// piece of work for one of them, in turn; so however many there are, and whatever they send, a step takes no longer. All memory is taken at start.
/// </summary>
public sealed class PlatformServer
{
    private readonly INetwork _network;
    private readonly ServerParts _parts;
    private readonly PlatformConnection[] _connections = new PlatformConnection[ConnectionLimits.Connections];
    private int _turn;

    /// <param name="counts">Also for whoever tells the device's state.</param>
    public PlatformServer(INetwork network, ServerParts parts, ConnectionCounts counts)
    {
        _network = network;
        _parts = parts;
        Counts = counts;
        var reception = new Reception(parts, Locks);
        for (int i = 0; i < _connections.Length; i++)
        {
            _connections[i] = new PlatformConnection(i, parts, reception, counts);
        }
    }

    public ConnectionCounts Counts { get; }

    /// <summary>Logins that failed in a row; also for open clients.</summary>
    public LoginLocks Locks { get; } = new LoginLocks();

    /// <summary>Does a step's share. A peer that misbehaves is closed and counted; nothing waits for one.</summary>
    /// <param name="nowMs">Never less than in the step before.</param>
    public void Update(long nowMs)
    {
        Accept(nowMs);
        for (int i = 0; i < _connections.Length; i++)
        {
            _connections[i].Move(nowMs);
        }

        Work(nowMs);
    }

    /// <summary>Closes all connections but one: the password is another one.</summary>
    /// <param name="session">0 to 7, or below 0 for none.</param>
    public void CloseOthers(int session)
    {
        for (int i = 0; i < _connections.Length; i++)
        {
            if (i != session)
            {
                _connections[i].Close(CloseReason.NewPassword);
            }
        }
    }

    /// <summary>Takes one in, if one has come.</summary>
    private void Accept(long nowMs)
    {
        IConnection? link = _network.Accept();
        if (link == null)
        {
            return;
        }

        if (!_parts.Addresses.Takes(link.Address))
        {
            link.Close();
            Counts.Count(CloseReason.Address);
            return;
        }

        PlatformConnection place = PlaceForNew();
        if (place.Rank == 2 && place.IsOpen)
        {
            link.Close();
            Counts.Count(CloseReason.NoRoom);
            return;
        }

        place.Close(CloseReason.NoRoom);
        place.Open(link, nowMs);
    }

    /// <summary>A free place; else that of the connection which has earned it least, and of those the oldest.</summary>
    private PlatformConnection PlaceForNew()
    {
        PlatformConnection least = _connections[0];
        for (int i = 0; i < _connections.Length; i++)
        {
            PlatformConnection other = _connections[i];
            if (!other.IsOpen)
            {
                return other;
            }

            if (other.Rank < least.Rank || (other.Rank == least.Rank && other.OpenedMs < least.OpenedMs))
            {
                least = other;
            }
        }

        return least;
    }

    /// <summary>Does one piece of work, for the first connection in turn that has some.</summary>
    private void Work(long nowMs)
    {
        for (int i = 0; i < _connections.Length; i++)
        {
            int at = (_turn + i) % _connections.Length;
            if (_connections[at].Work(nowMs))
            {
                _turn = at + 1;
                if (_connections[at].TakeNewPassword())
                {
                    CloseOthers(at);
                }

                return;
            }
        }
    }
}
