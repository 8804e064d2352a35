using System;
using AccessStandalone.HalSim.Client.Session;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Client;

/// <summary>The vectors of RFC 7748 §5.2.</summary>
[TestClass]
public sealed class X25519Tests
{
    [TestMethod]
    [DataRow(
        "a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4",
        "e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c",
        "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552")]
    [DataRow(
        "4b66e9d4d1b4673c5ad22691957d6af5c11b6421e0ea01d42ca4169e7918ba0d",
        "e5210f12786811d3f4b7959d0538ae2c31dbe7106fc03c3efc4cd549c715a493",
        "95cbde9476e8907d7aade45cb4b873f88b595a68799fa152e6f8f7647aac7957")]
    public void Single_products(string scalar, string coordinate, string product)
    {
        Assert.AreEqual(product, Convert.ToHexStringLower(X25519.Multiply(Convert.FromHexString(scalar), Convert.FromHexString(coordinate))));
    }

    [TestMethod]
    public void A_thousand_products()
    {
        byte[] k = new byte[X25519.Bytes];
        k[0] = 9;
        byte[] u = [.. k];
        for (int i = 0; i < 1000; i++)
        {
            (k, u) = (X25519.Multiply(k, u), k);
            if (i == 0)
            {
                Assert.AreEqual("422c8e7a6227d7bca1350b3e2bb7279f7897b87bb6854b783c60e80311ae3079", Convert.ToHexStringLower(k));
            }
        }

        Assert.AreEqual("684cf59ba83309552800ef566f2f4d3c1c3887c49360e3875f2eb94d99532c51", Convert.ToHexStringLower(k));
    }

    [TestMethod]
    public void Two_sides_agree()
    {
        byte[] alice = X25519.NewPrivateKey();
        byte[] bob = X25519.NewPrivateKey();
        CollectionAssert.AreEqual(X25519.Agree(alice, X25519.PublicKeyOf(bob)), X25519.Agree(bob, X25519.PublicKeyOf(alice)));
    }

    [TestMethod]
    public void A_key_that_gives_zeros_is_refused()
    {
        Assert.ThrowsExactly<AuthenticationFailedException>(() => X25519.Agree(X25519.NewPrivateKey(), new byte[X25519.Bytes]));
    }
}
