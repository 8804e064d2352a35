namespace AccessStandalone.Storage;

/// <summary>Where the check values of the public passwords are kept. A change is durable once it has returned true.</summary>
public interface IPublicPasswordStore
{
    int Count { get; }

    /// <summary>Check value of the password's number (leading zeros not counted).</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    ulong TagAt(int index);

    /// <summary>How many digits the password has, leading zeros counted.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    int LengthAt(int index);

    /// <returns>false if there is no room or the medium failed; nothing was changed then.</returns>
    bool Add(ulong tag, int length);

    /// <summary>Removes one; the order of the others may change.</summary>
    /// <returns>false if the medium failed.</returns>
    bool RemoveAt(int index);

    /// <returns>false if the medium failed.</returns>
    bool Clear();
}
