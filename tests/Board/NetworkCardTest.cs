extern alias firmware;

using AccessStandalone.HalSim.Board;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using Card = firmware::AccessStandalone.Board.NetworkCard;

namespace AccessStandalone.Board.Tests;

/// <summary>What the firmware makes of its network settings at the board's interface.</summary>
[TestClass]
public sealed class NetworkCardTest
{
    private const uint Address = 0xC0A80002;
    private const uint Mask = 0xFFFFFF00;
    private const uint Gateway = 0xC0A80001;

    private readonly VirtualBoard _board = new();

    [TestInitialize]
    public void Enter() => _board.Enter();

    [TestMethod]
    public void AnAddressIsSetOnce()
    {
        var card = new Card();
        Assert.IsTrue(card.Apply(false, Address, Mask, Gateway, Gateway));
        Assert.IsTrue(card.Apply(false, Address, Mask, Gateway, Gateway));
        Assert.AreEqual(2, _board.Ethernet.Writes);
        Assert.AreEqual(Address, card.Address);
        Assert.AreEqual(Mask, card.Mask);
        Assert.AreEqual(Gateway, _board.Ethernet.Gateway);
        Assert.AreEqual(Gateway, _board.Ethernet.NameServer);
    }

    [TestMethod]
    public void TheNetworkMayGiveOne()
    {
        var card = new Card();
        card.Apply(false, Address, Mask, Gateway, 0);
        _board.Ethernet.LeasedAddress = 0x0A000007;
        _board.Ethernet.LeasedMask = 0xFF000000;
        Assert.IsTrue(card.Apply(true, Address, Mask, Gateway, 0));
        Assert.IsTrue(_board.Ethernet.IsDhcp);
        Assert.AreEqual(0x0A000007u, card.Address);
        Assert.AreEqual(0xFF000000u, card.Mask);
        Assert.AreEqual(2, _board.Ethernet.Writes);
    }
}
