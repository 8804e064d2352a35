namespace AccessStandalone.Protocol;

/// <summary>
/// The messages of one connection: opens what it has received, has it answered, piece by piece where that takes longer than a step, and seals the answer.
/// Knows no timer and no socket.
/// </summary>
internal sealed class PlatformSession
{
    /// <summary>A message of more bytes is opened in one step and answered from the next on.</summary>
    private const int SmallMessageBytes = 512;

    private readonly ServerParts _parts;
    private readonly Reception _reception;
    private readonly FrameReceiver _input;
    private readonly FrameSender _output;
    private readonly SealedFrames _frames;
    private readonly PlatformCall _call = new PlatformCall();
    private int _number;
    private bool _isSealed;
    private bool _isWellFormed;

    /// <param name="number">0 to 7.</param>
    public PlatformSession(int number, ServerParts parts, Reception reception, FrameReceiver input, FrameSender output)
    {
        _call.Session = number;
        _parts = parts;
        _reception = reception;
        _input = input;
        _output = output;
        _frames = parts.Crypto.NewFrames();
        Login = parts.Crypto.NewExchange();
    }

    public SessionState State { get; private set; }

    /// <summary>Its login, as far as it has come.</summary>
    public ScramExchange Login { get; }

    public int Number => _call.Session;

    /// <summary>IPv4, the first byte in the highest.</summary>
    public uint Address => _call.Address;

    /// <summary>Whether a request is being answered.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>When the last valid frame came, or was answered.</summary>
    public long HeardMs { get; private set; }

    /// <summary>When it must have logged in.</summary>
    public long LoginDueMs { get; private set; }

    /// <summary>How well it has earned its place: 0 without a valid frame yet, 1 with one, 2 if it stays.</summary>
    public int Rank { get; private set; }

    /// <summary>Whether it ends, with the answer that was made last if there is one.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Why it ends.</summary>
    public CloseReason OverFor { get; private set; }

    /// <summary>Whether it has set another password, so that all others end; who ends them takes it away.</summary>
    public bool HasNewPassword { get; set; }

    public void Begin(uint address, long nowMs)
    {
        _call.Address = address;
        _input.Clear();
        _input.TakesSealed = false;
        _output.Clear();
        Login.Forget();
        State = SessionState.Stranger;
        IsAsked = false;
        IsOver = false;
        HasNewPassword = false;
        Rank = 0;
        HeardMs = nowMs;
        GiveTimeToLogin(nowMs);
    }

    public void End()
    {
        SessionState state = State;
        State = SessionState.None;
        IsAsked = false;
        _reception.Leave(this);
        if (state == SessionState.LoggedIn)
        {
            _parts.Desk.End(Number);
        }
        else if (state == SessionState.OpenClient)
        {
            _parts.OpenClients!.End(Number);
        }
    }

    /// <summary>Does one piece of work, if there is one: opens a frame, goes on with a request, or tells something.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Work(long nowMs)
    {
        if (!IsAsked)
        {
            if (!_input.IsComplete)
            {
                return State == SessionState.LoggedIn && Tell(nowMs);
            }

            int count = Open(out int at);
            if (count < Frame.MessageHeaderBytes)
            {
                Leave(count == SealedFrames.BadTag ? CloseReason.BadTag : CloseReason.BadFrame);
                return true;
            }

            Ask(at, count, nowMs);
            if (count > SmallMessageBytes)
            {
                return true;
            }
        }

        GoOn(nowMs);
        return true;
    }

    /// <summary>From the next frame on, both sides seal under these keys.</summary>
    /// <param name="keys">64 bytes.</param>
    /// <param name="state">What it may do now.</param>
    public void Secure(byte[] keys, SessionState state, long nowMs)
    {
        _frames.SetKeys(keys, true);
        _input.TakesSealed = true;
        State = state;
        Rank = 2;
        GiveTimeToLogin(nowMs);
    }

    /// <summary>It speaks another protocol.</summary>
    public void BecomeOpenClient(long nowMs)
    {
        State = SessionState.OpenClient;
        _parts.OpenClients!.Begin(Number, Address, nowMs);
    }

