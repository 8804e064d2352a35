using System.Buffers.Binary;
using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using AccessStandalone.HalSim.Records;
using SecretId = AccessStandalone.Storage.SecretId;
using SettingId = AccessStandalone.Storage.SettingId;

namespace AccessStandalone.HalSim.FlashImages.Contents;

/// <summary>
/// A setting in words, without anything secret: of secrets, network and readers only how long the value is, of a public password only
/// how many digits it has.
/// </summary>
internal static class SettingText
{
    public static string NameOf(SettingEntry setting) => setting.Kind switch
    {
        SettingKeyKind.Number when setting.Number > byte.MaxValue => $"number {setting.Number}",
        SettingKeyKind.Number => RecordWords.Settings.WordOf((SettingId)(byte)setting.Number),
        SettingKeyKind.Secret => $"secret {Secret(setting.Number)}",
        SettingKeyKind.PublicPassword => "public password",
        SettingKeyKind.PeriodGroup => $"period group {setting.Number}",
        SettingKeyKind.Schedule => $"schedule {setting.Number}",
        SettingKeyKind.HolidayGroup => $"holiday group {setting.Number}",
        SettingKeyKind.Network => $"network {setting.Number}",
        SettingKeyKind.Reader => $"reader {setting.Number}",
        SettingKeyKind.Cursor => "cursor",
        SettingKeyKind.DaylightSaving when setting.Number == 0 => "daylight saving",
        SettingKeyKind.DaylightSaving => $"daylight saving {setting.Number}",
        _ => $"unknown setting {setting.Record.Key:X16}",
    };

    public static string ValueOf(SettingEntry setting) => setting.Kind switch
    {
        SettingKeyKind.Number when setting.Length == 4 => NumberOf(setting).ToString(CultureInfo.InvariantCulture),
        SettingKeyKind.Cursor when setting.Length == 4 => ((uint)NumberOf(setting)).ToString(CultureInfo.InvariantCulture),
        SettingKeyKind.PublicPassword when setting.Length == 2 => Digits(setting),
        _ when TimeRuleBytes.IsTimeRule(setting.Kind) => TimeRuleText.Of(setting.Kind, setting.Value),
        _ => $"{setting.Length} bytes, not shown",
    };

    /// <summary>Of a setting whose value has 4 bytes.</summary>
    public static int NumberOf(SettingEntry setting) => BinaryPrimitives.ReadInt32LittleEndian(setting.Value);

    /// <summary>How many public passwords a record stands for: one for each number of digits.</summary>
    public static int PasswordsIn(SettingEntry setting) =>
        setting.Length == 2 ? BitOperations.PopCount(BinaryPrimitives.ReadUInt16LittleEndian(setting.Value)) : 0;

    /// <summary>Whether bytes of the key or value may not be shown.</summary>
    public static bool IsSecret(SettingKeyKind kind) =>
        kind is not (SettingKeyKind.Number or SettingKeyKind.Cursor) && !TimeRuleBytes.IsTimeRule(kind);

    private static string Secret(ulong number) => number switch
    {
        (ulong)SecretId.DeviceSecret => "device-secret",
        (ulong)SecretId.AdminPasswordTag => "admin-password-tag",
        >= (ulong)SecretId.Osdp1Key and <= (ulong)SecretId.Osdp8Key => string.Create(CultureInfo.InvariantCulture, $"osdp{number - (ulong)SecretId.Osdp1Key + 1}-key"),
        (ulong)SecretId.OsdpOwnKey => "osdp-own-key",
        (ulong)SecretId.PlatformVerifier => "platform-verifier",
        (ulong)SecretId.OpenClientHash => "open-client-hash",
        (ulong)SecretId.DeviceId => "device-id",
        (ulong)SecretId.Network => "network",
        (ulong)SecretId.AddressList => "address-list",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Digits(SettingEntry setting)
    {
        int lengths = BinaryPrimitives.ReadUInt16LittleEndian(setting.Value);
        var digits = new List<string>();
        for (int length = 1; length <= 16; length++)
        {
            if ((lengths >> (length - 1) & 1) != 0)
            {
                digits.Add(length.ToString(CultureInfo.InvariantCulture));
            }
        }

        return digits.Count == 0 ? "of no length" : $"{string.Join(" and ", digits)} digits";
    }
}
