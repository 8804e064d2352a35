using System.Globalization;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Records;
using AccessStandalone.Storage;

namespace AccessStandalone.HalSim.Scenarios;

/// <summary>What the device has told a client that watches it: a record, or a change of users at the keypad.</summary>
/// <param name="Record">null in a change of users.</param>
/// <param name="User">null in a record.</param>
public sealed record ClientEvent(Record? Record, UserNews? User)
{
    /// <summary>In the words of a script.</summary>
    public string Text
    {
        get
        {
            if (Record != null)
            {
                return RecordLine.Of(Record);
            }

            string id = User!.Id == 0 ? "all" : User.Id.ToString(CultureInfo.InvariantCulture);
            return User.User == null ? "deleted " + id : "pushed " + id;
        }
    }
}
