using AccessStandalone.Storage;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

/// <summary>Numbers that are stored: another number for one of these names, and every chip in the field says something else than it did.</summary>
[TestClass]
public class StoredNumbersTests
{
    [TestMethod]
    public void Record_kinds()
    {
        Is(0, (int)RecordKind.None);
        Is(1, (int)RecordKind.Granted);
        Is(2, (int)RecordKind.Refused);
        Is(3, (int)RecordKind.Patrol);
        Is(4, (int)RecordKind.Alarm);
        Is(5, (int)RecordKind.AlarmEnd);
        Is(6, (int)RecordKind.Door);
        Is(7, (int)RecordKind.User);
        Is(8, (int)RecordKind.Setting);
        Is(9, (int)RecordKind.Login);
        Is(10, (int)RecordKind.Lockout);
        Is(11, (int)RecordKind.Clock);
        Is(12, (int)RecordKind.Start);
        Is(13, (int)RecordKind.Restore);
        Is(14, (int)RecordKind.Remote);
        Is(15, (int)RecordKind.Fault);
    }

    [TestMethod]
    public void Reasons()
    {
        Is(0, (int)Reason.None);
        Is(1, (int)Reason.Unknown);
        Is(2, (int)Reason.Blocklist);
        Is(3, (int)Reason.Lost);
        Is(4, (int)Reason.Frozen);
        Is(5, (int)Reason.NotYetValid);
        Is(6, (int)Reason.Expired);
        Is(7, (int)Reason.Schedule);
        Is(8, (int)Reason.NoClock);
        Is(9, (int)Reason.Uses);
        Is(10, (int)Reason.Mode);
        Is(11, (int)Reason.Password);
        Is(12, (int)Reason.NoPassword);
        Is(13, (int)Reason.LockedOut);
        Is(14, (int)Reason.Interval);
        Is(15, (int)Reason.AlwaysClosed);
    }

    [TestMethod]
    public void Methods()
    {
        Is(0, (int)AccessMethod.None);
        Is(1, (int)AccessMethod.Card);
        Is(2, (int)AccessMethod.CardAndCode);
        Is(3, (int)AccessMethod.Code);
        Is(4, (int)AccessMethod.Public);
        Is(5, (int)AccessMethod.Button);
        Is(6, (int)AccessMethod.Remote);
        Is(7, (int)AccessMethod.Emergency);
    }

    [TestMethod]
    public void Readers()
    {
        Is(0, (int)ReaderId.None);
        Is(1, (int)ReaderId.Builtin);
        Is(2, (int)ReaderId.Wiegand);
        Is(3, (int)ReaderId.Keypad);
        Is(11, (int)ReaderId.Osdp1);
        Is(12, (int)ReaderId.Osdp2);
        Is(13, (int)ReaderId.Osdp3);
        Is(14, (int)ReaderId.Osdp4);
        Is(15, (int)ReaderId.Osdp5);
        Is(16, (int)ReaderId.Osdp6);
        Is(17, (int)ReaderId.Osdp7);
        Is(18, (int)ReaderId.Osdp8);
    }

    [TestMethod]
    public void Alarms()
    {
        Is(0, (int)AlarmKind.None);
        Is(1, (int)AlarmKind.Intrusion);
        Is(2, (int)AlarmKind.Overtime);
        Is(3, (int)AlarmKind.Tamper);
        Is(4, (int)AlarmKind.ReaderTamper);
        Is(5, (int)AlarmKind.Duress);
        Is(6, (int)AlarmKind.Blocklist);
        Is(7, (int)AlarmKind.CodesLocked);
        Is(8, (int)AlarmKind.AdminLocked);
        Is(9, (int)AlarmKind.ReaderLost);
        Is(10, (int)AlarmKind.ReaderKey);
    }

