namespace AccessStandalone.Protocol.Open;

/// <summary>Open clients for the platform's server: a session for each of its places.</summary>
public sealed class OpenClients : IOpenClients
{
    /// <summary>As many as the server has connections.</summary>
    public const int Places = 8;

    private readonly OpenSession[] _sessions = new OpenSession[Places];

    public OpenClients(IOpenAccount account, IOpenDesk desk, IRandomBytes randomBytes)
    {
        var methods = new OpenMethods(desk);
        for (int i = 0; i < Places; i++)
        {
            _sessions[i] = new OpenSession(account, methods, randomBytes, Counters);
        }
    }

    public OpenCounters Counters { get; } = new OpenCounters();

    public void Begin(int session, uint address, long nowMs) => _sessions[session].Begin(address, nowMs);

    public int Talk(int session, byte[] bytes, int offset, int count, MessageWriter answer, long nowMs) =>
        _sessions[session].Talk(bytes, offset, count, answer, nowMs);

    public bool IsLoggedIn(int session) => _sessions[session].IsLoggedIn;

    public void End(int session) => _sessions[session].End();
}
