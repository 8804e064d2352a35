using AccessStandalone.Protocol;

namespace AccessStandalone.Tests.Protocol;

/// <summary>What a client that knows the password of the example of PROTOCOL.md §3 says in the second step.</summary>
internal static class ScramProof
{
    private const string ClientKey = "da2f0a2140a890e55c90fd2371285e175b5765270cf992a7056ef5eda8af6f54";

    /// <param name="bare">The client-first-message from the name on.</param>
    /// <param name="answer">The server-first-message.</param>
    /// <param name="final">The client-final-message without proof.</param>
    /// <returns>The client-final-message.</returns>
    public static string Finish(string bare, string answer, string final)
    {
        byte[] key = Hex.Parse(ClientKey);
        byte[] storedKey = new byte[Sha256.HashBytes];
        new Sha256().Hash(key, 0, key.Length, storedKey, 0);
        byte[] message = Hex.OfText(bare + "," + answer + "," + final);
        byte[] proof = new byte[Sha256.HashBytes];
        new ManagedHmac().Compute(storedKey, message, 0, message.Length, proof, 0);
        for (int i = 0; i < proof.Length; i++)
        {
            proof[i] ^= key[i];
        }

        byte[] text = new byte[Base64.TextBytes(proof.Length)];
        Base64.Encode(proof, 0, proof.Length, text, 0);
        string finish = final + ",p=";
        for (int i = 0; i < text.Length; i++)
        {
            finish += ((char)text[i]).ToString();
        }

        return finish;
    }
}
