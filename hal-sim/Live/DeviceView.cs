using System;
using System.Collections.Generic;
using System.Globalization;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Records;
using AccessStandalone.HalSim.Scenarios;
using AccessStandalone.Storage;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AccessStandalone.HalSim.Live;

/// <summary>Draws the device as it is now.</summary>
public sealed class DeviceView
{
    private const int RecordsShown = 8;
    private const int KeypadWidth = 22;
    private const string Keys = "123\n456\n789\n*0#";

    private readonly Bench _bench;
    private readonly LiveRecords _records;

    public DeviceView(Bench bench)
    {
        _bench = bench;
        _records = new LiveRecords(bench);
    }

    /// <param name="bottomLine">Shown under everything: help, or what is being typed.</param>
    public IRenderable Draw(string bottomLine)
    {
        Grid front = new Grid().AddColumn(new GridColumn().Width(KeypadWidth)).AddColumn();
        front.AddRow(Keypad(), State());
        return new Rows(
            new Panel(front).Header("Access Standalone").Expand(),
            new Panel(LatestRecords()).Header("Records").Expand(),
            new Text(bottomLine));
    }

    private Panel Keypad()
    {
        VirtualBoard board = _bench.Device.Board;
        Color keyColour = board.KeyLight ? Color.White : Color.Grey37;
        var lamp = new Text("●●●", new Style(LampColour(board.Light))).Centered();
        Text keys = new Text(SpacedKeys(), new Style(keyColour)).Centered();
        return new Panel(new Rows(lamp, new Text(string.Empty), keys));
    }

    private Grid State()
    {
        VirtualBoard board = _bench.Device.Board;
        Grid grid = new Grid().AddColumn().AddColumn();
        TimeSpan time = TimeSpan.FromMicroseconds(_bench.Device.NowUs);
        AddRow(grid, "Power", _bench.Device.IsPowered ? "on" : "off", Color.Default);
        AddRow(grid, "Light", _bench.Light.ToString(), LampColour(board.Light));
        AddRow(grid, "Page", LightMeaning.Of(_bench.Light), Color.Default);
        AddRow(grid, "Keys", board.KeyLight ? "lit" : "dark", Color.Default);
        AddRow(grid, "Buzzer", BuzzerWords(), board.Buzzer ? Color.Yellow : Color.Default);
        AddRow(grid, "Lock", board.LockRelay ? "released" : "secured", board.LockRelay ? Color.Green : Color.Default);
        AddRow(grid, "Door", board.Terminals.DoorOpen ? "open" : "closed", Color.Default);
        AddRow(grid, "Emergency", board.Terminals.EmergencyActive ? "on" : "off", board.Terminals.EmergencyActive ? Color.Yellow : Color.Default);
        AddRow(grid, "Case", board.Terminals.TamperOpen ? "open" : "closed", Color.Default);
        AddRow(grid, "Storage", StorageWords(out bool works), works ? Color.Default : Color.Red);
        AddRow(grid, "Clock", _records.ClockNow(), Color.Default);
        AddRow(grid, "Running", time.ToString(@"d\.hh\:mm\:ss", CultureInfo.InvariantCulture), Color.Default);
        return grid;
    }

    private string BuzzerWords()
    {
        if (!_bench.Device.Board.Buzzer)
        {
            return "silent";
        }

        return _bench.HasAlarmTone ? "alarm tone" : "beep";
    }

    private string StorageWords(out bool works)
    {
        StorageState state = _bench.Device.IsPowered ? _bench.Device.Firmware.Storage.State : StorageState.Ready;
        works = state == StorageState.Ready;
        return _bench.Device.IsPowered ? RecordWords.StorageStates.WordOf(state) : "off";
    }

    private Text LatestRecords()
    {
        var lines = new List<string>(_records.Newest(RecordsShown));

        // The same height from the first record on: the picture does not jump.
        while (lines.Count < RecordsShown)
        {
            lines.Add(string.Empty);
        }

        return new Text(string.Join('\n', lines));
    }

    private static string SpacedKeys() => string.Join("  ", (IEnumerable<char>)Keys).Replace("  \n  ", "\n", StringComparison.Ordinal);

    private static void AddRow(Grid grid, string name, string value, Color colour) =>
        grid.AddRow(new Text(name, new Style(Color.Grey)), new Text(value, new Style(colour)));

    private static Color LampColour(IndicatorLight light) => light switch
    {
        { Red: false, Green: false, Blue: false } => Color.Grey23,
        { Red: true, Green: false, Blue: false } => Color.Red,
        { Red: false, Green: true, Blue: false } => Color.Green,
        { Red: false, Green: false, Blue: true } => Color.DodgerBlue1,
        { Red: true, Green: true, Blue: false } => Color.Orange1,
        { Red: true, Green: false, Blue: true } => Color.Fuchsia,
        { Red: false, Green: true, Blue: true } => Color.Aqua,
        _ => Color.White,
    };
}
