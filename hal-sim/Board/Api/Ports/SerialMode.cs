namespace System.IO.Ports;

/// <summary>Who finds the direction of a half-duplex line: in mode RS485 the UART drives it on its RTS pin.</summary>
public enum SerialMode
{
    Normal = 0,
    RS485 = 1,
}
