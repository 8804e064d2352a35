namespace AccessStandalone.Door;

/// <summary>Lock when closed: tells when a released door has been open and is closed again.</summary>
public sealed class ClosingWatch
{
    private bool _wasOpen;

    /// <summary>The lock was released.</summary>
    public void Begin() => _wasOpen = false;

    /// <param name="open">The door now, while the lock is released.</param>
    /// <returns>Whether it has been open since and is not any more.</returns>
    public bool HasClosed(bool open)
    {
        _wasOpen |= open;
        return _wasOpen && !open;
    }
}
