namespace AccessStandalone.Protocol.Open;

/// <summary>What is said of an error in words; of some, clients look at the words.</summary>
internal static class OpenErrors
{
    private static readonly string[] Results =
    {
        "Done", "BadUserId", "UserIdTaken", "UserIdIsPublicPassword", "BadCard", "CardTaken", "BadPassword", "NoCredential", "BadName", "UsersFull", "CardsFull",
        "NotFound", "PasswordIsUserId", "PasswordTaken", "PasswordsFull", "BadSetting", "OutOfRange", "Fault", "BadKind", "BadValidity", "BadSchedule",
        "BadTimeRule", "AlwaysClosed", "HeldOpen", "BadTime",
    };

    public static string TextOf(OpenError error)
    {
        switch (error)
        {
            case OpenError.NoObject:
                return "Interface not found!";
            case OpenError.Challenge:
                return "Component error: login challenge!";
            case OpenError.LockedOut:
                return "Component error: User is locked!";
            case OpenError.LoginRefused:
                return "Component error: User or password not valid!";
            case OpenError.NotInitialised:
                return "Component error: Device is not initialised!";
            case OpenError.NoMethod:
                return "Method not found!";
            case OpenError.BadParam:
                return "Request invalid param!";
            case OpenError.NotFound:
                return "No data!";
            case OpenError.NoSession:
                return "Invalid session in request data!";
            default:
                return "Request invalid!";
        }
    }

    /// <summary>The name of a result (PROTOCOL.md §2.1).</summary>
    public static string TextOfResult(byte result) =>
        result < Results.Length ? Results[result] : result == (byte)PlatformResult.Busy ? "Busy" : "BadRequest";
}
