using AccessStandalone.Access;
using AccessStandalone.Storage;

namespace AccessStandalone.Keypad;

/// <summary>Menu 9: <c>000 #</c> restores everything and restarts the device once its success was shown (S2 §5.9).</summary>
public sealed class FactoryDefaultsPage : MenuPage
{
    public FactoryDefaultsPage(KeypadSession session)
        : base(session)
    {
    }

    public override void Submit(Digits entry, long nowMs)
    {
        bool restored = entry.Equals(0, 3) && Session.Services.Restore.RestoreAll(RecordWord.Menu);
        Finish(restored, nowMs);
        if (restored)
        {
            Session.RequestRestart(nowMs);
        }
    }
}
