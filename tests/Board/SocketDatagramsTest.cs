extern alias firmware;

using System.Diagnostics;
using Datagrams = firmware::AccessStandalone.Board.SocketDatagrams;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Board.Tests;

/// <summary>The firmware's UDP port on this machine's network.</summary>
[TestClass]
public sealed class SocketDatagramsTest
{
    private const uint Loopback = 0x7F000001;
    private const int LimitMs = 5000;

    [TestMethod]
    public void ADatagramComesWithItsSender()
    {
        var one = new Datagrams(0);
        var other = new Datagrams(0);
        byte[] into = new byte[8];
        Assert.AreEqual(0, other.Receive(into));
        Assert.IsTrue(one.Send([1, 2, 3, 4], 3, Loopback, other.Port));
        Assert.AreEqual(3, Wait(other, into));
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3, 0, 0, 0, 0, 0 }, into);
        Assert.AreEqual(Loopback, other.SenderAddress);
        Assert.AreEqual(one.Port, other.SenderPort);
        Close(one, other);
    }

    [TestMethod]
    public void OfOneThatIsTooLongTheEndIsLost()
    {
        var one = new Datagrams(0);
        var other = new Datagrams(0);
        byte[] into = new byte[2];
        Assert.IsTrue(one.Send([1, 2, 3], 3, Loopback, other.Port));
        Assert.AreEqual(2, Wait(other, into));
        Assert.IsTrue(one.Send([4], 1, Loopback, other.Port));
        Assert.AreEqual(1, Wait(other, into));
        Close(one, other);
    }

    [TestMethod]
    public void APortThatIsTakenIsTriedAgainWhenItIsFree()
    {
        var first = new Datagrams(0);
        int port = first.Port;
        var second = new Datagrams(port);
        byte[] into = new byte[8];
        Assert.AreEqual(0, second.Port);
        Assert.AreEqual(1, second.Failures);
        first.Close();
        Assert.IsTrue(second.Send([1], 1, Loopback, port));
        Assert.AreEqual(port, second.Port);
        Assert.AreEqual(1, Wait(second, into));
        Close(second);
    }

    [TestMethod]
    public void APortMayBelongToAGroup()
    {
        var member = new Datagrams(0, [239, 255, 255, 251]);
        Assert.AreNotEqual(0, member.Port);
        Assert.AreEqual(0, member.Failures);
        Close(member);
    }

    [TestMethod]
    public void WhatCannotBeSentIsSaid()
    {
        var port = new Datagrams(0);
        Assert.IsFalse(port.Send(new byte[70000], 70000, Loopback, port.Port));
        Assert.AreNotEqual(0, port.Port);
        Close(port);
    }

    private static int Wait(Datagrams port, byte[] into)
    {
        var watch = Stopwatch.StartNew();
        int count = 0;
        while (count == 0 && watch.ElapsedMilliseconds < LimitMs)
        {
            count = port.Receive(into);
        }

        return count;
    }

    private static void Close(params Datagrams[] ports)
    {
        foreach (Datagrams port in ports)
        {
            port.Close();
        }
    }
}
