using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Client.Session;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Client;

[TestClass]
public sealed class SessionTests
{
    private readonly FakeDevice _device = new();
    private readonly ManualTime _time = new();

    private CancellationToken Cancel { get; } = CancellationToken.None;

    [TestMethod]
    public async Task A_login_and_an_answer()
    {
        var network = new FakeNetwork(_device);
        await using PlatformSession session = await LogIn(network);
        _device.AddRecord(7);
        ReadOnlyMemory<byte> answer = await session.AskAsync(PlatformOperation.Status, Array.Empty<byte>(), Cancel);
        Assert.AreEqual(1u, DeviceStatus.Parse(answer.Span).NewestRecord);
        DeviceInfo info = await PlatformLogin.ReadInfoAsync(network, Options(), Cancel);
        Assert.AreEqual("M1", info.Model);
    }

    [TestMethod]
    public async Task A_wrong_password_and_a_locked_account_are_told_apart()
    {
        var network = new FakeNetwork(_device);
        PlatformRefusedException refused = await Assert.ThrowsExactlyAsync<PlatformRefusedException>(
            () => PlatformSession.LogInAsync(network, "wrong", Options(), Cancel));
        Assert.AreEqual(PlatformResult.LoginRefused, refused.Result);
        _device.LoginIsLocked = true;
        PlatformRefusedException locked = await Assert.ThrowsExactlyAsync<PlatformRefusedException>(() => LogIn(network));
        Assert.AreEqual((PlatformResult.LockedOut, 300), (locked.Result, locked.SecondsLeft));
    }

    [TestMethod]
    public async Task A_device_that_does_not_know_the_password_gets_no_session()
    {
        _device.LiesAboutSignature = true;
        await Assert.ThrowsExactlyAsync<AuthenticationFailedException>(() => LogIn(new FakeNetwork(_device)));
    }

    [TestMethod]
    public async Task Several_requests_are_under_way_at_once()
    {
        await using PlatformSession session = await LogIn(new FakeNetwork(_device));
        var answers = new List<PendingAnswer>();
        for (int i = 0; i < 20; i++)
        {
            answers.Add(await session.SendAsync(i % 2 == 0 ? PlatformOperation.Ping : PlatformOperation.Restore, Array.Empty<byte>(), Cancel));
        }

        for (int i = 0; i < 20; i++)
        {
            Task<ReadOnlyMemory<byte>> answer = answers[i].PayloadAsync(Cancel);
            if (i % 2 == 0)
            {
                Assert.AreEqual(0, (await answer).Length);
            }
            else
            {
                Assert.AreEqual(PlatformResult.UnknownOp, (await Assert.ThrowsExactlyAsync<PlatformRefusedException>(() => answer)).Result);
            }
        }
    }

    [TestMethod]
    public async Task A_request_beyond_the_most_waits_for_an_answer()
    {
        await using PlatformSession session = await LogIn(new FakeNetwork(_device));
        _device.IsMute = true;
        for (int i = 0; i < 4; i++)
        {
            await session.SendAsync(PlatformOperation.Ping, Array.Empty<byte>(), Cancel);
        }

        Task<PendingAnswer> fifth = session.SendAsync(PlatformOperation.Ping, Array.Empty<byte>(), Cancel);
        Assert.IsFalse(fifth.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(30));
        await Assert.ThrowsExactlyAsync<ConnectionLostException>(() => fifth);
    }

    [TestMethod]
    public async Task A_silent_session_is_kept_alive()
    {
        await using PlatformSession session = await LogIn(new FakeNetwork(_device));
        _time.Advance(TimeSpan.FromSeconds(19));
        Assert.AreEqual(0, _device.Pings);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.AreEqual(1, _device.Pings);
        await session.AskAsync(PlatformOperation.Status, Array.Empty<byte>(), Cancel);
        _time.Advance(TimeSpan.FromSeconds(60));
        Assert.IsTrue(_device.Pings is >= 3 and <= 4, $"{_device.Pings} pings");
    }

