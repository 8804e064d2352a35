using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Board;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.HalSim.Client.Work;
using AccessStandalone.HalSim.Device;
using AccessStandalone.HalSim.Network;
using AccessStandalone.Protocol;
using AccessStandalone.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Client;

/// <summary>Everything that a platform does with a device, recorded on the network byte for byte: none of the secrets is in it, in no form.</summary>
[TestClass]
public sealed class CaptureTests
{
    private const string FirstPassword = "Turnstile-7-north";
    private const string SecondPassword = "Revolving-Door-8";
    private const string Name = "Wilhelmina Quast";
    private const uint Pin = 73_912_846;
    private const ulong Card = 0xB7C3D5E9F1A2;
    private const ulong ShortCard = 2_945_718_263;
    private const ulong Public = 58_209_374_615;

    private static readonly byte[] Key = Convert.FromHexString("9D3FA7C1E45B08626B1C94D2F7833A5E");

    private readonly SimulatedDevice _device = new(new VirtualBoard());
    private readonly List<byte> _toDevice = [];
    private readonly List<byte> _fromDevice = [];
    private readonly List<byte> _plain = [];
    private readonly VirtualDialer _dialer;

    public CaptureTests()
    {
        _dialer = new VirtualDialer(_device) { Capture = (toDevice, bytes) => (toDevice ? _toDevice : _fromDevice).AddRange(bytes.Span) };
        _device.PowerOn();
        _device.RunFor(TimeSpan.FromSeconds(2));
    }

    private SessionOptions Options => new() { Time = new VirtualTime(_device.Board.Clock), MostRetries = 0 };

    [TestMethod]
    public async Task No_secret_goes_over_the_line()
    {
        await PlatformLogin.InitialiseAsync(_dialer, FirstPassword, Options, CancellationToken.None);
        byte[][] verifiers = Verifier();
        await RunSessionAsync();
        verifiers = [.. verifiers, .. Verifier()];
        await using (await PlatformSession.LogInAsync(_dialer, SecondPassword, Options, CancellationToken.None))
        {
            Assert.IsGreaterThan(1500, _toDevice.Count);
            Assert.IsGreaterThan(1500, _fromDevice.Count);
        }

        (string What, byte[][] Forms)[] secrets =
        [
            ("the first password", SecretNeedles.OfText(FirstPassword).ToArray()),
            ("the second password", SecretNeedles.OfText(SecondPassword).ToArray()),
            ("the name", SecretNeedles.OfText(Name).ToArray()),
            ("the PIN", SecretNeedles.OfNumber(Pin).ToArray()),
            ("the card", SecretNeedles.OfNumber(Card).ToArray()),
            ("the short card", SecretNeedles.OfNumber(ShortCard).ToArray()),
            ("the public password", SecretNeedles.OfNumber(Public).ToArray()),
            ("the key", SecretNeedles.OfBytes(Key).ToArray()),
            .. verifiers.Select((verifier, i) => ($"verifier {i}", SecretNeedles.OfBytes(verifier).ToArray())),
        ];
        foreach ((string what, byte[][] forms) in secrets)
        {
            Assert.IsFalse(IsIn(_toDevice, forms), $"{what} goes to the device in the clear");
            Assert.IsFalse(IsIn(_fromDevice, forms), $"{what} comes from the device in the clear");
        }

        // In the messages as they were before they were sealed all of them are found: so they would have been on the line.
        _plain.AddRange(verifiers.SelectMany(verifier => verifier));
        _plain.AddRange(Encoding.ASCII.GetBytes($"n,,n=admin,p={Convert.ToBase64String(Encoding.ASCII.GetBytes(FirstPassword))},{SecondPassword}"));
        foreach ((string what, byte[][] forms) in secrets)
        {
            Assert.IsTrue(IsIn(_plain, forms), $"{what} would not have been found");
        }
    }

