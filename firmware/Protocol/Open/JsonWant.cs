namespace AccessStandalone.Protocol.Open;

/// <summary>What may come next in a document.</summary>
internal enum JsonWant : byte
{
    Value = 0,

    /// <summary>Behind <c>[</c>.</summary>
    ValueOrEnd = 1,

    /// <summary>Behind <c>{</c>.</summary>
    KeyOrEnd = 2,

    /// <summary>Behind a value.</summary>
    CommaOrEnd = 3,
}
