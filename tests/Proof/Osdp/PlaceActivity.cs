using System;
using AccessStandalone.Rs485;

namespace AccessStandalone.Proof.Osdp;

/// <summary>What people do at a place: cards, keys and alarms at the peripheral, orders at the panel. No two of them are the same.</summary>
internal sealed class PlaceActivity(OsdpWorld world, OsdpPlace place)
{
    private const int FirstNumber = 1000;

    private readonly LedCommand _led = new();
    private readonly BuzzerCommand _buzzer = new();
    private readonly OutputCommand _output = new();
    private readonly TextCommand _text = new() { Length = 4 };
    private readonly KeySetCommand _keySet = new();
    private readonly LinkCommand _link = new();
    private readonly OsdpMessage[] _questions =
    [
        new LocalStatusCommand(), new InputStatusCommand(), new OutputStatusCommand(), new ReaderStatusCommand(), new IdentifyCommand(),
        new CapabilitiesCommand(),
    ];

    private int _number = FirstNumber;

    /// <summary>Anything.</summary>
    /// <param name="isFaithful">Whether nothing is to be lost: no keys change then.</param>
    public void Any(bool isFaithful)
    {
        switch (world.Random.Next(12))
        {
            case 0 or 1 or 2:
                PresentCard();
                break;
            case 3:
                place.Peripheral.TryKey((byte)++_number, world.Random.Next(2));
                break;
            case 4:
                place.Peripheral.SetTamper(world.Random.Next(2) == 0);
                place.Peripheral.TrySetReader(1, (byte)world.Random.Next(3));
                break;
            case 5:
                place.Peripheral.TrySetInput(world.Random.Next(16), world.Random.Next(2) == 0);
                place.Peripheral.TrySetOutput(world.Random.Next(4), world.Random.Next(2) == 0);
                break;
            case 6 or 7:
                OrderLed();
                break;
            case 8:
                OrderOther();
                break;
            case 9:
                Order(_questions[world.Random.Next(_questions.Length)], isDone: false);
                break;
            default:
                if (!isFaithful && place.Judge.IsSecure && world.Random.Next(4) == 0)
                {
                    OrderLink();
                }

                break;
        }
    }

    public bool PresentCard()
    {
        ulong number = world.NextNumber();
        bool isTaken = place.Peripheral.TryCard(BitConverter.GetBytes(number), CardLedger.Bits, world.Random.Next(2), 1);
        if (isTaken)
        {
            place.Judge.Cards.Add(number);
        }

        return isTaken;
    }

    public bool OrderLed()
    {
        LedRecord record = _led.Record(0);
        record.TemporaryAction = LedRecord.SetTemporary;
        record.Timer = (ushort)++_number;
        record.TemporaryOnColour = (byte)world.Random.Next(8);
        return Order(_led, isDone: true);
    }

    private void OrderOther()
    {
        _number++;
        switch (world.Random.Next(3))
        {
            case 0:
                _buzzer.Tone = BuzzerCommand.DefaultTone;
                _buzzer.On = (byte)_number;
                _buzzer.Times = (byte)(_number >> 8);
                Order(_buzzer, isDone: true);
                break;
            case 1:
                _output.Record(0).Action = 5;
                _output.Record(0).Timer = (ushort)_number;
                Order(_output, isDone: true);
                break;
            default:
                BitConverter.GetBytes(_number).CopyTo(_text.Text, 0);
                Order(_text, isDone: true);
                break;
        }
    }

    /// <summary>A new key, or another address, which the peripheral will not take.</summary>
    private void OrderLink()
    {
        if (world.Random.Next(2) == 0)
        {
            world.Random.NextBytes(_keySet.Key);
            Order(_keySet, isDone: true);
            return;
        }

        _link.Address = (byte)(60 + (++_number % 60));
        _link.BaudRate = 115_200;
        Order(_link, isDone: true);
    }

    private bool Order(OsdpMessage command, bool isDone)
    {
        bool isTaken = place.AtPanel.TrySend(command);
        if (isTaken && isDone)
        {
            place.Judge.Orders.Say(place.Judge.Bytes(command));
        }

        return isTaken;
    }
}
