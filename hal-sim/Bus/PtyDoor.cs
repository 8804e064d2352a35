using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;

namespace AccessStandalone.HalSim.Bus;

/// <summary>A pseudo terminal of Linux in raw mode: for whoever opens it, a serial port. Its speed setting means nothing.</summary>
public sealed class PtyDoor : IOutsideDoor
{
    private const int ReadWrite = 0x2;
    private const int NoControllingTerminal = 0x100;
    private const int NonBlocking = 0x800;
    private const int TryAgain = 11;
    private const int SetNow = 0;

    /// <summary>More than struct termios has on any Linux.</summary>
    private const int SettingsSize = 256;
    private const int LongestPath = 128;

    private readonly int _master;
    private bool _isThere;

    /// <exception cref="PlatformNotSupportedException">This is not Linux.</exception>
    /// <exception cref="IOException">There is no pseudo terminal to be had.</exception>
    public PtyDoor()
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new PlatformNotSupportedException("a pseudo terminal is opened on Linux only; use tcp:PORT");
        }

        _master = Checked(Native.PosixOpenPt(ReadWrite | NoControllingTerminal | NonBlocking), "open");
        try
        {
            Checked(Native.GrantPt(_master), "grant");
            Checked(Native.UnlockPt(_master), "unlock");
            byte[] path = new byte[LongestPath];
            if (Native.PtsNameR(_master, path, LongestPath) != 0)
            {
                throw new IOException("cannot name the pseudo terminal");
            }

            Name = Encoding.UTF8.GetString(path, 0, Array.IndexOf(path, (byte)0));

            // Only one that was open once and is not any more can be told from one that is open.
            Checked(Native.Close(Checked(Native.Open(Name, ReadWrite | NoControllingTerminal), "open")), "close");
            MakeRaw();
        }
        catch (IOException)
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The path of the terminal.</summary>
    public string Name { get; } = string.Empty;

    public bool Look()
    {
        var state = new Native.PollState { Handle = _master };
        bool isThere = Native.Poll(ref state, 1, 0) >= 0 && (state.Found & Native.HungUp) == 0;
        if (isThere && !_isThere)
        {
            // Linux forgot it when the last one closed it.
            MakeRaw();
        }

        _isThere = isThere;
        return isThere;
    }

    public int Read(Span<byte> bytes) => bytes.IsEmpty ? 0 : Done(Native.Read(_master, ref MemoryMarshal.GetReference(bytes), bytes.Length));

    public int Write(ReadOnlySpan<byte> bytes) => bytes.IsEmpty ? 0 : Done(Native.Write(_master, in MemoryMarshal.GetReference(bytes), bytes.Length));

    public void Dispose()
    {
        if (_master > 0)
        {
            _ = Native.Close(_master);
        }
    }

    private int Done(nint count)
    {
        if (count < 0 && Marshal.GetLastPInvokeError() != TryAgain)
        {
            _isThere = false;
        }

        return (int)Math.Max(count, 0);
    }

    private void MakeRaw()
    {
        byte[] settings = new byte[SettingsSize];
        Checked(Native.TcGetAttr(_master, settings), "ask");
        Native.CfMakeRaw(settings);
        Checked(Native.TcSetAttr(_master, SetNow, settings), "set up");
    }

    private static int Checked(int result, string what) => result >= 0
        ? result
        : throw new IOException($"cannot {what} a pseudo terminal: {Marshal.GetLastPInvokeErrorMessage()}");

    private static class Native
    {
        public const short HungUp = 0x10;

        [DllImport("libc", EntryPoint = "posix_openpt", SetLastError = true)]
        public static extern int PosixOpenPt(int flags);

        [DllImport("libc", EntryPoint = "grantpt", SetLastError = true)]
        public static extern int GrantPt(int handle);

        [DllImport("libc", EntryPoint = "unlockpt", SetLastError = true)]
        public static extern int UnlockPt(int handle);

        [DllImport("libc", EntryPoint = "ptsname_r")]
        public static extern int PtsNameR(int handle, byte[] path, nint size);

        [DllImport("libc", EntryPoint = "open", SetLastError = true)]
        public static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

        [DllImport("libc", EntryPoint = "close", SetLastError = true)]
        public static extern int Close(int handle);

        [DllImport("libc", EntryPoint = "read", SetLastError = true)]
        public static extern nint Read(int handle, ref byte bytes, nint count);

        [DllImport("libc", EntryPoint = "write", SetLastError = true)]
        public static extern nint Write(int handle, in byte bytes, nint count);

        [DllImport("libc", EntryPoint = "poll", SetLastError = true)]
        public static extern int Poll(ref PollState state, nuint count, int timeoutMs);

        [DllImport("libc", EntryPoint = "tcgetattr", SetLastError = true)]
        public static extern int TcGetAttr(int handle, byte[] settings);

        [DllImport("libc", EntryPoint = "tcsetattr", SetLastError = true)]
        public static extern int TcSetAttr(int handle, int when, byte[] settings);

        [DllImport("libc", EntryPoint = "cfmakeraw")]
        public static extern void CfMakeRaw(byte[] settings);

        [StructLayout(LayoutKind.Sequential)]
        public struct PollState
        {
            public int Handle;
            public short Wanted;
            public short Found;
        }
    }
}
