using AccessStandalone.Access;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Unit;

[TestClass]
public class DigitsTests
{
    [TestMethod]
    public void Leading_zeros_count_in_the_length_only()
    {
        Digits digits = Bench.DigitsOf("007");
        Assert.AreEqual(7UL, digits.Value);
        Assert.AreEqual(3, digits.Length);
        Assert.IsFalse(digits.Equals(7, 1));
        Assert.IsTrue(digits.Equals(7, 3));
    }

    [TestMethod]
    public void Sixteen_digits_fit_and_the_seventeenth_changes_nothing()
    {
        Digits digits = Bench.DigitsOf("9999999999999999");
        Assert.AreEqual(9999999999999999UL, digits.Value);
        Assert.IsFalse(digits.Append(1));
        Assert.AreEqual(9999999999999999UL, digits.Value);
        Assert.AreEqual(16, digits.Length);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("12a")]
    [DataRow("-1")]
    [DataRow("12345678901234567")]
    public void Text_that_is_no_digits_is_refused_whole(string text)
    {
        var digits = new Digits();
        digits.Append(5);
        Assert.IsFalse(digits.TrySet(text));
        Assert.IsTrue(digits.IsEmpty);
    }

    [TestMethod]
    [DataRow("12346", "12345")]
    [DataRow("56780", "56789")]
    [DataRow("0", "9")]
    [DataRow("1", "0")]
    [DataRow("10", "19")]
    public void Duress_is_undone_in_the_last_digit_without_carry(string duress, string password)
    {
        Digits typed = Bench.DigitsOf(duress);
        typed.UndoDuress();
        Digits expected = Bench.DigitsOf(password);
        Assert.IsTrue(typed.Equals(expected.Value, expected.Length));
    }
}
