using AccessStandalone.Protocol;

namespace AccessStandalone.Tests.Protocol;

/// <summary>Does nothing, in as many steps as a test wants, and counts.</summary>
internal sealed class FakeDesk : IPlatformDesk
{
    /// <summary>Calls that every request needs.</summary>
    public int Slices { get; set; } = 1;

    /// <summary>Bytes of an answer.</summary>
    public int AnswerBytes { get; set; }

    /// <summary>Calls to <see cref="Handle"/>.</summary>
    public int Handled { get; private set; }

    /// <summary>Messages that each session is to be told.</summary>
    public int[] ToTell { get; } = new int[ConnectionLimits.Connections];

    /// <summary>Bytes of each of them.</summary>
    public int TellBytes { get; set; } = 1;

    /// <summary>Messages told.</summary>
    public int Told { get; private set; }

    /// <summary>Sessions that ended, as figures.</summary>
    public string Ended { get; private set; } = "";

    public bool Handle(PlatformCall call, long nowMs)
    {
        Handled++;
        call.Progress++;
        if (call.Progress < Slices)
        {
            return false;
        }

        for (int i = 0; i < AnswerBytes; i++)
        {
            call.Answer.U8((byte)i);
        }

        return true;
    }

    public PlatformOp Tell(int session, MessageWriter message, long nowMs)
    {
        if (ToTell[session] == 0)
        {
            return PlatformOp.None;
        }

        ToTell[session]--;
        Told++;
        for (int i = 0; i < TellBytes; i++)
        {
            message.U8((byte)Told);
        }

        return PlatformOp.TellRecords;
    }

    public void End(int session) => Ended += "0123456789"[session].ToString();
}
