using AccessStandalone.Board;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Scenarios;
using AccessStandalone.Keypad;
using AccessStandalone.Readers;
using AccessStandalone.Wiegand;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests;

/// <summary>Cards and keys as they go out over the board's lines, and a controller that listens there.</summary>
[TestClass]
public sealed class WiegandOutTests
{
    private readonly Bench _bench = new(new SimulatedDevice(new VirtualBoard()));
    private WiegandOutput _output = null!;
    private WiegandOutbox _outbox = null!;

    private VirtualBoard Board => _bench.Device.Board;

    [TestInitialize]
    public void PowerOn()
    {
        // No firmware but its way out: the board is on, the device behind it is not.
        Board.Enter();
        Board.PowerOn();
        var board = new ReferenceBoard();
        board.ListenOnWiegand(new PinEventBits(new WiegandTiming(), false));
        _outbox = new WiegandOutbox(board.OpenWiegandOut());
        _output = new WiegandOutput(_outbox);
        _output.Update(true, NowUs());
        Pass(200);
    }

    [TestCleanup]
    public void Leave() => VirtualBoard.Current = null;

    [TestMethod]
    [DataRow(8065495UL, false, "10111101100010001110101110")]
    [DataRow(0xDEAD7B11D7UL, false, "10111101100010001110101110")]
    [DataRow(0xDEADBEEFUL, true, "1110111101010110110111110111011110")]
    [DataRow(0x0104DEADBEEFUL, true, "1110111101010110110111110111011110")]
    public void A_card_goes_out_by_its_low_bits(ulong card, bool is34, string bits)
    {
        _output.Configure(is34, false, 50, 2_000);
        Assert.IsTrue(_output.TakeCard(card));
        Pass(250);
        Do($"expect wiegand-out {bits}");
    }

    [TestMethod]
    [DataRow(Key.Digit0, false, "0000")]
    [DataRow(Key.Hash, false, "1011")]
    [DataRow(Key.Star, false, "1010")]
    [DataRow(Key.Digit1, true, "11100001")]
    [DataRow(Key.Hash, true, "01001011")]
    public void A_key_goes_out_as_a_burst(Key key, bool is8, string bits)
    {
        _output.Configure(false, is8, 50, 2_000);
        Assert.IsTrue(_output.TakeKey(key));
        Pass(150);
        Do($"expect wiegand-out {bits}");
    }

    [TestMethod]
    public void Keys_typed_at_once_go_out_one_after_the_other()
    {
        _output.Configure(false, false, 50, 2_000);
        for (Key key = Key.Digit1; key <= Key.Digit8; key++)
        {
            Assert.IsTrue(_output.TakeKey(key));
        }

        Assert.IsFalse(_output.TakeKey(Key.Digit9));
        Assert.AreEqual(1, _outbox.Refused);
        Pass(1_000);
        Assert.AreEqual(8, Listened());
        Do("expect wiegand-out 1000");
    }

    [TestMethod]
    public void What_others_do_to_the_lines_is_not_the_devices()
    {
        Board.Lines.Drive(Wiring.WiegandD1, LineDrive.Low);
        Board.Clock.Advance(50);
        Board.Lines.Drive(Wiring.WiegandD1, LineDrive.Released);
        Pass(100);
        Assert.AreEqual(0, Listened());
    }

    [TestMethod]
    public void An_expectation_waits_for_the_frame_under_way()
    {
        _output.Configure(false, false, 50, 2_000);
        _output.TakeCard(8065495UL);
        _output.Update(true, NowUs());
        Do("expect wiegand-out 10111101100010001110101110");
    }

    [TestMethod]
    public void Another_frame_than_expected_is_shown()
    {
        Assert.AreEqual("expected wiegand-out 1011 saw no wiegand-out", Fail("expect wiegand-out 1011"));
        _output.TakeKey(Key.Digit0);
        Pass(150);
        Assert.AreEqual("expected wiegand-out 1011 saw wiegand-out 0000", Fail("expect wiegand-out 1011"));
    }

    private int Listened()
    {
        _bench.WiegandOut.Settle();
        return _bench.WiegandOut.Frames;
    }

    private long NowUs() => (long)Board.Clock.NowMicroseconds;

    private void Pass(int milliseconds)
    {
        for (int i = 0; i < milliseconds; i += 10)
        {
            _output.Update(true, NowUs());
            Board.Clock.Advance(10_000);
        }
    }

    private string Fail(string step) => Assert.ThrowsExactly<ExpectationFailedException>(() => Do(step)).Message;

    private void Do(string step) => StepParser.Parse(step).Run(_bench);
}