    [TestMethod]
    public async Task What_is_not_secret_is_found()
    {
        await PlatformLogin.InitialiseAsync(_dialer, FirstPassword, Options, CancellationToken.None);
        await using PlatformSession session = await PlatformSession.LogInAsync(_dialer, FirstPassword, Options, CancellationToken.None);
        var verifier = new ScramVerifier();
        Assert.IsTrue(_device.Firmware.Account.TryGetVerifier(verifier));
        Assert.IsTrue(IsIn(_toDevice, SecretNeedles.OfText("n,,n=admin,r=").ToArray()));
        Assert.IsTrue(IsIn(_fromDevice, SecretNeedles.OfBytes(verifier.Salt).ToArray()), "the salt is told in Base64");
    }

    [TestMethod]
    public async Task Exported_settings_have_no_secret()
    {
        await PlatformLogin.InitialiseAsync(_dialer, FirstPassword, Options, CancellationToken.None);
        await using PlatformSession session = await PlatformSession.LogInAsync(_dialer, FirstPassword, Options, CancellationToken.None);
        await AskAsync(session, PlatformOperation.SetReaderKey, new ReaderKeyRequest(1, Key).Build());
        await AskAsync(session, PlatformOperation.PublicPasswords, PublicPasswordRequest.Build(true, [new PublicPassword(11, Public)]));
        JsonObject settings = await SettingsDocument.ReadAsync(session, CancellationToken.None);
        byte[] exported = Encoding.UTF8.GetBytes(settings.ToJsonString());
        foreach (byte[] secret in (byte[][])[Key, .. Verifier()])
        {
            Assert.IsFalse(IsIn(exported, SecretNeedles.OfBytes(secret).ToArray()));
        }

        Assert.IsFalse(IsIn(exported, SecretNeedles.OfNumber(Public).ToArray()));
        Assert.IsTrue(IsIn(exported, SecretNeedles.OfText("door-open-duration-s").ToArray()));
    }

    /// <summary>What a platform does, with each of the secrets.</summary>
    private async Task RunSessionAsync()
    {
        await using PlatformSession session = await PlatformSession.LogInAsync(_dialer, FirstPassword, Options, CancellationToken.None);
        PlatformUser[] users = [new() { Id = 7, Name = Name, Cards = [Card, ShortCard], Password = UserPassword.Parse("73912846") }];
        await AskAsync(session, PlatformOperation.PutUsers, new PutUsersRequest(PutMode.Insert, users).Build());
        await AskAsync(session, PlatformOperation.PublicPasswords, PublicPasswordRequest.Build(true, [new PublicPassword(11, Public)]));
        await AskAsync(session, PlatformOperation.SetReaderKey, new ReaderKeyRequest(1, Key).Build());
        await AskAsync(session, PlatformOperation.SetReaderKey, new ReaderKeyRequest(0, Key).Build());
        await session.WriteSettingsAsync([new(SettingId.UnlockMode, 3)], CancellationToken.None);
        await session.WriteNetworkAsync(await session.ReadNetworkAsync(CancellationToken.None), CancellationToken.None);
        await session.CommandAsync(DoorCommand.Open, CancellationToken.None);
        Assert.IsTrue((await session.FindUserAsync(byCard: true, Card, CancellationToken.None))?.Id == 7);
        await AskAsync(session, PlatformOperation.ReadUsers, new ReadUsersRequest(0, 100).Build());
        await AskAsync(session, PlatformOperation.ReadRecords, new ReadRecordsRequest(1, 200, 0, 0).Build());
        await new UserReplacement(users, 42).RunAsync(session, CancellationToken.None);
        await AskAsync(session, PlatformOperation.SetPassword, PlatformPassword.NewVerifier(SecondPassword).Build());
    }

    private async Task AskAsync(PlatformSession session, PlatformOperation operation, ReadOnlyMemory<byte> payload)
    {
        _plain.AddRange(payload.Span);
        _plain.AddRange((await session.AskAsync(operation, payload, CancellationToken.None)).Span);
    }

    private byte[][] Verifier()
    {
        var verifier = new ScramVerifier();
        Assert.IsTrue(_device.Firmware.Account.TryGetVerifier(verifier));
        return [verifier.StoredKey.ToArray(), verifier.ServerKey.ToArray()];
    }

    private static bool IsIn(IEnumerable<byte> bytes, byte[][] forms)
    {
        byte[] all = bytes.ToArray();
        return forms.Any(form => all.AsSpan().IndexOf(form) >= 0);
    }
}
