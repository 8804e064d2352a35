using System;
using System.Collections.Generic;
using AccessStandalone.Access;
using AccessStandalone.Control;
using AccessStandalone.HalSim.Board.Chips;
using AccessStandalone.Storage;

namespace AccessStandalone.Proof.Swipe;

/// <summary>The ways to open the door whose power is cut.</summary>
public static class SwipeScripts
{
    /// <summary>Who has a limited number of uses, as a card and as a user.</summary>
    public const uint GuestId = 7;
    public const ulong GuestCard = 70_000_007;

    public const int RecordsInSector = 111;

    private const uint MemberId = 8;
    private const ulong MemberCard = 80_000_008;
    private const ulong DuressCard = 90_000_009;
    private const ulong PatrolCard = 60_000_006;
    private const int Uses = 3;
    private const int TidyMs = 400_000;
    private const int StartMs = 2_000;

    private static readonly Action<SwipeRig> Guest = door => door.Swipe(GuestCard);
    private static readonly Action<SwipeRig> Member = door => door.Swipe(MemberCard);

    /// <summary>All of them, each with a flash of its own; takes a second.</summary>
    public static IReadOnlyList<SwipeScript> All()
    {
        var rig = new SwipeRig();
        FlashSnapshot blank = rig.Board.Flash.TakeSnapshot();
        FlashSnapshot flash = Prepare(rig, blank, Uses, recordsInSector: 50);
        FlashSnapshot lastUse = Prepare(rig, blank, 1, recordsInSector: 50);
        FlashSnapshot sectorEnd = Prepare(rig, blank, Uses, RecordsInSector - 1);
        FlashSnapshot sectorFull = Prepare(rig, blank, Uses, RecordsInSector);
        return
        [
            Script(rig, "a card", flash, Uses, Member),
            Script(rig, "a guest", flash, Uses, Guest),
            Script(rig, "a guest's last use, and once more", lastUse, 1, Guest, Guest),
            Script(rig, "a guest twice, and others", flash, Uses, Guest, Member, Guest),
            Script(rig, "a guest at the end of a sector of the log", sectorEnd, Uses, Guest, Guest),
            Script(rig, "a guest at a full sector of the log", sectorFull, Uses, Guest),
            Script(rig, "a duress card", flash, Uses, door => door.Swipe(DuressCard)),
            Script(rig, "a patrol", flash, Uses, door => door.Swipe(PatrolCard)),
            Script(rig, "user ID and password", flash, Uses, SetMode(UnlockMode.CardOrUserIdAndPassword), door => door.Type("8#1234#")),
            Script(rig, "a guest's user ID and password", flash, Uses, SetMode(UnlockMode.CardOrUserIdAndPassword), door => door.Type("7#1234#")),
            Script(rig, "a guest's card and password", flash, Uses, SetMode(UnlockMode.CardAndPassword), GuestCardAndPassword),
            Script(rig, "a public password", flash, Uses, door => door.Type("555555#")),
            Script(rig, "the exit button", flash, Uses, door => door.Push()),
            Script(rig, "the platform", flash, Uses, Open),
        ];
    }

    private static SwipeScript Script(SwipeRig rig, string name, FlashSnapshot flash, int uses, params Action<SwipeRig>[] acts)
    {
        rig.Restore(flash);
        rig.Device.PowerOn();
        uint sequence = rig.Device.Firmware.Records.NewestSequence;
        return new SwipeScript(name, flash, sequence, uses, acts[0] == Member || acts[0] == Guest, acts);
    }

    /// <summary>A device with some users, whose idle time has nothing left to do.</summary>
    private static FlashSnapshot Prepare(SwipeRig rig, FlashSnapshot blank, int uses, int recordsInSector)
    {
        rig.Restore(blank);
        rig.Device.PowerOn();
        rig.Wait(StartMs);
        Add(rig, new User { Id = GuestId, Kind = UserKind.Guest, UsesLeft = (ushort)uses }, GuestCard);
        Add(rig, new User { Id = MemberId }, MemberCard);
        Add(rig, new User { Id = 9, Kind = UserKind.Duress }, DuressCard);
        Add(rig, new User { Id = 6, Kind = UserKind.Patrol }, PatrolCard);
        rig.Device.Ask((firmware, nowMs) => firmware.PublicPasswords.Add(DigitsOf("555555"), Origin.Platform));
        rig.Wait(TidyMs);
        Fill(rig, recordsInSector);
        rig.Wait(StartMs);
        rig.Device.PowerOff();
        return rig.Board.Flash.TakeSnapshot();
    }

    /// <summary>The start of the next run is a record too.</summary>
    private static void Fill(SwipeRig rig, int recordsInSector) => rig.Device.Ask((firmware, nowMs) =>
    {
        var record = new Record { Kind = RecordKind.Setting };
        while (firmware.Records.NewestSequence % RecordsInSector != (recordsInSector + RecordsInSector - 1) % RecordsInSector)
        {
            firmware.Records.Append(record);
        }

        return true;
    });

    private static void Add(SwipeRig rig, User user, ulong card)
    {
        user.Cards[0] = card;
        user.CardCount = 1;
        ChangeResult result = rig.Device.Ask((firmware, nowMs) => firmware.Users.Add(user, DigitsOf("1234"), Origin.Platform));
        if (result != ChangeResult.Done)
        {
            throw new InvalidOperationException($"User {user.Id} is refused: {result}.");
        }

        rig.Wait(ControlLoop.StepPeriodMs);
    }

    private static Action<SwipeRig> SetMode(UnlockMode mode) => door =>
    {
        door.Device.Ask((firmware, nowMs) => firmware.Settings.Set(SettingId.UnlockMode, (int)mode, Origin.Platform));
        door.Wait(ControlLoop.StepPeriodMs);
    };

    private static void GuestCardAndPassword(SwipeRig door)
    {
        door.Swipe(GuestCard);
        door.Type("1234#");
    }

    private static void Open(SwipeRig door)
    {
        door.Device.Ask((firmware, nowMs) => firmware.Remote.Open(nowMs));
        door.Wait(StartMs);
    }

    private static Digits DigitsOf(string text)
    {
        var digits = new Digits();
        digits.TrySet(text);
        return digits;
    }
}
