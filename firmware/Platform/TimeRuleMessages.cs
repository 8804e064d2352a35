using AccessStandalone.Access;
using AccessStandalone.Protocol;
using AccessStandalone.Storage;

namespace AccessStandalone.Platform;

/// <summary>Period groups, schedules, holiday groups and daylight saving (PROTOCOL.md §6.6).</summary>
public sealed class TimeRuleMessages
{
    private readonly TimeRuleDirectory _rules;
    private readonly byte[] _rule = new byte[TimeRuleFormat.MaxHolidayGroupBytes];

    public TimeRuleMessages(TimeRuleDirectory rules)
    {
        _rules = rules;
    }

    public void Handle(PlatformCall call)
    {
        var kind = (TimeRuleKind)call.Request.U8();
        int number = call.Request.U8();
        bool isWhole = call.Op == PlatformOp.WriteTimeRule ? call.Request.IsGood : call.Request.IsAtEnd;
        if (!isWhole || !IsKind(kind))
        {
            call.Refuse(PlatformResult.BadRequest);
            return;
        }

        switch (call.Op)
        {
            case PlatformOp.ReadTimeRule:
                Read(call, kind, number);
                break;
            case PlatformOp.WriteTimeRule:
                call.Result = (byte)Write(call, kind, number);
                break;
            default:
                call.Result = (byte)_rules.Remove(kind, number, Origin.Platform);
                break;
        }
    }

    private static bool IsKind(TimeRuleKind kind) =>
        kind == TimeRuleKind.PeriodGroup || kind == TimeRuleKind.Schedule || kind == TimeRuleKind.HolidayGroup || kind == TimeRuleKind.DaylightSaving;

    private void Read(PlatformCall call, TimeRuleKind kind, int number)
    {
        int length = _rules.Read(kind, number, _rule);
        if (length < 0 || length > _rule.Length)
        {
            call.Result = (byte)ChangeResult.NotFound;
        }
        else
        {
            call.Answer.Bytes(_rule, 0, length);
        }
    }

    private ChangeResult Write(PlatformCall call, TimeRuleKind kind, int number)
    {
        int length = call.Request.Left;
        if (length > _rule.Length)
        {
            return ChangeResult.BadTimeRule;
        }

        call.Request.Bytes(_rule, length);
        return _rules.Set(kind, number, _rule, length, Origin.Platform);
    }
}
