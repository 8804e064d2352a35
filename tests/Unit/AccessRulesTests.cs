using AccessStandalone.Access;
using AccessStandalone.Storage;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

[TestClass]
public class AccessRulesTests
{
    [TestMethod]
    [DataRow(0, true, true, (byte)Reason.None)]
    [DataRow(0, true, false, (byte)Reason.None)]
    [DataRow(0, false, false, (byte)Reason.Unknown)]
    [DataRow(1, true, true, (byte)Reason.None)]
    [DataRow(1, true, false, (byte)Reason.NoPassword)]
    [DataRow(1, false, false, (byte)Reason.Unknown)]
    [DataRow(2, true, true, (byte)Reason.Mode)]
    [DataRow(2, false, false, (byte)Reason.Unknown)]
    [DataRow(3, true, false, (byte)Reason.None)]
    [DataRow(3, false, false, (byte)Reason.Unknown)]
    public void A_card_in_each_mode(int mode, bool known, bool hasPassword, Reason reason)
    {
        Assert.AreEqual((int)reason, (int)AccessRules.CheckCard(UserOf(known, hasPassword), (UnlockMode)mode));
    }

    [TestMethod]
    [DataRow(0, true, true, (byte)PasswordMatch.Right, (byte)Reason.Mode)]
    [DataRow(1, true, true, (byte)PasswordMatch.Right, (byte)Reason.Mode)]
    [DataRow(2, true, true, (byte)PasswordMatch.Right, (byte)Reason.None)]
    [DataRow(2, true, true, (byte)PasswordMatch.Duress, (byte)Reason.None)]
    [DataRow(2, true, true, (byte)PasswordMatch.Wrong, (byte)Reason.Password)]
    [DataRow(2, true, false, (byte)PasswordMatch.Wrong, (byte)Reason.NoPassword)]
    [DataRow(2, false, false, (byte)PasswordMatch.Wrong, (byte)Reason.Unknown)]
    [DataRow(3, true, true, (byte)PasswordMatch.Right, (byte)Reason.None)]
    [DataRow(3, true, true, (byte)PasswordMatch.Wrong, (byte)Reason.Password)]
    public void A_code_in_each_mode(int mode, bool known, bool hasPassword, PasswordMatch match, Reason reason)
    {
        Assert.AreEqual((int)reason, (int)AccessRules.CheckCode(UserOf(known, hasPassword), (UnlockMode)mode, match));
    }

    [TestMethod]
    [DataRow(1, true, (byte)PasswordMatch.Right, (byte)Reason.None)]
    [DataRow(1, true, (byte)PasswordMatch.Duress, (byte)Reason.None)]
    [DataRow(1, true, (byte)PasswordMatch.Wrong, (byte)Reason.Password)]
    [DataRow(1, false, (byte)PasswordMatch.Right, (byte)Reason.Unknown)]
    [DataRow(0, true, (byte)PasswordMatch.Right, (byte)Reason.Mode)]
    public void A_card_with_its_password(int mode, bool known, PasswordMatch match, Reason reason)
    {
        Assert.AreEqual((int)reason, (int)AccessRules.CheckCardAndPassword(UserOf(known, true), (UnlockMode)mode, match));
    }

    private static User? UserOf(bool known, bool hasPassword)
    {
        if (!known)
        {
            return null;
        }

        var user = new User();
        user.Id = 7;
        user.PasswordTag = hasPassword ? 1UL : 0UL;
        return user;
    }
}
