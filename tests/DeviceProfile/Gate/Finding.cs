namespace AccessStandalone.Gate;

/// <summary>One thing the device would not do as written, and where. <paramref name="Line"/> 0 means the line is not known.</summary>
public sealed record Finding(string File, int Line, string Member, string Reason)
{
    public override string ToString() => Line == 0 ? $"{File}: {Member}: {Reason}" : $"{File}:{Line}: {Member}: {Reason}";
}
