using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Client.Session;

/// <summary>Single requests. A refusal is a <see cref="PlatformRefusedException"/>.</summary>
public static class PlatformRequests
{
    private static readonly ReadOnlyMemory<byte> Nothing = ReadOnlyMemory<byte>.Empty;

    extension(PlatformSession session)
    {
        public async Task<DeviceInfo> ReadInfoAsync(CancellationToken cancel) =>
            DeviceInfo.Parse((await session.AskAsync(PlatformOperation.Info, Nothing, cancel).ConfigureAwait(false)).Span);

        public async Task<DeviceStatus> ReadStatusAsync(CancellationToken cancel) =>
            DeviceStatus.Parse((await session.AskAsync(PlatformOperation.Status, Nothing, cancel).ConfigureAwait(false)).Span);

        public async Task<IReadOnlyList<SettingPair>> ReadSettingsAsync(CancellationToken cancel) =>
            SettingList.Parse((await session.AskAsync(PlatformOperation.ReadSettings, Nothing, cancel).ConfigureAwait(false)).Span);

        /// <param name="pairs">1 to 100.</param>
        /// <returns>A result for each.</returns>
        public async Task<IReadOnlyList<PlatformResult>> WriteSettingsAsync(IReadOnlyList<SettingPair> pairs, CancellationToken cancel) =>
            ResultList.Parse((await session.AskAsync(PlatformOperation.WriteSettings, SettingList.Build(pairs), cancel).ConfigureAwait(false)).Span);

        /// <param name="users">1 to 100.</param>
        /// <returns>A result for each.</returns>
        public async Task<IReadOnlyList<PlatformResult>> PutUsersAsync(PutMode mode, IReadOnlyList<PlatformUser> users, CancellationToken cancel) =>
            ResultList.Parse((await session.AskAsync(PlatformOperation.PutUsers, new PutUsersRequest(mode, users).Build(), cancel).ConfigureAwait(false)).Span);

        /// <returns>null if there is no such user.</returns>
        public async Task<PlatformUser?> FindUserAsync(bool byCard, ulong number, CancellationToken cancel)
        {
            PendingAnswer answer = await session
                .SendAsync(PlatformOperation.FindUser, new FindUserRequest(byCard, number).Build(), cancel)
                .ConfigureAwait(false);
            return await OrNoneAsync(answer, cancel).ConfigureAwait(false) is { } payload ? FindUserRequest.ParseAnswer(payload.Span) : null;
        }

        /// <returns>The rule's bytes; null if there is none.</returns>
        public async Task<ReadOnlyMemory<byte>?> ReadTimeRuleAsync(TimeRuleKind kind, byte number, CancellationToken cancel) =>
            await OrNoneAsync(await session.SendReadTimeRuleAsync(kind, number, cancel).ConfigureAwait(false), cancel).ConfigureAwait(false);

        public Task<PendingAnswer> SendReadTimeRuleAsync(TimeRuleKind kind, byte number, CancellationToken cancel) =>
            session.SendAsync(PlatformOperation.ReadTimeRule, new TimeRuleRequest(kind, number, Nothing).Build(), cancel);

        public Task WriteTimeRuleAsync(TimeRuleKind kind, byte number, ReadOnlyMemory<byte> rule, CancellationToken cancel) =>
            session.AskAsync(PlatformOperation.WriteTimeRule, new TimeRuleRequest(kind, number, rule).Build(), cancel);

        public Task RemoveTimeRuleAsync(TimeRuleKind kind, byte number, CancellationToken cancel) =>
            session.AskAsync(PlatformOperation.RemoveTimeRule, new TimeRuleRequest(kind, number, Nothing).Build(), cancel);

        public async Task<NetworkSettings> ReadNetworkAsync(CancellationToken cancel) =>
            NetworkSettings.Parse((await session.AskAsync(PlatformOperation.ReadNetwork, Nothing, cancel).ConfigureAwait(false)).Span);

        public Task WriteNetworkAsync(NetworkSettings network, CancellationToken cancel)
        {
            ArgumentNullException.ThrowIfNull(network);
            return session.AskAsync(PlatformOperation.WriteNetwork, network.Build(), cancel);
        }

        public async Task<AddressList> ReadAddressesAsync(CancellationToken cancel) =>
            AddressList.Parse((await session.AskAsync(PlatformOperation.ReadAddresses, Nothing, cancel).ConfigureAwait(false)).Span);

        public Task WriteAddressesAsync(AddressList addresses, CancellationToken cancel)
        {
            ArgumentNullException.ThrowIfNull(addresses);
            return session.AskAsync(PlatformOperation.WriteAddresses, addresses.Build(), cancel);
        }

        /// <returns>UTC, milliseconds since 1970; 0 while the time is unknown.</returns>
        public async Task<long> ReadTimeAsync(CancellationToken cancel) =>
            TimeMessage.Parse((await session.AskAsync(PlatformOperation.ReadTime, Nothing, cancel).ConfigureAwait(false)).Span);

        public Task WriteTimeAsync(long utcMs, CancellationToken cancel) => session.AskAsync(PlatformOperation.WriteTime, TimeMessage.Build(utcMs), cancel);

        public Task CommandAsync(DoorCommand command, CancellationToken cancel) =>
            session.AskAsync(PlatformOperation.Door, new[] { (byte)command }, cancel);
    }

    /// <returns>null where the device has no such entry.</returns>
    public static async Task<ReadOnlyMemory<byte>?> OrNoneAsync(PendingAnswer answer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(answer);
        try
        {
            return await answer.PayloadAsync(cancel).ConfigureAwait(false);
        }
        catch (PlatformRefusedException refused) when (refused.Result == PlatformResult.NotFound)
        {
            return null;
        }
    }
}
