using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using AccessStandalone.HalSim.FlashImages.Reports;

namespace AccessStandalone.HalSim.Client.Commands;

/// <summary>
/// Where verbs write: for people to the output, with the device's name where there are several; for programs one JSON document, or one line of it for each
/// record, and everything else to the error output. Safe for use by several devices at once.
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
    private readonly ProgressLines _progress;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, JsonObject> _documents = [];

    public VerbOutput(TextWriter output, TextWriter error, bool isTerminal, bool isJson, bool isSeveral)
    {
        _output = output;
        _error = error;
        _isTerminal = isTerminal;
        _isJson = isJson;
        _isSeveral = isSeveral;
        _progress = new ProgressLines(error, isTerminal);
    }

    public void Line(string device, string text, JsonObject data)
    {
        lock (_gate)
        {
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
            _progress.Leave();
            _error.WriteLine(_isSeveral ? $"{device}: {text}" : text);
        }
    }

    public void Progress(string device, int done, int total, int failed)
    {
        lock (_gate)
        {
            _progress.Report(device, done, total, failed);
        }
    }

    /// <summary>What came of it at one device.</summary>
    public void Result(string device, VerbResult result)
    {
        lock (_gate)
        {
            _progress.Leave();
            _documents[device] = new JsonObject
            {
                ["device"] = device,
                ["exit"] = result.Exit,
                ["text"] = result.Text,
                ["data"] = result.Data,
            };
            TextWriter where = result.Exit is PlatformExit.Done or PlatformExit.PartlyDone && !_isJson ? _output : _error;
            if (result.Text.Length > 0)
            {
                where.WriteLine(_isSeveral ? $"{device}: {result.Text}" : result.Text);
            }

            if (result.Table != null && !_isJson)
            {
                new ReportWriter(_output, _isTerminal).Write(result.Table);
            }
        }
    }

    /// <summary>After all devices: the document for programs.</summary>
    /// <param name="devices">In their order.</param>
    public void End(IEnumerable<string> devices)
    {
        if (_isJson)
        {
            var all = new JsonArray(devices.Where(_documents.ContainsKey).Select(device => (JsonNode)_documents[device]).ToArray());
            _output.WriteLine(new JsonObject { ["devices"] = all }.ToJsonString(Indented));
        }
    }
}
