namespace nanoFramework.Runtime.Native;

/// <summary>What to start after a reboot; the simulated board restarts the firmware in every case.</summary>
public enum RebootOption
{
    NormalReboot = 0,
    EnterNanoBooter = 1,
    ClrOnly = 2,
    EnterProprietaryBooter = 8,
}
