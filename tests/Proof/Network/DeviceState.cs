using AccessStandalone.Door;
using AccessStandalone.Storage;
using FirmwareDevice = AccessStandalone.Control.Device;

namespace AccessStandalone.Proof.Network;

/// <summary>What nobody changes without a login.</summary>
internal sealed record DeviceState(
    uint Revision, uint Epoch, int Users, int Cards, int Settings, int PublicPasswords, bool IsReplacing, DoorMode Mode, bool IsReleased)
{
    public static DeviceState Of(FirmwareDevice firmware)
    {
        IUserStore users = firmware.Users.Store;
        return new DeviceState(
            users.Revision,
            users.Epoch,
            users.UserCount,
            users.CardCount,
            firmware.Settings.Version,
            firmware.PublicPasswords.Count,
            users.IsReplacing,
            firmware.Door.Mode,
            firmware.Door.IsReleased);
    }

    /// <param name="before">The door may have been released then, and fall shut.</param>
    /// <returns>Null if nothing was changed.</returns>
    public string? ChangeSince(DeviceState before)
    {
        bool isSame = this == before || this with { IsReleased = true } == before;
        return isSame ? null : $"without a login {before} became {this}";
    }
}
