using System;
using System.Linq;
using System.Text;
using AccessStandalone.Proof.Decision;

namespace AccessStandalone.Proof.Network;

/// <summary>Requests of open clients (DHIP.md), with what they want and with anything else.</summary>
internal sealed class RandomJson(Random random)
{
    private const int MostDepth = 12;

    private static readonly string[] Methods =
    [
        "global.keepAlive", "global.getCurrentTime", "magicBox.factory.instance", "magicBox.destroy", "magicBox.getDeviceType", "magicBox.getDeviceClass",
        "magicBox.getSoftwareVersion", "magicBox.getSerialNo", "configManager.getConfig", "system.listService", "system.multicall",
        "userManager.getActiveUserInfoAll", "eventManager.attach", "eventManager.detach", "accessControl.factory.instance", "accessControl.destroy",
        "accessControl.openDoor", "accessControl.closeDoor", "accessControl.getDoorStatus", "AccessUser.insertMulti", "AccessUser.updateMulti",
        "AccessUser.removeMulti", "AccessUser.list", "AccessUser.startFind", "AccessUser.doFind", "AccessUser.stopFind", "AccessCard.insertMulti",
        "AccessCard.updateMulti", "AccessCard.removeMulti", "AccessCard.list", "AccessCard.startFind", "AccessCard.doFind", "AccessCard.stopFind",
        "RecordFinder.factory.create", "RecordFinder.factory.instance", "RecordFinder.startFind", "RecordFinder.doFind", "RecordFinder.stopFind",
        "RecordFinder.destroy", "global.login", "no.such", "",
    ];

    private static readonly string[] Keys =
    [
        "method", "params", "id", "session", "object", "name", "UserID", "UserName", "UserType", "UserStatus", "Password", "Doors", "TimeSections", "ValidFrom",
        "ValidTo", "UseTime", "UserList", "CardList", "UserIDList", "CardNoList", "CardNo", "CardType", "CardStatus", "Condition", "Token", "Count", "Offset",
        "condition", "CreateTime", "StartTime", "EndTime", "count", "codes", "DoorIndex", "channel", "userName", "password", "x",
    ];

    /// <summary>A request; its method is one of the protocol's.</summary>
    public string Request()
    {
        string method = random.Of<string>(Methods);
        return $"{{\"method\":\"{method}\",\"params\":{(random.Percent(75) ? ParamsOf(method) : Value(0))},\"id\":{Number()},\"object\":{random.Next(4)}}}";
    }

    public byte[] RequestBytes()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Request());
        return random.Percent(70) ? bytes : ByteChanges.Change(random, bytes);
    }

    private string ParamsOf(string method) => method switch
    {
        "AccessUser.insertMulti" or "AccessUser.updateMulti" => $"{{\"UserList\":[{Join(() => User())}]}}",
        "AccessUser.removeMulti" or "AccessUser.list" => $"{{\"UserIDList\":[{Join(() => $"\"{random.Edge(27)}\"")}]}}",
        "AccessCard.insertMulti" or "AccessCard.updateMulti" => $"{{\"CardList\":[{Join(Card)}]}}",
        "AccessCard.removeMulti" or "AccessCard.list" => $"{{\"CardNoList\":[{Join(() => $"\"{random.Edge(64):X}\"")}]}}",
        "AccessUser.startFind" or "AccessCard.startFind" => $"{{\"Condition\":{{\"UserID\":\"{random.Next(100)}\"}}}}",
        "AccessUser.doFind" or "AccessCard.doFind" => $"{{\"Token\":{random.Next(8)},\"Count\":{Number()},\"Offset\":{random.Next(12)}}}",
        "RecordFinder.factory.create" => $"{{\"name\":\"{random.Of("AccessControlCardRec", "AccessControlCard", "Other")}\"}}",
        "RecordFinder.startFind" => $"{{\"condition\":{{\"CreateTime\":[\"<>\",{Number()},{Number()}]}}}}",
        "RecordFinder.doFind" => $"{{\"count\":{Number()}}}",
        "eventManager.attach" => "{\"codes\":[\"All\",\"Other\"]}",
        "configManager.getConfig" => $"{{\"name\":\"{random.Of("T2UServer", "AccessControl", "General")}\"}}",
        "system.multicall" => $"[{Join(() => $"{{\"method\":\"{random.Of<string>(Methods)}\",\"params\":{Value(3)},\"id\":1}}")}]",
        _ => Value(1),
    };

    private string User() =>
        $"{{\"UserID\":\"{random.Next(1, 300)}\",\"UserName\":{Text()},\"UserType\":{random.Next(7)},\"UserStatus\":{random.Next(3)},\"Password\":\"{random.Digits(random.Next(10))}\",\"UseTime\":{Number()},\"ValidFrom\":{random.Of("null", "\"2026-11-21 08:00:00\"", Text())}}}";

    private string Card() => $"{{\"UserID\":\"{random.Next(1, 300)}\",\"CardNo\":\"{random.Edge(40):X}\",\"CardType\":{random.Next(7)},\"CardStatus\":{random.Next(6)}}}";

    private string Join(Func<string> entry) => string.Join(',', Enumerable.Range(0, random.Percent(90) ? random.Next(1, 4) : random.Next(13)).Select(_ => entry()));

    private string Value(int depth)
    {
        if (depth == 0 && random.Percent(10))
        {
            int deep = random.Next(1, 200);
            return new string('[', deep) + new string(']', deep);
        }

        int kind = depth < MostDepth ? random.Next(9) : random.Next(6);
        return kind switch
        {
            0 => "null",
            1 => random.Of("true", "false"),
            2 or 3 => Number(),
            4 or 5 => Text(),
            6 => $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Value(depth + 1)))}]",
            _ => $"{{{string.Join(',', Enumerable.Range(0, random.Next(5)).Select(_ => $"\"{random.Of<string>(Keys)}\":{Value(depth + 1)}"))}}}",
        };
    }

    private string Number() => random.Next(8) switch
    {
        0 => "0",
        1 => "-1",
        2 => random.Edge(64).ToString(),
        3 => "1.5e3",
        4 => "-9223372036854775809",
        5 => "1e400",
        _ => random.Next(1, 100).ToString(),
    };

    private string Text() => random.Next(10) switch
    {
        0 => "\"" + new string('a', random.Next(700)) + "\"",
        1 => "\"\\u0000\\ud83d\\ude00\\n\"",
        2 => "\"\\ud800\"",
        3 => "\"ÄŽ☺😀\"",
        4 => "\"\"",
        _ => $"\"{random.Next(1, 1000)}\"",
    };
}
