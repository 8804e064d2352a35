using AccessStandalone.Storage;

namespace AccessStandalone.Access;

/// <summary>What the user store's results are to whoever asked for a change.</summary>
public static class StoreResults
{
    public static ChangeResult Of(StoreResult result)
    {
        switch (result)
        {
            case StoreResult.Done:
                return ChangeResult.Done;
            case StoreResult.UserIdTaken:
                return ChangeResult.UserIdTaken;
            case StoreResult.CardTaken:
                return ChangeResult.CardTaken;
            case StoreResult.UsersFull:
            case StoreResult.Full:
                return ChangeResult.UsersFull;
            case StoreResult.CardsFull:
                return ChangeResult.CardsFull;
            case StoreResult.NotFound:
                return ChangeResult.NotFound;
            default:
                return ChangeResult.Fault;
        }
    }
}
