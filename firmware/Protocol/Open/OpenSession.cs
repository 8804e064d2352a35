namespace AccessStandalone.Protocol.Open;

/// <summary>
/// An open client's connection: frames in, frames out, one request at a time. Pure: bytes and time are given to it. Each <see cref="Talk"/> does no more
/// than a step has time for; all memory is taken at start.
/// </summary>
public sealed class OpenSession
{
    /// <summary>Nothing heard for so long ends it, once logged in.</summary>
    public const int SilenceMs = 60000;

    /// <summary>A frame must have come so soon after its begin.</summary>
    public const int FrameMs = 10000;

    private readonly IOpenAccount _account;
    private readonly OpenMethods _methods;
    private readonly OpenCounters _counters;
    private readonly OpenLogin _login;
    private readonly OpenFrameReader _input = new OpenFrameReader();
    private readonly byte[] _output = new byte[OpenHeader.Size + OpenHeader.MaxJson];
    private readonly OpenCall _call = new OpenCall();
    private readonly OpenMulticall _multicall;
    private OpenStage _stage;
    private int _outputCount;
    private bool _mayTell;
    private bool _isMulticall;
    private bool _isLeaving;
    private long _heardMs;

    public OpenSession(IOpenAccount account, OpenMethods methods, IRandomBytes randomBytes, OpenCounters counters)
    {
        _account = account;
        _methods = methods;
        _counters = counters;
        _login = new OpenLogin(account, methods.Desk, randomBytes);
        _multicall = new OpenMulticall(methods);
    }

    public bool IsLoggedIn { get; private set; }

    /// <summary>Why it was ended, if it was for a reason.</summary>
    public OpenRefusal Refusal { get; private set; }

    /// <summary>A client has come.</summary>
    public void Begin(uint address, long nowMs)
    {
        _input.Begin();
        _login.Begin();
        _call.Begin(address, _login.DrawSession());
        _stage = OpenStage.Receiving;
        _outputCount = 0;
        _mayTell = false;
        _isLeaving = false;
        _heardMs = nowMs;
        IsLoggedIn = false;
        Refusal = OpenRefusal.None;
    }

    /// <summary>The client has gone: nothing that it began goes on.</summary>
    public void End()
    {
        IsLoggedIn = false;
        _call.Begin(0, 0);
    }

    /// <summary>Takes from what has come in, and writes what is to be sent; called again and again when all that was written before has been sent.</summary>
    /// <param name="answer">Has room for at least a frame, 4,128 bytes.</param>
    /// <returns>How many bytes were taken; below 0 to close the connection, once what was written has left.</returns>
    public int Talk(byte[] bytes, int offset, int count, MessageWriter answer, long nowMs)
    {
        if (!_account.IsOn)
        {
            Refuse(OpenRefusal.NotOn);
        }

        bool wasBegun = _input.IsBegun;
        int taken = Refusal == OpenRefusal.None ? _input.Take(bytes, offset, count) : 0;
        if (taken > 0 && (!wasBegun || _input.IsComplete))
        {
            // A frame's time counts from its begin.
            _heardMs = nowMs;
        }

        Refuse(Refusal == OpenRefusal.None ? _input.Refusal : OpenRefusal.None);
        CheckTimes(nowMs);
        if (Refusal != OpenRefusal.None)
        {
            return -1;
        }

        Work(nowMs);
        answer.Bytes(_output, 0, _outputCount);
        bool hasLeft = _isLeaving && _outputCount > 0;
        _outputCount = 0;
        return hasLeft || Refusal != OpenRefusal.None ? -1 : taken;
    }

    private void CheckTimes(long nowMs)
    {
        if (_input.IsBegun && nowMs - _heardMs >= FrameMs)
        {
            Refuse(OpenRefusal.NotEnded);
        }
        else if (IsLoggedIn && _stage == OpenStage.Receiving && nowMs - _heardMs >= SilenceMs)
        {
            Refuse(OpenRefusal.Silent);
        }
    }

    private void Refuse(OpenRefusal reason)
    {
        if (reason != OpenRefusal.None && Refusal == OpenRefusal.None)
        {
            Refusal = reason;
            _counters.Count(reason);
        }
    }

