using System;
using AccessStandalone.Access;
using AccessStandalone.HalSim.Client.Session;
using AccessStandalone.Protocol;
using AccessStandalone.Storage;
using X25519 = AccessStandalone.HalSim.Client.Session.X25519;

namespace AccessStandalone.Proof.Network;

/// <summary>What the owner does: initialises, restarts and restores the device, waits until a lock is over, and puts his settings back.</summary>
internal sealed class OwnerCases(ProtocolWorld world, Random random)
{
    private const int RestartMs = 5_000;
    private const int KeyExchangeMs = 15_000;
    private const int KeyBytes = 32;
    private const uint Address = 0xC0A80064;
    private const int LockMs = 5 * 60 * 1000;

    private readonly int[] _settings = new int[SettingTable.Count];
    private int _version = -1;

    private bool IsInitialised => world.Device.Firmware.Account.IsInitialised;

    /// <summary>Sets the first password, over the network.</summary>
    /// <returns>What it was.</returns>
    public string Initialise()
    {
        var peer = new Peer(world, random, Address);
        byte[] secret = random.Bytes(KeyBytes);
        byte[] key = X25519.PublicKeyOf(secret);
        long beganUs = world.NowUs;
        if (!peer.Ask(PlatformOp.KeyExchange, key) || peer.Result != 0)
        {
            world.Fail($"the key exchange was refused: {peer.Result}");
            return "an initialisation";
        }

        if (world.NowUs - beganUs > KeyExchangeMs * 1000L)
        {
            world.Fail($"the key exchange took {(world.NowUs - beganUs) / 1000} ms");
        }

        byte[] deviceKey = peer.Payload;
        peer.Secure(SecureChannel.KeysOfInitialisation(X25519.Agree(secret, deviceKey), key, deviceKey));
        if (!peer.AskSealed(PlatformOp.Initialise, DeviceImage.Shared.Verifier) || peer.Result != 0)
        {
            world.Fail($"the initialisation was refused: {peer.Result}");
        }

        peer.Connection.Close();
        PutBack();
        return "an initialisation";
    }

    /// <param name="op">Restart or restore.</param>
    /// <returns>What it was.</returns>
    public string Restart(Peer client, PlatformOp op)
    {
        int restarts = world.Device.Restarts;
        world.RestartsAsked++;
        client.AskSealed(op, []);
        if (!world.RunUntil(() => world.Device.Restarts > restarts, RestartMs))
        {
            world.Fail("the device does not restart");
        }

        world.Run(1000);
        if (op == PlatformOp.Restore)
        {
            _version = -1;
            Array.Clear(_settings);
            if (IsInitialised)
            {
                world.Fail("a restored device is initialised");
            }
            else
            {
                PutBack();
            }
        }

        return op == PlatformOp.Restart ? "a restart" : "a restore";
    }

    /// <summary>The password and the list of addresses as they were; the password and who may connect are changed by some requests.</summary>
    public void PutBackPassword()
    {
        if (_version == world.Device.Firmware.Settings.Version)
        {
            return;
        }

        world.Device.Ask((firmware, _) =>
        {
            ISettingStore settings = firmware.Storage.Settings;
            byte[] verifier = new byte[84];
            byte[] hash = new byte[16];
            ReadOnlySpan<byte> wanted = DeviceImage.Shared.Verifier;
            bool isSame = settings.TryGetSecret(SecretId.PlatformVerifier, verifier) && wanted[..84].SequenceEqual(verifier)
                && settings.TryGetSecret(SecretId.OpenClientHash, hash) && wanted[85..].SequenceEqual(hash);
            if (!isSame && firmware.Account.SetPassword(DeviceImage.Reader(DeviceImage.Shared.Verifier)) != 0)
            {
                world.Fail("the password cannot be set");
            }

            return settings.SetSecret(SecretId.AddressList, null);
        });
        _version = world.Device.Firmware.Settings.Version;
    }

    /// <summary>Everything as it was, but for users, passwords and rules.</summary>
    public void PutBack()
    {
        PutBackPassword();
        world.Device.Ask((firmware, _) =>
        {
            for (int i = 1; i < SettingTable.Count; i++)
            {
                int wanted = (SettingId)i == SettingId.HighSecurity ? 0 : SettingTable.Default((SettingId)i);
                if (firmware.Settings.Get((SettingId)i) != wanted)
                {
                    firmware.Settings.Set((SettingId)i, wanted, Origin.Platform);
                }
            }

            return true;
        });
        world.Step(2);
        _version = world.Device.Firmware.Settings.Version;
    }

    /// <summary>Waits until a lock is over.</summary>
    public void OutwaitLock()
    {
        world.CloseAll();
        world.Device.FastForward(TimeSpan.FromMilliseconds(LockMs + 1000));
    }
}