    [TestMethod]
    public async Task Who_waits_for_news_hears_of_a_dead_connection()
    {
        await using PlatformSession session = await LogIn(new FakeNetwork(_device));
        ValueTask<bool> news = session.ToldAsync(Cancel).GetAsyncEnumerator(Cancel).MoveNextAsync();
        _device.IsMute = true;
        _time.Advance(TimeSpan.FromSeconds(20));
        Assert.IsFalse(news.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(30));
        await Assert.ThrowsExactlyAsync<ConnectionLostException>(async () => await news);
    }

    [TestMethod]
    public async Task A_cancelled_request_leaves_the_session_whole()
    {
        var network = new FakeNetwork(_device);
        await using PlatformSession session = await LogIn(network);
        using var cancel = new CancellationTokenSource();
        IAsyncEnumerator<PlatformMessage> told = session.ToldAsync(cancel.Token).GetAsyncEnumerator(cancel.Token);
        Task<bool> news = told.MoveNextAsync().AsTask();
        await cancel.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => news);
        await session.AskAsync(PlatformOperation.Ping, Array.Empty<byte>(), Cancel);
        Assert.AreEqual(1, _device.Pings);
    }

    [TestMethod]
    public async Task Answers_come_through_while_somebody_waits_for_news()
    {
        var network = new FakeNetwork(_device);
        await using PlatformSession session = await LogIn(network);
        await session.AskAsync(PlatformOperation.Subscribe, new SubscribeRequest(1, true, false).Build(), Cancel);
        IAsyncEnumerator<PlatformMessage> told = session.ToldAsync(Cancel).GetAsyncEnumerator(Cancel);
        Task<bool> news = told.MoveNextAsync().AsTask();
        await session.AskAsync(PlatformOperation.Ping, Array.Empty<byte>(), Cancel);
        Assert.IsFalse(news.IsCompleted);
        _device.AddRecord(7);
        network.Tell();
        Assert.IsTrue(await news);
        Assert.AreEqual(7u, RecordList.Parse(told.Current.Payload.Span)[0].UserId);
    }

    [TestMethod]
    public async Task A_client_pauses_longer_each_time_and_anew_after_progress()
    {
        var time = new ManualTime { SkipsUpTo = TimeSpan.FromSeconds(7) };
        var network = new FakeNetwork(_device);
        var work = new StubbornWork(network, 6, 4);
        var pauses = new List<double>();
        SessionOptions options = Options() with { Time = time, LongestPause = TimeSpan.FromSeconds(7), MostRetries = 6 };
        var client = new PlatformClient(network, FakeDevice.Password, options);
        client.Retrying += (_, pause) => pauses.Add(pause.TotalSeconds);
        await client.RunAsync(work, Cancel);
        CollectionAssert.AreEqual(new double[] { 1, 2, 4, 1, 2, 4 }, pauses);

        var hopeless = new PlatformClient(network, FakeDevice.Password, options with { MostRetries = 2 });
        await Assert.ThrowsAsync<IOException>(() => hopeless.RunAsync(new StubbornWork(network, 9, 9), Cancel));
        network.IsDown = true;
        await Assert.ThrowsAsync<IOException>(() => hopeless.RunAsync(new StubbornWork(network, 0, 0), Cancel));
    }

    private Task<PlatformSession> LogIn(FakeNetwork network) => PlatformSession.LogInAsync(network, FakeDevice.Password, Options(), Cancel);

    private SessionOptions Options() => new() { Time = _time };

    private sealed class StubbornWork(FakeNetwork network, int failures, int progressAt) : IPlatformWork
    {
        private int _runs;

        public long Progress { get; private set; }

        public async Task RunAsync(PlatformSession session, CancellationToken cancel)
        {
            if (_runs++ < failures)
            {
                Progress += _runs == progressAt ? 1 : 0;
                network.Cut();
                await session.AskAsync(PlatformOperation.Ping, Array.Empty<byte>(), cancel);
            }
        }
    }
}
