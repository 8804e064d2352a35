using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.FlashImages.Reports;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary>
/// Where verbs write: for people to the output, with the device's name where there are several; for programs one JSON document, or one line of it for each
/// record, and what went wrong also to the error output. Safe for use by several devices at once.
/// </summary>
internal sealed class VerbOutput
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TextWriter _output;
    private readonly TextWriter _error;
    private readonly bool _isTerminal;
    private readonly bool _isJson;
    private readonly bool _isSeveral;
    private readonly IProgressView _progress;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, JsonObject> _documents = [];
    private readonly List<(string Device, VerbResult Result)> _held = [];

    /// <param name="isTerminal">Whether the output is one.</param>
    /// <param name="progress">Gets how far things are, where not programs read.</param>
    public VerbOutput(TextWriter output, TextWriter error, bool isTerminal, bool isJson, bool isSeveral, IProgressView progress)
    {
        _output = output;
        _error = error;
        _isTerminal = isTerminal;
        _isJson = isJson;
        _isSeveral = isSeveral;
        _progress = progress;
    }

    public void Line(string device, string text, JsonObject data)
    {
        lock (_gate)
        {
            _progress.End();
            if (_isJson)
            {
                data.Insert(0, "device", device);
                _output.WriteLine(data.ToJsonString(OneLine));
            }
            else
            {
                _output.WriteLine(_isSeveral ? $"{device}  {text}" : text);
            }

            _output.Flush();
        }
    }

    public void Note(string device, string text)
    {
        lock (_gate)
        {
            _progress.Note(Named(device, text));
        }
    }

    /// <summary>How many it was, for people.</summary>
    public void Sum(string device, string text)
    {
        if (!_isJson)
        {
            Note(device, text);
        }
    }

    public void Progress(string device, int done, int total, int? refused)
    {
        if (!_isJson)
        {
            lock (_gate)
            {
                _progress.Report(device, done, total, refused);
            }
        }
    }

    /// <summary>What came of it at one device. While others are shown at work it is kept until they are done.</summary>
    public void Result(string device, VerbResult result)
    {
        lock (_gate)
        {
            _documents[device] = new JsonObject
            {
                ["device"] = device,
                ["exit"] = result.Exit,
                ["text"] = result.Text,
                ["reason"] = result.Refusal == PlatformResult.Done ? null : ResultText.WordOf(result.Refusal),
                ["data"] = result.Data,
            };
            if (_progress.IsShown)
            {
                _held.Add((device, result));
            }
            else
            {
                Write(device, result);
            }
        }
    }

    /// <summary>After all devices: what was kept, and the document for programs.</summary>
    /// <param name="devices">In their order.</param>
    /// <param name="hasDocument">Whether programs get one; else they got lines.</param>
    public void End(IEnumerable<string> devices, bool hasDocument = true)
    {
        lock (_gate)
        {
            _progress.End();
            _held.ForEach(one => Write(one.Device, one.Result));
            if (_isJson && hasDocument)
            {
                var all = new JsonArray(devices.Where(_documents.ContainsKey).Select(device => (JsonNode)_documents[device]).ToArray());
                _output.WriteLine(new JsonObject { ["devices"] = all }.ToJsonString(Indented));
            }
        }
    }

    private void Write(string device, VerbResult result)
    {
        bool isGood = result.Exit is PlatformExit.Done or PlatformExit.PartlyDone;
        bool hasTable = result.Table != null && !_isJson;
        if (result.Text.Length > 0 && !(isGood && _isJson))
        {
            (isGood ? _output : _error).WriteLine(Named(device, result.Text));
        }
        else if (hasTable && _isSeveral)
        {
            _output.WriteLine($"{device}:");
        }

        if (hasTable)
        {
            new ReportWriter(_output, _isTerminal).Write(result.Table!);
        }
    }

    private string Named(string device, string text) => _isSeveral && !text.StartsWith(device, StringComparison.Ordinal) ? $"{device}: {text}" : text;
}