    /// <summary>Something came that has meaning.</summary>
    public void Hear(long nowMs)
    {
        HeardMs = nowMs;
        if (Rank == 0)
        {
            Rank = 1;
        }
    }

    /// <summary>It keeps its place until it is logged in: the device works for it.</summary>
    public void Keep() => Rank = 2;

    /// <summary>The time for login begins anew: the device needed some of it for itself.</summary>
    public void GiveTimeToLogin(long nowMs) => LoginDueMs = nowMs + ConnectionLimits.LoginMs;

    /// <summary>Ends, with the answer in the making if there is one.</summary>
    public void Leave(CloseReason reason)
    {
        IsOver = true;
        OverFor = reason;
    }

    /// <returns>Length of the message, below that of its header if there is none.</returns>
    private int Open(out int at)
    {
        _isSealed = _input.TakesSealed;
        at = _isSealed ? Frame.SealedMessageAt : Frame.ClearMessageAt;
        return _isSealed ? _frames.Open(_input.Bytes, Frame.At, _input.Count) : _input.BodyCount;
    }

    private void Ask(int at, int count, long nowMs)
    {
        Hear(nowMs);
        byte[] bytes = _input.Bytes;
        _number = bytes[at] | (bytes[at + 1] << 8);
        _call.Op = (PlatformOp)bytes[at + 2];
        _isWellFormed = _number != 0 && bytes[at + 3] == 0;
        _call.Result = 0;
        _call.Progress = 0;
        _call.Request.Open(bytes, at + Frame.MessageHeaderBytes, count - Frame.MessageHeaderBytes);
        OpenAnswer();
        IsAsked = true;
    }

    private void GoOn(long nowMs)
    {
        if (_isWellFormed && !Answer(nowMs))
        {
            return;
        }

        // An answer that does not fit: more was asked for than a message takes.
        if (!_isWellFormed || !_call.Answer.IsGood)
        {
            _call.Refuse(PlatformResult.BadRequest);
        }

        IsAsked = false;
        _input.Clear();
        HeardMs = nowMs;
        HasNewPassword = State == SessionState.LoggedIn && _call.Op == PlatformOp.SetPassword && _call.Result == (byte)PlatformResult.Done;
        Send(_number, _call.Op, _call.Result, nowMs);
    }

    private bool Answer(long nowMs) => State == SessionState.LoggedIn
        ? _reception.AnswerClient(_call) || _parts.Desk.Handle(_call, nowMs)
        : _reception.AnswerStranger(this, _call, nowMs);

    private bool Tell(long nowMs)
    {
        _isSealed = true;
        OpenAnswer();
        PlatformOp op = _parts.Desk.Tell(Number, _call.Answer, nowMs);
        if (op == PlatformOp.None)
        {
            return false;
        }

        Send(0, op, 0, nowMs);
        return true;
    }

    private void OpenAnswer()
    {
        int room = _isSealed ? Frame.MaxPayload : Frame.MaxClearBody - Frame.MessageHeaderBytes;
        _call.Answer.Open(_output.Bytes, Frame.SealedMessageAt + Frame.MessageHeaderBytes, room);
    }

    private void Send(int number, PlatformOp op, byte result, long nowMs)
    {
        byte[] bytes = _output.Bytes;
        int at = Frame.SealedMessageAt;
        int count = Frame.MessageHeaderBytes + _call.Answer.Count;
        bytes[at] = (byte)number;
        bytes[at + 1] = (byte)(number >> 8);
        bytes[at + 2] = (byte)op;
        bytes[at + 3] = result;
        if (_isSealed)
        {
            _output.Put(Frame.At, _frames.Seal(bytes, Frame.At, count), nowMs);
        }
        else
        {
            at -= Frame.HeaderBytes;
            Frame.WriteHeader(bytes, at, Frame.Clear, count);
            _output.Put(at, Frame.HeaderBytes + count, nowMs);
        }
    }
}
