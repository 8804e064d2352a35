using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol;

/// <summary>Nothing but the attributes of PROTOCOL.md §3, in their order, is taken; what is refused changes nothing.</summary>
[TestClass]
public sealed class ScramGrammarTests
{
    private const string First = "n,,n=admin,r=rOprNGfwEbeRWgbNEkqO";
    private const string Nonces = "rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)h";
    private const string Proof = "RGyKeqsd6F/tybx/IooNc8Spxk/WbV+epA26qkqoF/c=";
    private const string Answer = "v=Ul32EnegWxbUvfPtX37Yl4M/aSZKjOvNHVXm8grm1fc=";

    [TestMethod]
    [DataRow("")]
    [DataRow("n")]
    [DataRow("n,,")]
    [DataRow("n,,n=")]
    [DataRow("n,,n=admin")]
    [DataRow("n,,n=admin,r=")]
    [DataRow("n,,n=,r=rOprNGfwEbeRWgbNEkqO")]
    [DataRow("y,,n=admin,r=rOprNGfwEbeRWgbNEkqO")]
    [DataRow("p=tls-unique,,n=admin,r=rOprNGfwEbeRWgbNEkqO")]
    [DataRow("n,a=admin,n=admin,r=rOprNGfwEbeRWgbNEkqO")]
    [DataRow("n,,m=x,n=admin,r=rOprNGfwEbeRWgbNEkqO")]
    [DataRow("n,,r=rOprNGfwEbeRWgbNEkqO,n=admin")]
    [DataRow("n,,n=admin,r=rOprNGfwEbeRWgbNEkqO,e=x")]
    [DataRow("n,,n=admin,r=rOprNGfwEbeRWgbNEkqO,")]
    [DataRow("n,,n=admin,,r=rOprNGfwEbeRWgbNEkqO")]
    [DataRow("n,,n=admin,r=rOprNGfwEbeRWgbNE")]
    [DataRow("n,,n=admin,r=rOprNGfwEbeRWgbN kqO")]
    [DataRow("n,,n=admin,r=rOprNGfwEbeRWgbN\u007fkqO")]
    [DataRow("n,,n=admin,r=rOprNGfwEbeRWgbN\u00e9kqO")]
    [DataRow("n,,n=ad min,r=rOprNGfwEbeRWgbNEkqO")]
    [DataRow("n,,n=admin=,r=rOprNGfwEbeRWgbNEkqO")]
    [DataRow("n,,n=admin=2,r=rOprNGfwEbeRWgbNEkqO")]
    [DataRow("n,,n=admin=2c,r=rOprNGfwEbeRWgbNEkqO")]
    [DataRow("n,,n=admin=2D,r=rOprNGfwEbeRWgbNEkqO")]
    [DataRow("n,,n=0123456789abcdefghijklmnopqrstuvw,r=rOprNGfwEbeRWgbNEkqO")]
    [DataRow("n,,n=admin,r=0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!~+")]
    public void Other_first_messages_are_bad_requests(string message)
    {
        ScramLogin login = ScramLogin.OfThePage(new GivenNonce("%hvYDpWUa2RaTCAfuxFIlj)h"));
        login.Begin(First);
        Assert.AreEqual(ScramLogin.BadRequest, login.Begin(message));
        Assert.AreEqual(Answer, login.Finish("c=biws,r=" + Nonces + ",p=" + Proof));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("c=biws")]
    [DataRow("c=biws,r=" + Nonces)]
    [DataRow("c=biws,r=" + Nonces + ",p=")]
    [DataRow("c=biws,p=" + Proof)]
    [DataRow("c=biws,r=,p=" + Proof)]
    [DataRow("r=" + Nonces + ",p=" + Proof)]
    [DataRow("c=eSws,r=" + Nonces + ",p=" + Proof)]
    [DataRow("r=" + Nonces + ",c=biws,p=" + Proof)]
    [DataRow("c=biws,r=" + Nonces + ",x=y,p=" + Proof)]
    [DataRow("c=biws,r=" + Nonces + ",p=" + Proof + ",x=y")]
    [DataRow("c=biws,r=" + Nonces + ",p=" + Proof + "\n")]
    [DataRow("c=biws,r=" + Nonces + " ,p=" + Proof)]
    [DataRow("c=biws,r=" + Nonces + ",p=RGyKeqsd6F/tybx/IooNc8Spxk/WbV+epA26qkqoF/d=")]
    [DataRow("c=biws,r=" + Nonces + ",p=RGyKeqsd6F/tybx/IooNc8Spxk/WbV+epA26qkqoFA==")]
    [DataRow("c=biws,r=" + Nonces + ",p=RGyKeqsd6F/tybx/IooNc8Spxk/WbV+epA26qkqoF/cA")]
    [DataRow("c=biws,r=" + Nonces + ",p=RGyKeqsd6F_tybx/IooNc8Spxk/WbV+epA26qkqoF/c=")]
    [DataRow("c=biws,r=" + Nonces + ",p=RGyKeqsd6F/tybx/IooNc8Spxk/WbV+epA26qkqo")]
    public void Other_final_messages_are_bad_requests(string message)
    {
        ScramLogin login = ScramLogin.OfThePage(new GivenNonce("%hvYDpWUa2RaTCAfuxFIlj)h"));
        login.Begin(First);
        Assert.AreEqual(ScramLogin.BadRequest, login.Finish(message));
        Assert.AreEqual(Answer, login.Finish("c=biws,r=" + Nonces + ",p=" + Proof));
    }

    [TestMethod]
    [DataRow("rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)")]
    [DataRow("rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hh")]
    [DataRow("sOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)h")]
    [DataRow("rOprNGfwEbeRWgbNEkqO")]
    public void Another_nonce_is_another_exchange(string nonces)
    {
        ScramLogin login = ScramLogin.OfThePage(new GivenNonce("%hvYDpWUa2RaTCAfuxFIlj)h"));
        login.Begin(First);
        Assert.AreEqual(ScramLogin.LoginRefused, login.Finish("c=biws,r=" + nonces + ",p=" + Proof));
        Assert.AreEqual(ScramLogin.LoginRefused, login.Finish("c=biws,r=" + Nonces + ",p=" + Proof));
    }
}
