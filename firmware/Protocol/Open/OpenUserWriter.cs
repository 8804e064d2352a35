namespace AccessStandalone.Protocol.Open;

/// <summary>Users and cards as open clients read them (DHIP.md §5).</summary>
internal sealed class OpenUserWriter
{
    private const byte StateFrozen = 2;
    private const int CardFrozen = 4;

    // By kind: general, VIP, guest, patrol, blocklist, duress.
    private static readonly byte[] TypeOfKind = { 0, 4, 2, 3, 1, 0 };

    private readonly byte[] _text = new byte[OpenTime.TextBytes];

    public void WriteUser(JsonWriter answer, OpenUser user)
    {
        answer.BeginObject();
        answer.Key("UserID");
        answer.NumberText(user.Id);
        answer.Key("UserName");
        WriteName(answer, user);
        answer.Key("UserType");
        answer.Number(user.Kind < TypeOfKind.Length ? TypeOfKind[user.Kind] : 0);
        answer.Key("UserStatus");
        answer.Number(user.State == StateFrozen ? 1 : 0);
        answer.Key("Doors");
        WriteOnly(answer, 0);
        answer.Key("TimeSections");
        WriteOnly(answer, user.Schedule);
        WriteTime(answer, "ValidFrom", user.ValidFromS);
        WriteTime(answer, "ValidTo", user.ValidToS);
        answer.Key("UseTime");
        answer.Number(user.UsesLeft == OpenUser.UnlimitedUses ? -1 : user.UsesLeft);
        answer.EndObject();
    }

    /// <param name="index">Which of the user's cards.</param>
    public static void WriteCard(JsonWriter answer, OpenUser user, int index)
    {
        answer.BeginObject();
        answer.Key("UserID");
        answer.NumberText(user.Id);
        answer.Key("CardNo");
        answer.HexNumberText(user.Cards[index]);
        answer.Key("CardName");
        WriteName(answer, user);
        answer.Key("CardType");
        answer.Number(user.Kind);
        answer.Key("CardStatus");
        answer.Number(user.State == StateFrozen ? CardFrozen : user.State);
        answer.EndObject();
    }

    private static void WriteName(JsonWriter answer, OpenUser user)
    {
        int count = 0;
        while (count < OpenUser.NameBytes && user.Name[count] != 0)
        {
            count++;
        }

        answer.Text(user.Name, 0, count);
    }

    private static void WriteOnly(JsonWriter answer, int value)
    {
        answer.BeginArray();
        answer.Number(value);
        answer.EndArray();
    }

    /// <summary>Without a limit there is nothing to write.</summary>
    private void WriteTime(JsonWriter answer, string name, uint seconds)
    {
        if (seconds != 0)
        {
            OpenTime.Write(seconds, _text);
            answer.Key(name);
            answer.Text(_text, 0, OpenTime.TextBytes);
        }
    }
}