    [TestMethod]
    public void Settings_and_what_a_record_is_about()
    {
        Is(1, (int)SettingId.UnlockMode, (int)RecordName.UnlockMode);
        Is(2, (int)SettingId.DoorOpenDurationS, (int)RecordName.DoorOpenDurationS);
        Is(3, (int)SettingId.WorkingMode, (int)RecordName.WorkingMode);
        Is(4, (int)SettingId.DoorDetector, (int)RecordName.DoorDetector);
        Is(5, (int)SettingId.Duress, (int)RecordName.Duress);
        Is(6, (int)SettingId.RescueNeedsTamper, (int)RecordName.RescueNeedsTamper);
        Is(7, (int)SettingId.DoorSensorCheckTimeS, (int)RecordName.DoorSensorCheckTimeS);
        Is(8, (int)SettingId.UnlockIntervalS, (int)RecordName.UnlockIntervalS);
        Is(9, (int)SettingId.LockWhenClosed, (int)RecordName.LockWhenClosed);
        Is(10, (int)SettingId.EmergencyInput, (int)RecordName.EmergencyInput);
        Is(11, (int)SettingId.DoorContactType, (int)RecordName.DoorContactType);
        Is(12, (int)SettingId.DoorMode, (int)RecordName.DoorMode);
        Is(13, (int)SettingId.AlwaysOpenSchedule, (int)RecordName.AlwaysOpenSchedule);
        Is(14, (int)SettingId.AlwaysClosedSchedule, (int)RecordName.AlwaysClosedSchedule);
        Is(15, (int)SettingId.TimeZoneMin, (int)RecordName.TimeZoneMin);
        Is(16, (int)SettingId.UidByteOrder, (int)RecordName.UidByteOrder);
        Is(17, (int)SettingId.UidFourBytes, (int)RecordName.UidFourBytes);
        Is(18, (int)SettingId.Wiegand34Format, (int)RecordName.Wiegand34Format);
        Is(19, (int)SettingId.Wiegand36Format, (int)RecordName.Wiegand36Format);
        Is(20, (int)SettingId.Wiegand37Format, (int)RecordName.Wiegand37Format);
        Is(21, (int)SettingId.WiegandByteOrder, (int)RecordName.WiegandByteOrder);
        Is(22, (int)SettingId.WiegandInverted, (int)RecordName.WiegandInverted);
        Is(23, (int)SettingId.WiegandPinFacility, (int)RecordName.WiegandPinFacility);
        Is(24, (int)SettingId.WiegandFrameGapMs, (int)RecordName.WiegandFrameGapMs);
        Is(25, (int)SettingId.OsdpBaud, (int)RecordName.OsdpBaud);
        Is(26, (int)SettingId.Osdp1Mode, (int)RecordName.Osdp1Mode);
        Is(27, (int)SettingId.Osdp2Mode, (int)RecordName.Osdp2Mode);
        Is(28, (int)SettingId.Osdp3Mode, (int)RecordName.Osdp3Mode);
        Is(29, (int)SettingId.Osdp4Mode, (int)RecordName.Osdp4Mode);
        Is(30, (int)SettingId.Osdp5Mode, (int)RecordName.Osdp5Mode);
        Is(31, (int)SettingId.Osdp6Mode, (int)RecordName.Osdp6Mode);
        Is(32, (int)SettingId.Osdp7Mode, (int)RecordName.Osdp7Mode);
        Is(33, (int)SettingId.Osdp8Mode, (int)RecordName.Osdp8Mode);
        Is(34, (int)SettingId.Osdp1Address, (int)RecordName.Osdp1Address);
        Is(35, (int)SettingId.Osdp2Address, (int)RecordName.Osdp2Address);
        Is(36, (int)SettingId.Osdp3Address, (int)RecordName.Osdp3Address);
        Is(37, (int)SettingId.Osdp4Address, (int)RecordName.Osdp4Address);
        Is(38, (int)SettingId.Osdp5Address, (int)RecordName.Osdp5Address);
        Is(39, (int)SettingId.Osdp6Address, (int)RecordName.Osdp6Address);
        Is(40, (int)SettingId.Osdp7Address, (int)RecordName.Osdp7Address);
        Is(41, (int)SettingId.Osdp8Address, (int)RecordName.Osdp8Address);
        Is(42, (int)SettingId.OsdpOwnAddress, (int)RecordName.OsdpOwnAddress);
        Is(43, (int)SettingId.WiegandOutFormat, (int)RecordName.WiegandOutFormat);
        Is(44, (int)SettingId.WiegandOutKeys, (int)RecordName.WiegandOutKeys);
        Is(45, (int)SettingId.WiegandOutPulseUs, (int)RecordName.WiegandOutPulseUs);
        Is(46, (int)SettingId.WiegandOutIntervalUs, (int)RecordName.WiegandOutIntervalUs);
        Is(47, (int)SettingId.HighSecurity, (int)RecordName.HighSecurity);
        Is(48, (int)SettingId.Discovery, (int)RecordName.Discovery);
        Is(49, (int)SettingId.PersonCollection, (int)RecordName.PersonCollection);
        Is(0, (int)SettingId.None, (int)RecordName.None);
        Is(200, (int)RecordName.AdminPassword);
        Is(201, (int)RecordName.PublicPassword);
        Is(202, (int)RecordName.UserTable);
        Is(203, (int)RecordName.CardTable);
        Is(204, (int)RecordName.All);
        Is(205, (int)RecordName.Flash);
        Is(206, (int)RecordName.PeriodGroup);
        Is(207, (int)RecordName.Schedule);
        Is(208, (int)RecordName.HolidayGroup);
        Is(209, (int)RecordName.DaylightSaving);
        Is(210, (int)RecordName.RecordLog);
        Is(214, (int)RecordName.PlatformPassword);
        Is(215, (int)RecordName.Network);
        Is(216, (int)RecordName.AddressList);
    }

