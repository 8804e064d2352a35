namespace AccessStandalone.Protocol.Open;

/// <summary>What <see cref="JsonReader"/> has come to.</summary>
public enum JsonToken : byte
{
    /// <summary>No JSON, or more of it than is taken: nothing comes after it.</summary>
    Bad = 0,

    /// <summary>The end of the document.</summary>
    End = 1,
    ObjectBegin = 2,
    ObjectEnd = 3,
    ArrayBegin = 4,
    ArrayEnd = 5,

    /// <summary>The name of a member; its value comes next.</summary>
    Key = 6,
    Text = 7,
    Number = 8,
    True = 9,
    False = 10,
    Null = 11,
}
