using AccessStandalone.Protocol;
using nanoFramework.TestFramework;

namespace AccessStandalone.Tests.Protocol;

/// <summary>RFC 7748 §5.2 and §6.1, and points at the edges.</summary>
[TestClass]
public sealed class X25519Tests
{
    private const string Scalar = "a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4";
    private const string Base = "0900000000000000000000000000000000000000000000000000000000000000";

    [TestMethod]
    [DataRow(Scalar, "e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c", "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552")]
    [DataRow(
        "4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d",
        "e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493",
        "95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957")]
    [DataRow(Base, Base, "422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079")]
    [DataRow("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a", Base, "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a")]
    [DataRow("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb", Base, "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f")]
    [DataRow(
        "77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a",
        "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f",
        "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742")]
    [DataRow(
        "5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb",
        "8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a",
        "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742")]
    public void The_published_examples_hold(string scalar, string point, string expected) => Assert.AreEqual(expected, Multiply(scalar, point));

    [TestMethod]
    [DataRow("0200000000000000000000000000000000000000000000000000000000000000", "71cacba0b65daf53ddf9c21fb434bc58ee5cfa3954d1b642fc5155048f03466f")]
    [DataRow("ebffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", "db1808f6abcb049329d5a22f3b14b9d0dfb8c065f6b4795bfda27254ee01c44e")]
    public void The_smallest_and_the_largest_points_are_right(string point, string expected) => Assert.AreEqual(expected, Multiply(Scalar, point));

    [TestMethod]
    [DataRow("efffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", "71cacba0b65daf53ddf9c21fb434bc58ee5cfa3954d1b642fc5155048f03466f")]
    [DataRow("ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", "76b00406ce7e87774c0038dd8d89b188047977f8828ca1dcb8f98bb5d5d0cf48")]
    [DataRow("ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff", "76b00406ce7e87774c0038dd8d89b188047977f8828ca1dcb8f98bb5d5d0cf48")]
    [DataRow("0900000000000000000000000000000000000000000000000000000000000080", "1c9fd88f45606d932a80c71824ae151d15d73e77de38e8e000852e614fae7019")]
    public void Points_beyond_the_modulus_stand_for_those_below(string point, string expected) => Assert.AreEqual(expected, Multiply(Scalar, point));

    [TestMethod]
    [DataRow("0000000000000000000000000000000000000000000000000000000000000000")]
    [DataRow("0100000000000000000000000000000000000000000000000000000000000000")]
    [DataRow("ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    [DataRow("edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    [DataRow("eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")]
    [DataRow("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800")]
    [DataRow("5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157")]
    public void Points_that_give_zeros_with_any_secret_are_told(string point) => Assert.AreEqual("refused", Multiply(Scalar, point));

    [TestMethod]
    public void It_takes_some_three_hundred_slices_whatever_the_secret_is()
    {
        Assert.AreEqual(306, Slices("0000000000000000000000000000000000000000000000000000000000000000"));
        Assert.AreEqual(306, Slices("ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"));
    }

    [TestMethod]
    public void The_result_is_there_once()
    {
        var curve = new X25519();
        curve.Begin(Hex.Parse(Scalar), Hex.Parse(Base));
        while (!curve.Continue())
        {
        }

        byte[] result = new byte[X25519.KeyBytes];
        Assert.IsTrue(curve.TakeResult(result));
        Assert.IsFalse(curve.TakeResult(result));
    }

    private static int Slices(string scalar)
    {
        var curve = new X25519();
        curve.Begin(Hex.Parse(scalar), Hex.Parse(Base));
        int slices = 1;
        while (!curve.Continue())
        {
            slices++;
        }

        return slices;
    }

    private static string Multiply(string scalar, string point)
    {
        var curve = new X25519();
        curve.Begin(Hex.Parse(scalar), Hex.Parse(point));
        while (!curve.Continue())
        {
        }

        byte[] result = new byte[X25519.KeyBytes];
        return curve.TakeResult(result) ? Hex.Of(result, 0, result.Length) : "refused";
    }
}
