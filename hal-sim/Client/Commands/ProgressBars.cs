using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary>On a terminal: a bar for each device, with how many are done and refused, how fast it goes and how long it will take still.</summary>
internal sealed class ProgressBars : IProgressView
{
    private const string Refused = "refused";

    private readonly IAnsiConsole _console;
    private readonly Dictionary<string, ProgressTask> _tasks = [];
    private ProgressContext? _context;
    private TaskCompletionSource? _end;
    private Task? _running;

    public ProgressBars(IAnsiConsole console)
    {
        _console = console;
    }

    public bool IsShown => _context != null;

    public void Report(string device, int done, int total, int? refused)
    {
        _context ??= Begin();
        if (!_tasks.TryGetValue(device, out ProgressTask? task))
        {
            task = _context.AddTask(Markup.Escape(device), new ProgressTaskSettings { MaxValue = Math.Max(total, 1) });
            _tasks.Add(device, task);
        }

        task.State.Update<int>(Refused, _ => refused ?? -1);
        task.MaxValue = Math.Max(total, 1);
        task.Value = total == 0 ? 1 : done;
    }

    public void Note(string text) => _console.WriteLine(text);

    public void End()
    {
        if (_context != null)
        {
            _end!.SetResult();
            _running!.GetAwaiter().GetResult();
            _context = null;
            _tasks.Clear();
        }
    }

    /// <summary>The library shows progress while a task of it runs: that task waits for the end.</summary>
    private ProgressContext Begin()
    {
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var begun = new TaskCompletionSource<ProgressContext>(TaskCreationOptions.RunContinuationsAsynchronously);
        _end = end;
        _running = _console.Progress()
            .Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new CountColumn(), new SpeedColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                begun.SetResult(context);
                return end.Task;
            });
        Task first = Task.WhenAny(begun.Task, _running).GetAwaiter().GetResult();
        first.GetAwaiter().GetResult();
        return begun.Task.GetAwaiter().GetResult();
    }

    private sealed class CountColumn : ProgressColumn
    {
        protected override bool NoWrap => true;

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
        {
            int refused = task.State.Get<int>(Refused);
            string count = string.Create(CultureInfo.InvariantCulture, $"{task.Value:0}/{task.MaxValue:0}");
            return new Text(refused < 0 ? count : string.Create(CultureInfo.InvariantCulture, $"{count}, {refused} refused"));
        }
    }

    private sealed class SpeedColumn : ProgressColumn
    {
        protected override bool NoWrap => true;

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(task.Speed is { } perSecond ? string.Create(CultureInfo.InvariantCulture, $"{perSecond:0}/s") : string.Empty, new Style(Color.Grey));
    }
}
