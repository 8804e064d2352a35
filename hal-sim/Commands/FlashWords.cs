using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using AccessStandalone.HalSim.FlashImages.Reports;
using AccessStandalone.HalSim.Records;

namespace AccessStandalone.HalSim.Commands;

/// <summary>The words of <c>flash</c> on the command line.</summary>
internal static class FlashWords
{
    private const string CheckDescription = "Holds an image against every rule of its format; exits with 1 if there is damage or an error.";

    /// <param name="make">Makes what runs the commands.</param>
    public static Command Command(Func<FlashCommand> make)
    {
        var command = new Command("flash", "Looks inside a flash image.")
        {
            Inspect(make),
            OnImage("check", CheckDescription, (flash, path) => flash.Check(path), make),
            OnImage("stats", "Tells how full and how worn an image is.", (flash, path) => flash.Stats(path), make),
        };
        return command;
    }

    private static Command Inspect(Func<FlashCommand> make)
    {
        var user = new Option<ulong?>("--user") { Description = "The user with this ID, and where the flash has it.", HelpName = "ID" };
        var card = new Option<ulong?>("--card")
        {
            Description = "The card with this number (0x… for hexadecimal), and where the flash has it.",
            HelpName = "N",
            CustomParser = ParseNumber,
        };
        var record = new Option<uint?>("--record") { Description = "The record with this sequence number.", HelpName = "SEQ" };
        var sector = new Option<int?>("--sector") { Description = "One sector: preamble and slots, in words and bytes.", HelpName = "N" };
        var users = new Option<bool>("--users") { Description = "All users." };
        var records = new Option<bool>("--records") { Description = "All records, oldest first." };
        var last = new Option<int?>("--last") { Description = "Only so many of the newest records.", HelpName = "N" };
        var settings = new Option<bool>("--settings") { Description = "All settings kept; of secrets only the length." };
        last.Validators.Add(RequirePositive);
        Argument<string> image = ImageArgument();
        var command = new Command("inspect", "Tells what is in an image.") { image, user, card, record, sector, users, records, last, settings };
        command.SetAction(parsed => make().Inspect(
            parsed.GetRequiredValue(image),
            new InspectRequest
            {
                UserId = parsed.GetValue(user),
                Card = parsed.GetValue(card),
                Record = parsed.GetValue(record),
                Sector = parsed.GetValue(sector),
                Users = parsed.GetValue(users),
                Records = parsed.GetValue(records),
                Last = parsed.GetValue(last),
                Settings = parsed.GetValue(settings),
            }));
        return command;
    }

    private static Command OnImage(string word, string description, Func<FlashCommand, string, int> run, Func<FlashCommand> make)
    {
        Argument<string> image = ImageArgument();
        var command = new Command(word, description) { image };
        command.SetAction(parsed => run(make(), parsed.GetRequiredValue(image)));
        return command;
    }

    private static Argument<string> ImageArgument() => new("IMAGE") { Description = "Flash image, 16 MiB; its wear is in IMAGE.wear." };

    private static ulong? ParseNumber(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (NumberText.TryParse(text, out ulong number))
        {
            return number;
        }

        result.AddError($"'{text}' is no number");
        return null;
    }

    private static void RequirePositive(OptionResult result)
    {
        if (result.GetValueOrDefault<int?>() < 0)
        {
            result.AddError("--last takes a number of records");
        }
    }
}
