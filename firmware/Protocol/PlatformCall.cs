namespace AccessStandalone.Protocol;

/// <summary>A request of a client that is logged in, and the answer in the making. One instance a connection, used again and again.</summary>
public sealed class PlatformCall
{
    /// <summary>Which connection: 0 to 7. It may be another client's as soon as <see cref="IPlatformDesk.End"/> was called for it.</summary>
    public int Session;

    /// <summary>Where the client connects from: IPv4, the first byte in the highest.</summary>
    public uint Address;

    public PlatformOp Op;

    /// <summary>The payload; at its begin when the request is new, and where it was left as long as it is not answered.</summary>
    public readonly MessageReader Request = new MessageReader();

    /// <summary>The answer's payload.</summary>
    public readonly MessageWriter Answer = new MessageWriter();

    /// <summary>The answer's result: a <see cref="PlatformResult"/>, or the number of a change's result.</summary>
    public byte Result;

    /// <summary>0 when the request is new; who answers keeps there how far it is.</summary>
    public int Progress;

    public void Refuse(PlatformResult result)
    {
        Answer.Clear();
        Result = (byte)result;
    }
}