    [TestMethod]
    public void Words()
    {
        Is(0, (int)RecordWord.None);
        Is(1, (int)RecordWord.Added);
        Is(2, (int)RecordWord.Changed);
        Is(3, (int)RecordWord.Deleted);
        Is(4, (int)RecordWord.DeletedAll);
        Is(5, (int)RecordWord.Opened);
        Is(6, (int)RecordWord.Closed);
        Is(7, (int)RecordWord.Full);
        Is(8, (int)RecordWord.Menu);
        Is(9, (int)RecordWord.Rescue);
        Is(10, (int)RecordWord.Platform);
        Is(11, (int)RecordWord.Open);
        Is(12, (int)RecordWord.Close);
        Is(13, (int)RecordWord.AlwaysOpen);
        Is(14, (int)RecordWord.AlwaysClosed);
        Is(15, (int)RecordWord.Normal);
        Is(16, (int)RecordWord.Disarm);
        Is(17, (int)RecordWord.Replaced);
    }

    [TestMethod]
    public void Kinds_and_states_of_users()
    {
        Is(0, (int)UserKind.General);
        Is(1, (int)UserKind.Vip);
        Is(2, (int)UserKind.Guest);
        Is(3, (int)UserKind.Patrol);
        Is(4, (int)UserKind.Blocklist);
        Is(5, (int)UserKind.Duress);
        Is(0, (int)UserState.Normal);
        Is(1, (int)UserState.Lost);
        Is(2, (int)UserState.Frozen);
        Is(65535, User.UnlimitedUses);
        Is(255, User.AlwaysSchedule);
    }

    [TestMethod]
    public void Keys_of_settings()
    {
        Is(1, (int)SecretId.DeviceSecret);
        Is(2, (int)SecretId.AdminPasswordTag);
        Is(3, (int)SecretId.Osdp1Key);
        Is(4, (int)SecretId.Osdp2Key);
        Is(5, (int)SecretId.Osdp3Key);
        Is(6, (int)SecretId.Osdp4Key);
        Is(7, (int)SecretId.Osdp5Key);
        Is(8, (int)SecretId.Osdp6Key);
        Is(9, (int)SecretId.Osdp7Key);
        Is(10, (int)SecretId.Osdp8Key);
        Is(11, (int)SecretId.OsdpOwnKey);
        Is(12, (int)SecretId.PlatformVerifier);
        Is(13, (int)SecretId.OpenClientHash);
        Is(14, (int)SecretId.DeviceId);
        Is(15, (int)SecretId.Network);
        Is(16, (int)SecretId.AddressList);
        Is(1, (int)SettingClass.Number);
        Is(2, (int)SettingClass.Secret);
        Is(3, (int)SettingClass.PublicPassword);
        Is(4, (int)SettingClass.PeriodGroup);
        Is(5, (int)SettingClass.Schedule);
        Is(6, (int)SettingClass.HolidayGroup);
        Is(7, (int)SettingClass.Network);
        Is(8, (int)SettingClass.Reader);
        Is(9, (int)SettingClass.Cursor);
        Is(10, (int)SettingClass.Clock);
        Is(4, (int)TimeRuleKind.PeriodGroup);
        Is(5, (int)TimeRuleKind.Schedule);
        Is(6, (int)TimeRuleKind.HolidayGroup);
        Is(10, (int)TimeRuleKind.DaylightSaving);
        Assert.AreEqual(0x0100000000000007UL, SettingSlots.KeyOf(SettingClass.Number, 7));
        Assert.AreEqual(0x03FFFFFFFFFFFFFFUL, SettingSlots.KeyOf(SettingClass.PublicPassword, ulong.MaxValue));
    }

    [TestMethod]
    public void Areas_and_journal_entries()
    {
        Is(1, (int)SectorArea.Journal);
        Is(2, (int)SectorArea.Settings);
        Is(3, (int)SectorArea.RecordLog);
        Is(4, (int)SectorArea.Users);
        Is(5, (int)SectorArea.Cards);
        Is(1, (int)JournalOp.Put);
        Is(2, (int)JournalOp.Remove);
        Is(3, (int)JournalOp.Switch);
        Is(4, (int)JournalOp.BeginReplacement);
        Is(5, (int)JournalOp.SwitchSettings);
    }

    [TestMethod]
    public void The_place_of_a_key()
    {
        ulong mix = KeyPlace.Mix(12345678, 0x0123456789ABCDEF);
        Assert.AreEqual(0x47CDA5A3DDC771BAUL, mix);
        Is(359, KeyPlace.LogicalSector(mix, 1280));
        Is(10, KeyPlace.HomePage(mix));
    }

    [TestMethod]
    public void The_product_s_layout()
    {
        FlashLayout layout = FlashLayout.Product();
        Is(2, FlashLayout.FirstJournalSector);
        Is(18, layout.FirstSettingSector(0));
        Is(54, layout.FirstSettingSector(1));
        Is(90, layout.FirstLogSector);
        Is(634, layout.FirstUserSector(0));
        Is(2074, layout.FirstCardSector(0));
        Is(2362, layout.FirstUserSector(1));
        Is(3802, layout.FirstCardSector(1));
        Is(4090, layout.EndSector);
    }

    private static void Is(int stored, int named) => Assert.AreEqual(stored, named);

    private static void Is(int stored, int named, int alsoNamed)
    {
        Assert.AreEqual(stored, named);
        Assert.AreEqual(stored, alsoNamed);
    }
}
