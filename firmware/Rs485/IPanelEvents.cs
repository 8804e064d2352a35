namespace AccessStandalone.Rs485;

/// <summary>
/// What a control panel learns from its peripherals, told from within its step. <c>peripheral</c> is the place in the panel, 0 to 7, whatever its address
/// is. Messages and arrays are the panel's own: they hold until the call returns. Nothing is told twice, though a reply may come twice.
/// </summary>
public interface IPanelEvents
{
    /// <summary>
    /// The peripheral answers, through its channel where it must have one; what its first answer there carries is told before. Told also when a link began anew within the 8 s of
    /// <see cref="OnOffline"/>: lights and texts may be gone, and commands that waited are.
    /// </summary>
    void OnOnline(int peripheral);

    /// <summary>8 s without a valid answer; or never one since it was switched on; or, after <see cref="OnKeyRefused"/>, its key was refused.</summary>
    void OnOffline(int peripheral);

    void OnIdentity(int peripheral, IdentityReply identity);

    void OnCapabilities(int peripheral, CapabilitiesReply capabilities);

    /// <summary>A card as raw bits.</summary>
    void OnCard(int peripheral, CardReply card);

    void OnKeys(int peripheral, KeypadReply keys);

    /// <summary>Tamper and power.</summary>
    void OnLocalStatus(int peripheral, LocalStatusReply status);

    void OnInputs(int peripheral, InputStatusReply inputs);

    void OnOutputs(int peripheral, OutputStatusReply outputs);

    void OnReaders(int peripheral, ReaderStatusReply readers);

    /// <summary>The peripheral has taken COMSET. Its place has the new address already; a new speed is for the whole line, and the caller's to set.</summary>
    void OnLink(int peripheral, LinkReply link);

    /// <summary>
    /// A peripheral that has a key here does not show it: another key, none, or the one everybody knows. It stays off-line, is asked again, and never
    /// gets a key because of this; told again only after it was right in between.
    /// </summary>
    void OnKeyRefused(int peripheral);

    /// <summary>
    /// While installing: the peripheral takes the key everybody knows, and is about to get this one. Keep it now: a key that is sent and then lost locks the
    /// reader out.
    /// </summary>
    /// <param name="key">16 bytes, random.</param>
    /// <returns>false if it could not be kept: it is not sent then.</returns>
    bool OnNewKey(int peripheral, byte[] key);

    /// <summary>The peripheral has shown a key that was sent to it: that of <see cref="OnNewKey"/>, the one its place had, or that of a caller's KEYSET.</summary>
    void OnKeyInstalled(int peripheral);

    /// <summary>The peripheral has refused a command.</summary>
    /// <param name="command">The command's code.</param>
    /// <param name="reason">A <see cref="NakReason"/>.</param>
    void OnRefused(int peripheral, byte command, byte reason);
}
