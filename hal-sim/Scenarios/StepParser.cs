using System;
using System.Collections.Generic;
using AccessStandalone.HalSim.Scenarios.Expectations;
using AccessStandalone.HalSim.Scenarios.Steps;

namespace AccessStandalone.HalSim.Scenarios;

/// <summary>The words a step can begin with, and who reads the rest of it.</summary>
public static class StepParser
{
    private static readonly Dictionary<string, Func<StepWords, IStep>> Steps = new(StringComparer.Ordinal)
    {
        ["power"] = PowerStep.Parse,
        ["clock"] = ClockStep.Parse,
        ["touch"] = TouchStep.Parse,
        ["keys"] = KeysStep.Parse,
        ["card"] = CardStep.Parse,
        ["wiegand"] = WiegandStep.Parse,
        ["push"] = PushStep.Parse,
        ["door"] = InputStep.ParseDoor,
        ["tamper"] = InputStep.ParseTamper,
        ["case"] = InputStep.ParseReaderCase,
        ["emergency"] = EmergencyStep.Parse,
        ["flash"] = FlashStep.Parse,
        ["reader"] = ReaderStep.Parse,
        ["wait"] = WaitStep.Parse,
        ["records"] = RecordsStep.Parse,
        ["platform"] = PlatformStep.Parse,
        ["refuse"] = RefuseStep.Parse,
        ["osdp"] = OsdpStep.Parse,
        ["wire"] = WireStep.Parse,
        ["second"] = SecondStep.Parse,
        ["time-server"] = TimeServerStep.Parse,
        ["client"] = ClientStep.Parse,
        ["dhip"] = OpenClientStep.Parse,
        ["expect"] = ParseExpectation,
    };

    private static readonly Dictionary<string, Func<StepWords, IStep>> Expectations = new(StringComparer.Ordinal)
    {
        ["light"] = LightExpectation.Parse,
        ["beeps"] = BeepsExpectation.Parse,
        ["alarm-tone"] = AlarmToneExpectation.Parse,
        ["lock"] = LockExpectation.Parse,
        ["record"] = RecordExpectation.Parse,
        ["records"] = RecordCountExpectation.Parse,
        ["alarm"] = AlarmExpectation.Parse,
        ["no"] = NoAlarmExpectation.Parse,
        ["restart"] = RestartExpectation.Parse,
        ["wiegand-out"] = WiegandOutExpectation.Parse,
        ["osdp"] = OsdpExpectation.Parse,
        ["client"] = ClientExpectation.Parse,
        ["dhip"] = OpenClientExpectation.Parse,
        ["device"] = DeviceExpectation.Parse,
    };

    /// <param name="line">One step, without comment.</param>
    /// <exception cref="FormatException">It is no step; the message says why.</exception>
    public static IStep Parse(string line)
    {
        var words = new StepWords(line);
        IStep step = ParseStep(words);
        words.End();
        return step;
    }

    /// <exception cref="FormatException">The words are no step; the message says why.</exception>
    internal static IStep ParseStep(StepWords words) => Dispatch(Steps, words, "step");

    private static IStep ParseExpectation(StepWords words) => Dispatch(Expectations, words, "expectation");

    private static IStep Dispatch(Dictionary<string, Func<StepWords, IStep>> known, StepWords words, string what)
    {
        string word = words.Next("the " + what);
        return known.TryGetValue(word, out Func<StepWords, IStep>? parse)
            ? parse(words)
            : throw new FormatException($"unknown {what} '{word}'; there are: {string.Join(", ", known.Keys)}");
    }
}
