using System.IO;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary>
/// <c>client connect [ADDRESS] [password P] [acknowledging]</c>: a client that watches logs in, from this address on; without a password with the one that
/// <c>platform init</c> chose. Again, it goes on behind the last record it has.
/// </summary>
internal sealed class ClientConnectStep : IRefusable
{
    private readonly uint? _address;
    private readonly string? _password;
    private readonly bool _acknowledges;

    private ClientConnectStep(uint? address, string? password, bool acknowledges)
    {
        _address = address;
        _password = password;
        _acknowledges = acknowledges;
    }

    public bool Expects => false;

    public static IStep Parse(StepWords words)
    {
        uint? address = null;
        string? password = null;
        bool acknowledges = false;
        while (!words.IsAtEnd)
        {
            string word = words.Next("an address");
            switch (word)
            {
                case "password":
                    password = words.Next("a password");
                    break;
                case "acknowledging":
                    acknowledges = true;
                    break;
                default:
                    address = ClientWords.Address(word) ?? throw new System.FormatException($"'{word}' is no address such as 192.168.0.100, 'password' or 'acknowledging'");
                    break;
            }
        }

        return new ClientConnectStep(address, password, acknowledges);
    }

    public void Run(Bench bench)
    {
        if (bench.Client is { IsConnected: true })
        {
            throw new StepFailedException("the client is connected already");
        }

        bench.Client ??= new ScenarioClient(bench.Device, _acknowledges);
        string result = Connect(bench, bench.Client);
        if (result != ClientWords.Done)
        {
            throw new StepFailedException("refused: " + result);
        }

        bench.ClientAddress = _address ?? bench.ClientAddress;
    }

    /// <summary>As another client, which leaves at once if it is let in.</summary>
    public string Try(Bench bench)
    {
        var client = new ScenarioClient(bench.Device, _acknowledges);
        string result = Connect(bench, client);
        if (client.IsConnected)
        {
            client.Disconnect(bench);
        }

        return result;
    }

    private string Connect(Bench bench, ScenarioClient client)
    {
        string password = _password ?? bench.PlatformPassword
            ?? throw new StepFailedException("nobody knows the platform's password: 'platform init PASSWORD' chooses one");
        try
        {
            client.Connect(bench, _address ?? bench.ClientAddress, password);
            return ClientWords.Done;
        }
        catch (PlatformRefusedException refused)
        {
            return ClientWords.Of(refused.Result);
        }
        catch (IOException)
        {
            return ClientWords.Closed;
        }
        catch (AuthenticationFailedException failure)
        {
            throw new StepFailedException(failure.Message, failure);
        }
    }
}
