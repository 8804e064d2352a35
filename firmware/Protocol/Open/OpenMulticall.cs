namespace AccessStandalone.Protocol.Open;

/// <summary>
/// system.multicall: several requests in one, done one after the other, and one answer with all of theirs. A login, a logout and another multicall are
/// none of them. Where the answers together do not fit, what was done stays done.
/// </summary>
internal sealed class OpenMulticall
{
    private readonly OpenMethods _methods;
    private readonly OpenRequest _part = new OpenRequest();
    private readonly int[] _at = new int[OpenCall.MaxEntries];
    private readonly int[] _bytes = new int[OpenCall.MaxEntries];
    private int _count;
    private int _next;
    private int _answerAt;
    private bool _isPartBegun;
    private bool _isPartChecked;

    public OpenMulticall(OpenMethods methods)
    {
        _methods = methods;
    }

    /// <returns>Whether the answer is complete.</returns>
    public bool Handle(OpenCall call, long nowMs)
    {
        if (call.Request == call.Whole && !TryBegin(call))
        {
            return true;
        }

        if (!_isPartBegun)
        {
            _part.OpenPart(call.Whole.Reader.Bytes, _at[_next], _bytes[_next]);
            _isPartBegun = true;
            _isPartChecked = false;
        }

        if (!_isPartChecked)
        {
            CheckPart(call);
            return false;
        }

        bool isAllowed = call.Method != OpenMethod.Logout;
        if (!isAllowed)
        {
            call.Refuse(OpenError.BadRequest);
        }
        else if (!_methods.Handle(call, nowMs))
        {
            return false;
        }

        return EndPart(call);
    }

    private bool TryBegin(OpenCall call)
    {
        if (!call.TryFindParts())
        {
            return false;
        }

        _count = call.EntryCount;
        _next = 0;
        _isPartBegun = false;
        _answerAt = call.AnswerAt;
        System.Array.Copy(call.EntryAt, 0, _at, 0, _count);
        System.Array.Copy(call.EntryBytes, 0, _bytes, 0, _count);
        call.BeginList();
        call.BeginParts(_part);
        return true;
    }

    private void CheckPart(OpenCall call)
    {
        // It is JSON: the whole is.
        if (_part.Check(out bool _))
        {
            _isPartChecked = true;
            call.BeginAnswer(_part, OpenMethodNames.Find(_part));
        }
    }

    /// <returns>Whether it was the last.</returns>
    private bool EndPart(OpenCall call)
    {
        call.EndAnswer();
        _isPartBegun = false;
        _next++;
        if (_next < _count)
        {
            return false;
        }

        call.EndParts(_answerAt);
        call.Answer.EndArray();
        return true;
    }
}
