using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using AccessStandalone.HalSim.Client.Messages;

namespace AccessStandalone.HalSim.Client.Work;

/// <summary>Where records go.</summary>
public interface IRecordSink
{
    /// <summary>Stores records. Once it returns they are kept for good: the device may then forget them.</summary>
    /// <param name="records">In order; none comes twice.</param>
    ValueTask StoreAsync(IReadOnlyList<PlatformRecord> records, CancellationToken cancel);
}
