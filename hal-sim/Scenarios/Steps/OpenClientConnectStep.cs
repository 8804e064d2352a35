using System;

namespace AccessStandalone.HalSim.Scenarios.Steps;

/// <summary>
/// <c>dhip connect [ADDRESS] [password P]</c>: an open client logs in, from this address or that of the other clients, with this password or the platform's, and has
/// all events told.
/// </summary>
internal sealed class OpenClientConnectStep : IRefusable
{
    private readonly uint? _address;
    private readonly string? _password;

    private OpenClientConnectStep(uint? address, string? password)
    {
        _address = address;
        _password = password;
    }

    public bool Expects => false;

    public static IStep Parse(StepWords words)
    {
        uint? address = null;
        string? password = null;
        while (!words.IsAtEnd)
        {
            string word = words.Next("an address");
            if (word == "password")
            {
                password = words.Next("a password");
            }
            else
            {
                address = ClientWords.Address(word) ?? throw new FormatException($"'{word}' is no address such as 192.168.0.100, nor 'password'");
            }
        }

        return new OpenClientConnectStep(address, password);
    }

    public void Run(Bench bench)
    {
        if (bench.OpenClient is { IsConnected: true })
        {
            throw new StepFailedException("the open client is connected already");
        }

        string result = Connect(bench, out OpenClient client);
        bench.OpenClient = client;
        if (result != ClientWords.Done)
        {
            throw new StepFailedException("refused: " + result);
        }
    }

    /// <summary>As another client, which leaves at once.</summary>
    public string Try(Bench bench)
    {
        string result = Connect(bench, out OpenClient client);
        client.Disconnect(bench);
        return result;
    }

    private string Connect(Bench bench, out OpenClient client)
    {
        if (bench.Device.Outside != null)
        {
            throw new StepFailedException("this device is on a real network, where scripts have no clients");
        }

        client = new OpenClient(bench.Device, _address ?? bench.ClientAddress);
        return client.LogIn(bench, _password ?? bench.PlatformPassword ?? string.Empty);
    }
}
