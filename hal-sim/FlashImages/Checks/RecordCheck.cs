using AccessStandalone.HalSim.FlashImages.Rings;
using AccessStandalone.HalSim.Records;
using Record = AccessStandalone.Storage.Record;

namespace AccessStandalone.HalSim.FlashImages.Checks;

/// <summary>The record log: slots, and sequence numbers that rise by one. The records themselves: <see cref="RecordFieldCheck"/>.</summary>
internal sealed class RecordCheck
{
    private readonly FindingList _findings;
    private Record? _before;
    private uint _expected;

    private RecordCheck(FindingList findings)
    {
        _findings = findings;
    }

    public static void Run(RecordLog log, FindingList findings)
    {
        var check = new RecordCheck(findings);
        int next = 0;
        foreach (RingSector sector in log.Ring.Sectors)
        {
            check.BeginSector(sector);
            while (next < log.Slots.Count && log.Slots[next].Sector == sector.Sector)
            {
                check.CheckSlot(log.Slots[next], sector.Header.Stamp);
                next++;
            }
        }
    }

    private void BeginSector(RingSector sector)
    {
        uint first = sector.Header.Stamp;
        int address = sector.Sector * FlashGeometry.SectorBytes;
        if (first == 0)
        {
            _findings.Error(FindingKind.RecordOrder, address, "the sector's first sequence number is 0");
        }
        else if (_expected != 0 && first < _expected)
        {
            _findings.Error(FindingKind.RecordOrder, address, $"the sector begins with record {first}, and the one before has come to {_expected - 1}");
        }
        else if (_expected != 0 && first > _expected)
        {
            _findings.Damage(FindingKind.RecordGap, address, $"{Lost(_expected, first - 1)} before this sector");
        }

        _expected = first;
    }

    private void CheckSlot(RecordSlot slot, uint firstOfSector)
    {
        if (slot.Record is not { } record)
        {
            _findings.Note(
                FindingKind.SlotUnreadable, slot.Address, "a place of the record log without content: its program was cut short, or it is damaged");
            return;
        }

        if (slot.TurnedBit >= 0)
        {
            _findings.Damage(FindingKind.SlotRepaired, slot.Address, $"record {record.Sequence} has bit {slot.TurnedBit} flipped; repaired");
        }

        CheckSequence(slot, record, firstOfSector);
        RecordFieldCheck.Run(record, slot.Address, _findings);
        _before = record;
    }

    private void CheckSequence(RecordSlot slot, Record record, uint firstOfSector)
    {
        uint sequence = record.Sequence;
        if (sequence < _expected)
        {
            CheckRepeated(slot, record);
            return;
        }

        if (sequence > _expected)
        {
            _findings.Damage(FindingKind.RecordGap, slot.Address, $"{Lost(_expected, sequence - 1)} before record {sequence}");
        }

        if (sequence - firstOfSector > (uint)slot.Index)
        {
            _findings.Error(
                FindingKind.NotReachable,
                slot.Address,
                $"record {sequence} is not at or after its place: place {slot.Index} of a sector that begins with {firstOfSector}");
        }

        _expected = sequence + 1;
    }

    private void CheckRepeated(RecordSlot slot, Record record)
    {
        bool isTheSame = _before != null
            && _before.Sequence == record.Sequence
            && _before.UtcMs == record.UtcMs
            && RecordLine.Of(_before) == RecordLine.Of(record);
        if (isTheSame)
        {
            _findings.Note(FindingKind.RecordTwice, slot.Address, $"record {record.Sequence} a second time: the first did not read back");
        }
        else
        {
            _findings.Error(FindingKind.RecordOrder, slot.Address, $"record {record.Sequence} where {_expected} is the next");
        }
    }

    private static string Lost(uint from, uint to) => from == to ? $"record {from} is missing" : $"records {from} to {to} are missing";
}
