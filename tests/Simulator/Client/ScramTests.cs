using System;
using AccessStandalone.HalSim.Client.Session;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Client;

[TestClass]
public sealed class ScramTests
{
    private const string Nonce = "rOprNGfwEbeRWgbNEkqO";
    private const string ServerFirst = "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";

    [TestMethod]
    public void The_example_of_RFC_7677()
    {
        var scram = new ScramClient("pencil", "user", Nonce);
        Assert.AreEqual("n,,n=user,r=rOprNGfwEbeRWgbNEkqO", scram.First);
        Assert.AreEqual(
            "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=", scram.Answer(ServerFirst));
        scram.Check("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
    }

    [TestMethod]
    public void The_example_of_the_protocol_s_page()
    {
        var scram = new ScramClient("Turnstile-7", ScramClient.Account, Nonce);
        Assert.AreEqual(
            "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)h,p=RGyKeqsd6F/tybx/IooNc8Spxk/WbV+epA26qkqoF/c=",
            scram.Answer("r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)h,s=QaG2wtPk9QYXKDlKW2x9jg==,i=4096"));
        scram.Check("v=Ul32EnegWxbUvfPtX37Yl4M/aSZKjOvNHVXm8grm1fc=");
        Assert.AreEqual("a00c19e802f6b91ace5ac9823bd60b811827b18fabfea7e633762af0e5a4b7ce", Convert.ToHexStringLower(scram.ServerKey.Span));
        byte[] keys = SecureChannel.KeysOfLogin(scram.ServerKey.Span, scram.Nonces, scram.AuthMessage);
        Assert.AreEqual(
            "bead0ac005dfd696dc57be47619fa589847b874782238973e46361d2726e3403" + "74ade6ef1b3dbea9315d9bb13b7b29e3af091d92e0e23b32b76932c9aa854411",
            Convert.ToHexStringLower(keys));
    }

    [TestMethod]
    [DataRow("r=other%hvYDpWUa2RaTCAfuxFIlj)h,s=QaG2wtPk9QYXKDlKW2x9jg==,i=4096")]
    [DataRow("r=rOprNGfwEbeRWgbNEkqO,s=QaG2wtPk9QYXKDlKW2x9jg==,i=4096")]
    [DataRow("r=rOprNGfwEbeRWgbNEkqOx,s=QaG2wtPk9QYXKDlKW2x9jg==,i=4095")]
    [DataRow("r=rOprNGfwEbeRWgbNEkqOx,s=QaG2wtPk9QYXKDlKW2x9jg==,i=1000001")]
    [DataRow("r=rOprNGfwEbeRWgbNEkqOx,s=QaG2wtPk9QYXKDlKW2x9jg==,i=-4096")]
    [DataRow("r=rOprNGfwEbeRWgbNEkqOx,s=,i=4096")]
    [DataRow("r=rOprNGfwEbeRWgbNEkqOx,s=QaG2wtPk,i=4096,x=1")]
    [DataRow("m=x,r=rOprNGfwEbeRWgbNEkqOx,s=QaG2wtPk9QYXKDlKW2x9jg==")]
    [DataRow("")]
    public void A_server_s_message_that_no_client_should_go_on_with(string serverFirst)
    {
        var scram = new ScramClient("pencil", "user", Nonce);
        Assert.ThrowsExactly<AuthenticationFailedException>(() => scram.Answer(serverFirst));
    }

    [TestMethod]
    public void A_server_that_does_not_know_the_password_is_found_out()
    {
        var scram = new ScramClient("pencil", "user", Nonce);
        Assert.ThrowsExactly<AuthenticationFailedException>(() => scram.Check("v="));
        scram.Answer(ServerFirst);
        Assert.ThrowsExactly<AuthenticationFailedException>(() => scram.Check("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G5="));
        Assert.ThrowsExactly<AuthenticationFailedException>(() => scram.Check("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=,x=1"));
    }
}
