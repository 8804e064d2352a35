using System;
using System.IO;
using System.Text;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary>Where passwords come from: the environment, or a prompt that does not show what is typed. Never the command line, which others can read.</summary>
internal sealed class PasswordSource
{
    public const string Current = "ACCESS_PLATFORM_PASSWORD";
    public const string New = "ACCESS_PLATFORM_NEW_PASSWORD";

    private readonly Func<string, string?> _variable;
    private readonly Func<string, string?> _prompt;

    /// <param name="variable">Knows environment variables.</param>
    /// <param name="prompt">Asks a person; null if nobody is there.</param>
    public PasswordSource(Func<string, string?> variable, Func<string, string?> prompt)
    {
        _variable = variable;
        _prompt = prompt;
    }

    public static PasswordSource Console(TextWriter error) =>
        new(Environment.GetEnvironmentVariable, prompt => System.Console.IsInputRedirected ? null : ReadHidden(prompt, error));

    /// <exception cref="FormatException">There is no password to be had.</exception>
    /// <exception cref="OperationCanceledException">Who was asked does not want to.</exception>
    public string Read(string variable, string prompt)
    {
        if (_variable(variable) is { Length: > 0 } given)
        {
            return given;
        }

        return _prompt(prompt) is { Length: > 0 } typed ? typed : throw new FormatException($"no password: set {variable}, or type it when asked");
    }

    /// <summary>A password that is chosen now: typed twice.</summary>
    /// <exception cref="FormatException">There is none, or it was typed differently.</exception>
    public string Choose(string variable)
    {
        if (_variable(variable) is { Length: > 0 } given)
        {
            return given;
        }

        string first = Read(variable, "New password: ");
        return _prompt("Again: ") == first ? first : throw new FormatException("the passwords differ");
    }

    /// <summary>While it waits for a key nothing else would end the program: Ctrl+C is a key then.</summary>
    private static string ReadHidden(string prompt, TextWriter error)
    {
        error.Write(prompt);
        error.Flush();
        bool before = System.Console.TreatControlCAsInput;
        System.Console.TreatControlCAsInput = true;
        try
        {
            return ReadKeys(error);
        }
        finally
        {
            System.Console.TreatControlCAsInput = before;
        }
    }

    private static string ReadKeys(TextWriter error)
    {
        var typed = new StringBuilder();
        while (true)
        {
            ConsoleKeyInfo key = System.Console.ReadKey(intercept: true);
            switch (key.Key)
            {
                case ConsoleKey.Enter:
                    error.WriteLine();
                    return typed.ToString();
                case ConsoleKey.C or ConsoleKey.D when key.Modifiers.HasFlag(ConsoleModifiers.Control):
                    error.WriteLine();
                    throw new OperationCanceledException();
                case ConsoleKey.Backspace when typed.Length > 0:
                    typed.Length--;
                    break;
                default:
                    typed.Append(char.IsControl(key.KeyChar) ? string.Empty : key.KeyChar.ToString());
                    break;
            }
        }
    }
}
