using AccessStandalone.Access;
using AccessStandalone.Storage;

namespace AccessStandalone.Readers;

/// <summary>
/// What hangs on the Wiegand lines and the RS-485 line: as an access controller readers, as a reader the control panel that decides. Each line has one
/// role at a time.
/// </summary>
public sealed class ExternalReaders
{
    private readonly DeviceSettings _settings;
    private readonly WiegandInput _wiegand;
    private readonly ReaderBus _bus;
    private readonly ReaderPort _port;
    private readonly ReaderOutput _output;
    private readonly InstallMode _install;
    private bool _isReader;

    public ExternalReaders(
        DeviceSettings settings, WiegandInput wiegand, ReaderBus bus, ReaderPort port, ReaderOutput output, InstallMode install)
    {
        _settings = settings;
        _wiegand = wiegand;
        _bus = bus;
        _port = port;
        _output = output;
        _install = install;
    }

    public WiegandInput Wiegand => _wiegand;

    public ReaderBus Bus => _bus;

    public ReaderPort Port => _port;

    public InstallMode Install => _install;

    /// <summary>Takes what has come in, and sends what is due.</summary>
    /// <param name="nowUs">Of the same clock as the edges of the Wiegand lines.</param>
    /// <returns>Whether something was decided.</returns>
    public bool Update(bool isCaseOpen, long nowMs, long nowUs)
    {
        bool isReader = _settings.IsOn(SettingId.WorkingMode);
        if (isReader != _isReader)
        {
            _isReader = isReader;
            Switch(nowMs);
        }

        _install.Update(nowMs);
        bool hasDecided = false;
        if (isReader)
        {
            _port.Update(isCaseOpen, nowMs);
        }
        else
        {
            // Before anything is decided here: when it speaks must not show how long that took.
            hasDecided = _bus.Update(nowMs);
        }

        hasDecided |= _wiegand.Update(nowMs, nowUs);
        _output.Update(isReader, nowUs);
        return hasDecided;
    }

    private void Switch(long nowMs)
    {
        if (_isReader)
        {
            // Its readers are somebody else's now: this takes them away, with their alarms.
            _bus.Update(nowMs);
        }
        else
        {
            _port.Stop();
        }
    }
}
