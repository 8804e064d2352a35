using System;
using AccessStandalone.Access;
using AccessStandalone.HalSim.FlashImages.Contents;
using SecretId = AccessStandalone.Storage.SecretId;
using SettingId = AccessStandalone.Storage.SettingId;
using SettingTable = AccessStandalone.Storage.SettingTable;

namespace AccessStandalone.HalSim.FlashImages.Checks;

/// <summary>The settings: keys, lengths and values.</summary>
internal static class SettingCheck
{
    private const int NumberBytes = 4;
    private const int MaxSecretBytes = SettingEntry.MaxLength;
    private const int LengthsBytes = 2;

    public static void Run(FlashContents contents, FindingList findings)
    {
        int passwords = 0;
        foreach (SettingEntry setting in contents.Settings)
        {
            if (ProblemOf(setting, contents.Log.NewestSequence) is { } problem)
            {
                findings.Error(problem.Kind, setting.Record.First.Address, $"{SettingText.NameOf(setting)} {problem.What}");
            }

            passwords += setting.Kind == SettingKeyKind.PublicPassword ? SettingText.PasswordsIn(setting) : 0;
        }

        if (passwords > PublicPasswords.MaxCount)
        {
            findings.Error(
                FindingKind.TooMany,
                contents.SettingTable.Area.FirstSector * FlashGeometry.SectorBytes,
                $"{passwords} public passwords, and there may be {PublicPasswords.MaxCount}");
        }
    }

    private static Problem? ProblemOf(SettingEntry setting, uint newestSequence)
    {
        if (setting.Length > SettingEntry.MaxLength || setting.NeedsTwoHalves != (setting.Record.Second != null))
        {
            return new Problem(FindingKind.ValueOutOfRange, $"has {setting.Length} bytes in {setting.Record.Slots} slots");
        }

        return setting.Kind switch
        {
            SettingKeyKind.Number => ProblemOfNumber(setting),
            SettingKeyKind.Secret => ProblemOfSecret(setting),
            SettingKeyKind.PublicPassword => ProblemOfPassword(setting),
            _ when TimeRuleBytes.IsTimeRule(setting.Kind) => ProblemOfTimeRule(setting),
            SettingKeyKind.Network or SettingKeyKind.Reader => null,
            SettingKeyKind.Cursor => ProblemOfCursor(setting, newestSequence),
            _ => new Problem(FindingKind.UnknownValue, "has a key of no known kind"),
        };
    }

    private static Problem? ProblemOfNumber(SettingEntry setting)
    {
        var id = (SettingId)(byte)setting.Number;
        if (setting.Number > byte.MaxValue || id == SettingId.None || !Enum.IsDefined(id))
        {
            return new Problem(FindingKind.UnknownValue, "is no known number");
        }

        if (setting.Length != NumberBytes)
        {
            return WrongLength(setting, NumberBytes);
        }

        int value = SettingText.NumberOf(setting);
        return SettingTable.Takes(id, value) ? null : new Problem(FindingKind.ValueOutOfRange, $"is {value}");
    }

    private static Problem? ProblemOfSecret(SettingEntry setting)
    {
        if (setting.Number > byte.MaxValue || !Enum.IsDefined((SecretId)setting.Number))
        {
            return new Problem(FindingKind.UnknownValue, "is no known secret");
        }

        return setting.Length > MaxSecretBytes
            ? new Problem(FindingKind.ValueOutOfRange, $"has {setting.Length} bytes, and may have {MaxSecretBytes}")
            : null;
    }

    private static Problem? ProblemOfPassword(SettingEntry setting)
    {
        if (setting.Length != LengthsBytes)
        {
            return WrongLength(setting, LengthsBytes);
        }

        return SettingText.PasswordsIn(setting) == 0 ? new Problem(FindingKind.ValueOutOfRange, "has no number of digits") : null;
    }

    private static Problem? ProblemOfTimeRule(SettingEntry setting)
    {
        ulong last = (ulong)TimeRuleBytes.CountOf(setting.Kind) - 1;
        if (setting.Number > last)
        {
            return new Problem(FindingKind.ValueOutOfRange, $"is beyond number {last}");
        }

        return TimeRuleBytes.FaultOf(setting.Kind, setting.Value) is { } fault ? new Problem(FindingKind.ValueOutOfRange, fault) : null;
    }

    private static Problem? ProblemOfCursor(SettingEntry setting, uint newestSequence)
    {
        if (setting.Number != 1)
        {
            return new Problem(FindingKind.UnknownValue, $"{setting.Number} is no known cursor");
        }

        if (setting.Length != NumberBytes)
        {
            return WrongLength(setting, NumberBytes);
        }

        var acknowledged = (uint)SettingText.NumberOf(setting);
        return acknowledged > newestSequence
            ? new Problem(FindingKind.ValueOutOfRange, $"is at record {acknowledged}, and the newest is {newestSequence}")
            : null;
    }

    private static Problem WrongLength(SettingEntry setting, int expected) =>
        new(FindingKind.ValueOutOfRange, $"has {setting.Length} bytes instead of {expected}");

    private sealed record Problem(FindingKind Kind, string What);
}
