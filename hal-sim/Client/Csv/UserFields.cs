using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Records;
using AccessStandalone.HalSim.Scenarios;

namespace AccessStandalone.HalSim.Client.Csv;

/// <summary>The fields of users in files and on the command line. Reading throws <see cref="FormatException"/> with what is wrong, for people.</summary>
public static class UserFields
{
    private const string Unlimited = "unlimited";
    private const string Always = "always";
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss";

    public static uint Id(string text) => NumberText.TryParse(text, out ulong id) && id is > 0 and <= PlatformUser.MaxId
        ? (uint)id
        : throw new FormatException($"'{text}' is no user ID from 1 to {PlatformUser.MaxId}");

    /// <summary>Decimal, or hexadecimal after <c>0x</c>.</summary>
    public static ulong Card(string text) => NumberText.TryParse(text, out ulong card) && card > 0
        ? card
        : throw new FormatException($"'{text}' is no card number");

    public static string Name(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int bytes = Encoding.UTF8.GetByteCount(text);
        if (bytes > PlatformUser.MaxNameBytes)
        {
            throw new FormatException($"the name '{text}' has {bytes} bytes of UTF-8, at most {PlatformUser.MaxNameBytes} fit");
        }

        return text.Contains('\0', StringComparison.Ordinal) ? throw new FormatException("a name has no zeros") : text;
    }

    /// <param name="text">Empty for general.</param>
    public static T Word<T>(WordTable<T> words, string text)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(words);
        if (string.IsNullOrEmpty(text))
        {
            return default;
        }

        return words.TryParse(text, out T value, out string? error) ? value : throw new FormatException(error);
    }

    /// <param name="text">Empty for no limit.</param>
    /// <param name="isEnd">Whether a date means its last second.</param>
    public static uint Limit(string text, bool isEnd)
    {
        if (string.IsNullOrEmpty(text))
        {
            return 0;
        }

        uint localS = TimeText.ParseLocalS(text, isEnd);
        return localS > 0 ? localS : throw new FormatException($"'{text}' would be no limit at all");
    }

    /// <param name="text">Empty or <c>unlimited</c> for no limit.</param>
    public static ushort Uses(string text)
    {
        if (string.IsNullOrEmpty(text) || text == Unlimited)
        {
            return PlatformUser.UnlimitedUses;
        }

        return ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ushort uses)
            ? uses
            : throw new FormatException($"'{text}' is no number of uses from 0 to 65534, and not '{Unlimited}'");
    }

    /// <param name="text">Empty or <c>always</c> for always.</param>
    public static byte Schedule(string text)
    {
        if (string.IsNullOrEmpty(text) || text == Always)
        {
            return PlatformUser.AlwaysSchedule;
        }

        return byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out byte schedule) && schedule is < 128 or PlatformUser.AlwaysSchedule
            ? schedule
            : throw new FormatException($"'{text}' is no schedule from 0 to 127, and not '{Always}'");
    }

    /// <summary>Of several in one field, spaces between them.</summary>
    public static IReadOnlyList<ulong> Cards(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ulong[] cards = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Card).ToArray();
        return cards.Length <= PlatformUser.MaxCards ? cards : throw new FormatException($"{cards.Length} cards, at most {PlatformUser.MaxCards} are allowed");
    }

    public static string TextOfLimit(uint localS) =>
        localS == 0 ? string.Empty : DateTime.UnixEpoch.AddSeconds(localS).ToString(TimeFormat, CultureInfo.InvariantCulture);

    public static string TextOfUses(ushort uses) =>
        uses == PlatformUser.UnlimitedUses ? string.Empty : uses.ToString(CultureInfo.InvariantCulture);

    public static string TextOfSchedule(byte schedule) =>
        schedule == PlatformUser.AlwaysSchedule ? Always : schedule.ToString(CultureInfo.InvariantCulture);

    public static string TextOfCards(IEnumerable<ulong> cards) =>
        string.Join(' ', cards.Select(card => card.ToString(CultureInfo.InvariantCulture)));
}
