namespace AccessStandalone.Protocol.Open;

/// <summary>
/// A request: which method, and where its parameters are. It is gone through once, in slices, so that all of it is known to be JSON before anything is
/// done; afterwards a parameter is found at once.
/// </summary>
public sealed class OpenRequest
{
    /// <summary>Bytes gone through in one step; a token may go beyond.</summary>
    private const int BytesPerStep = 512;

    private static readonly string[] Names =
    {
        "userName", "password", "timeout", "name", "codes", "DoorIndex", "channel", "UserList", "CardList", "UserIDList", "CardNoList", "Condition", "Token",
        "Offset", "Count",
    };

    private readonly int[] _params = new int[(int)OpenParam.Count + 1];
    private OpenMember _member;
    private bool _isWhole;
    private int _paramsAt;

    /// <summary>For whoever looks at the parameters; the request itself is done with it.</summary>
    public JsonReader Reader { get; } = new JsonReader();

    /// <summary>0 where there was none that fits 32 bits.</summary>
    public uint Id { get; private set; }

    /// <summary>Which object the method is called of, 0 for none.</summary>
    public long ObjectNumber { get; private set; }

    /// <summary>Where the name of the method is, as it was sent.</summary>
    public int MethodAt { get; private set; }

    public int MethodCount { get; private set; }

    /// <summary>Takes a document that is to be nothing but a request.</summary>
    public void Open(byte[] bytes, int offset, int count)
    {
        Reader.Open(bytes, offset, count);
        Clear(true);
    }

    /// <summary>Takes a request that is part of a document: an element of a list.</summary>
    /// <param name="at">Where its value begins.</param>
    public void OpenPart(byte[] bytes, int at, int count)
    {
        Reader.Open(bytes, at, count);
        Clear(false);
    }

    /// <summary>Goes through the next slice.</summary>
    /// <param name="isGood">Whether it is a request so far.</param>
    /// <returns>Whether all of it was gone through.</returns>
    public bool Check(out bool isGood)
    {
        int start = Reader.At;
        isGood = true;
        while (Reader.At - start < BytesPerStep)
        {
            JsonToken token = Reader.Next();
            if (token == JsonToken.Bad || (Reader.Depth == 0 && token != JsonToken.ObjectEnd && token != JsonToken.End))
            {
                isGood = false;
                return true;
            }

            if (token == JsonToken.End || (Reader.Depth == 0 && !_isWhole))
            {
                return true;
            }

            if (token == JsonToken.Key)
            {
                TakeKey();
            }
            else if (Reader.Depth == 1)
            {
                TakeValue(token);
            }
        }

        return false;
    }

    /// <summary>Goes to a parameter.</summary>
    /// <returns>Its first token, or Bad if it is not there.</returns>
    public JsonToken Find(OpenParam param)
    {
        int at = _params[(int)param];
        if (at == 0)
        {
            return JsonToken.Bad;
        }

        Reader.Seek(at);
        return Reader.Next();
    }

    /// <summary>Goes to the parameters themselves.</summary>
    /// <returns>Their first token, or Bad if there are none.</returns>
    public JsonToken FindParams()
    {
        if (_paramsAt == 0)
        {
            return JsonToken.Bad;
        }

        Reader.Seek(_paramsAt);
        return Reader.Next();
    }

    /// <returns>Whether the parameter is a number of this range.</returns>
    public bool TryGetNumber(OpenParam param, long min, long max, out long value)
    {
        bool isGood = Find(param) == JsonToken.Number && Reader.IsWhole && Reader.Number >= min && Reader.Number <= max;
        value = isGood ? Reader.Number : 0;
        return isGood;
    }

    /// <summary>Whether the parameter was not given: it is missing, or null.</summary>
    public bool Lacks(OpenParam param) => _params[(int)param] == 0 || Find(param) == JsonToken.Null;

    private void Clear(bool isWhole)
    {
        _isWhole = isWhole;
        _member = OpenMember.Other;
        Id = 0;
        ObjectNumber = 0;
        _paramsAt = 0;
        MethodAt = 0;
        MethodCount = 0;
        System.Array.Clear(_params, 0, _params.Length);
    }

    private void TakeKey()
    {
        if (Reader.Depth == 1)
        {
            _member = Reader.IsText("method") ? OpenMember.Method
                : Reader.IsText("params") ? OpenMember.Params
                : Reader.IsText("id") ? OpenMember.Id
                : Reader.IsText("object") ? OpenMember.Object
                : OpenMember.Other;
            if (_member == OpenMember.Params)
            {
                _paramsAt = Reader.At;
                System.Array.Clear(_params, 0, _params.Length);
            }

            return;
        }

        for (int i = 0; Reader.Depth == 2 && _member == OpenMember.Params && i < Names.Length; i++)
        {
            if (Reader.IsText(Names[i]))
            {
                _params[i] = Reader.At;
                return;
            }
        }

        // Finders of records have their names in lower case.
        if (Reader.Depth == 2 && _member == OpenMember.Params && (Reader.IsText("condition") || Reader.IsText("count")))
        {
            _params[(int)(Reader.IsText("count") ? OpenParam.Count : OpenParam.Condition)] = Reader.At;
        }
    }

    private void TakeValue(JsonToken token)
    {
        bool isWhole = token == JsonToken.Number && Reader.IsWhole;
        if (_member == OpenMember.Method && token == JsonToken.Text)
        {
            MethodAt = Reader.TextStart;
            MethodCount = Reader.TextCount;
        }
        else if (_member == OpenMember.Id)
        {
            Id = isWhole && Reader.Number >= 0 && Reader.Number <= uint.MaxValue ? (uint)Reader.Number : 0;
        }
        else if (_member == OpenMember.Object && isWhole)
        {
            ObjectNumber = Reader.Number;
        }
    }
}
