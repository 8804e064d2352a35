namespace AccessStandalone.Storage;

/// <summary>Where the check values of the public passwords are kept, among the settings: clearing those clears them too. A change is durable once it has returned true.</summary>
public interface IPublicPasswordStore
{
    int Count { get; }

    /// <param name="tag">Check value of the password's number (leading zeros not counted).</param>
    /// <param name="length">How many digits it has, leading zeros counted: 1–16.</param>
    bool Has(ulong tag, int length);

    /// <summary>Whether there is a password of this number, whatever its leading zeros.</summary>
    bool HasNumber(ulong tag);

    /// <summary>As <see cref="ISettingStore.IsReadyFor(SettingId)"/>, for adding or removing a password of this number.</summary>
    bool IsReadyFor(ulong tag);

    /// <summary>The same for <see cref="RemoveNext"/>.</summary>
    bool IsReady { get; }

    /// <returns>false if there is no room or the medium failed; nothing was changed then.</returns>
    bool Add(ulong tag, int length);

    /// <returns>false if the medium failed; nothing was changed then.</returns>
    bool Remove(ulong tag, int length);

    /// <summary>Removes all, a part at a time: it is called again until it says that there are no more.</summary>
    /// <param name="place">0 to begin with, and kept from call to call.</param>
    /// <returns>Done: there are no more; Full: there may be; or Fault.</returns>
    StoreResult RemoveNext(ref ulong place);
}
