using System.IO;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.HalSim.Records;
using AccessStandalone.HalSim.Scenarios;

namespace AccessStandalone.HalSim.Platform;

/// <summary><c>records [list [FROM]]</c> prints the records from a number on; <c>records acknowledge N</c> says that the platform has all up to it.</summary>
internal static class RecordsVerb
{
    public static IPlatformVerb Parse(StepWords words)
    {
        if (words.TryTake("acknowledge"))
        {
            var number = (uint)words.Number("the number of a record", 0, int.MaxValue);
            return new LinkVerb(PlatformOperation.Acknowledge, new PayloadWriter().U32(number).Written);
        }

        uint from = words.TryTake("list") && !words.IsAtEnd ? (uint)words.Number("the number of a record", 1, int.MaxValue) : 1;
        return new ReportVerb((link, output) => List(link, output, from));
    }

    private static PlatformResult List(LocalLink link, TextWriter output, uint from)
    {
        while (true)
        {
            PlatformAnswer answer = link.Ask(
                PlatformOperation.ReadRecords, new ReadRecordsRequest(from, ReadRecordsRequest.MostRecords, 0, 0).Build());
            if (answer.Result != PlatformResult.Done)
            {
                return answer.Result;
            }

            RecordPage page = RecordPage.Parse(answer.Payload.Span);
            foreach (PlatformRecord record in page.Records)
            {
                output.WriteLine($"{record.Number} {RecordLine.Of(record.ToRecord())}");
            }

            if (page.IsEnd)
            {
                return PlatformResult.Done;
            }

            from = page.GoOnAt;
        }
    }
}
