using AccessStandalone.Protocol;

namespace AccessStandalone.Tests.Protocol;

/// <summary>Says again what it hears, four bytes at a time; an <c>FF</c> ends it.</summary>
internal sealed class FakeOpenClients : IOpenClients
{
    public bool HasLogin { get; set; }

    /// <summary>Sessions that began and ended, as figures with signs.</summary>
    public string Sessions { get; private set; } = "";

    public void Begin(int session, uint address, long nowMs) => Sessions += "+" + "01234567"[session];

    public int Talk(int session, byte[] bytes, int offset, int count, MessageWriter answer, long nowMs)
    {
        if (count < 4)
        {
            return 0;
        }

        answer.Bytes(bytes, offset, 4);
        return bytes[offset] == 0xFF ? -1 : 4;
    }

    public bool IsLoggedIn(int session) => HasLogin;

    public void End(int session) => Sessions += "-" + "01234567"[session];
}