    /// <summary>One piece of work: events, or a part of the request.</summary>
    private void Work(long nowMs)
    {
        bool isIdle = _stage == OpenStage.Receiving && !_input.IsComplete;
        if (_stage == OpenStage.Receiving && (isIdle || _mayTell))
        {
            // Between two requests too: a client that asks without end still gets its events.
            _mayTell = false;
            _outputCount = IsLoggedIn ? _methods.Tell(_call, _input.IsDhip, _output) : 0;
            return;
        }

        switch (_stage)
        {
            case OpenStage.Receiving:
                TakeFrame(nowMs);
                break;
            case OpenStage.Checking:
                Check(nowMs);
                break;
            default:
                Answer(nowMs);
                break;
        }
    }

    private void TakeFrame(long nowMs)
    {
        switch (_input.Kind)
        {
            case OpenFrameKind.Challenge:
                TellChallenge(nowMs);
                break;
            case OpenFrameKind.Login:
                TakeDvripLogin(nowMs);
                break;
            default:
                _call.Whole.Open(_input.Bytes, OpenHeader.Size, _input.BodyCount);
                _stage = OpenStage.Checking;
                Check(nowMs);
                break;
        }
    }

    private void Check(long nowMs)
    {
        if (!_call.Whole.Check(out bool isGood))
        {
            return;
        }

        if (!isGood)
        {
            Refuse(OpenRefusal.BadJson);
            return;
        }

                _stage = OpenStage.Answering;
        _call.Answer.Open(_output, OpenHeader.Size, OpenHeader.MaxJson - 1);
        _call.BeginAnswer(_call.Whole, OpenMethodNames.Find(_call.Whole));
        _isMulticall = _call.Method == OpenMethod.Multicall;
        Answer(nowMs);
    }

    private void Answer(long nowMs)
    {
        bool isDone = true;
        if (_call.Method == OpenMethod.Login)
        {
            TakeLogin(nowMs);
        }
        else if (!IsLoggedIn)
        {
            _call.Refuse(OpenError.NoSession);
        }
        else
        {
            isDone = _isMulticall ? _multicall.Handle(_call, nowMs) : _methods.Handle(_call, nowMs);
        }

        if (isDone)
        {
            EndAnswer(nowMs);
        }
    }

    private void EndAnswer(long nowMs)
    {
        _call.EndAnswer();
        int body = _call.Answer.Count + 1;
        _output[OpenHeader.Size + body - 1] = (byte)'\n';
        OpenHeader.WriteJson(_output, 0, _input.IsDhip, _call.Session, _call.Request.Id, body);
        _isLeaving = IsLoggedIn && _call.Method == OpenMethod.Logout;
        _counters.Requests++;
        EndFrame(OpenHeader.Size + body, nowMs);
    }

    /// <summary>The frame was answered: the next may come.</summary>
    private void EndFrame(int outputCount, long nowMs)
    {
        _outputCount = outputCount;
        _stage = OpenStage.Receiving;
        _mayTell = true;
        _heardMs = nowMs;
        _input.Next();
    }

    private void TellChallenge(long nowMs)
    {
        OpenError error = IsLoggedIn ? OpenError.LoginRefused : _login.MakeChallenge(_call.Address, nowMs);
        _counters.LoginsRefused += error == OpenError.Challenge ? 0 : 1;
        int count = error == OpenError.Challenge ? DvripLogin.WriteChallenge(_login, _output) : DvripLogin.WriteResult(error, 0, _output);
        EndFrame(count, nowMs);
    }

    private void TakeDvripLogin(long nowMs)
    {
        int count = DvripLogin.FindAnswer(_input.Bytes, OpenHeader.Size, _input.BodyCount, out bool isAdmin, out int at);
        OpenError error = IsLoggedIn ? OpenError.LoginRefused : _login.TakeAnswer(isAdmin, _input.Bytes, at, count, _call.Address, nowMs);
        CountLogin(error, nowMs);
        EndFrame(DvripLogin.WriteResult(error, _call.Session, _output), nowMs);
    }

    private void TakeLogin(long nowMs)
    {
        if (IsLoggedIn)
        {
            _call.Refuse(OpenError.BadRequest);
            return;
        }

        OpenError error = JsonLogin.Take(_call, _login, nowMs);
        if (error != OpenError.Challenge && error != OpenError.BadParam)
        {
            CountLogin(error, nowMs);
        }
    }

    private void CountLogin(OpenError error, long nowMs)
    {
        if (error != OpenError.None)
        {
            _counters.LoginsRefused++;
            return;
        }

        _counters.Logins++;
        IsLoggedIn = true;
        _input.MaxJson = OpenHeader.MaxJson;
        _call.LoginS = _methods.Desk.LocalTimeS(nowMs);
    }
}
