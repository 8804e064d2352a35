using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using AccessStandalone.HalSim.Client.Csv;
using AccessStandalone.HalSim.Client.Messages;
using AccessStandalone.Storage;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace AccessStandalone.Simulator.Tests.Client;

[TestClass]
public sealed class CsvTests
{
    [TestMethod]
    [DataRow("a,b\r\nc,d\r\n", "1:a|b 2:c|d")]
    [DataRow("a,b\nc,d", "1:a|b 2:c|d")]
    [DataRow("a\rb\r\rc", "1:a 2:b 4:c")]
    [DataRow("\uFEFFa,b", "1:a|b")]
    [DataRow("\uFEFF\"a\",b", "1:a|b")]
    [DataRow("a,,\n", "1:a||")]
    [DataRow(",\n", "1:|")]
    [DataRow("\"\"", "1:")]
    [DataRow("\"a\"\"b\",\"c,d\"", "1:a\"b|c,d")]
    [DataRow("\"a\r\nb\",c\nd,e", "1:a\r\nb|c 3:d|e")]
    [DataRow("\n\n\na", "4:a")]
    [DataRow("", "")]
    public void Rows_and_the_lines_they_begin_in(string text, string rows)
    {
        Assert.AreEqual(rows, string.Join(' ', new CsvReader(text).Rows().Select(row => $"{row.Line}:{string.Join('|', row.Fields)}")));
    }

    [TestMethod]
    [DataRow("a\n\"b", 2)]
    [DataRow("a\n\"b\nc\nd", 2)]
    [DataRow("a\n\"b\"c", 2)]
    [DataRow("a\nb\nc\"d\"", 3)]
    public void What_is_no_CSV_is_told_with_its_line(string text, int line)
    {
        Assert.AreEqual(line, Assert.ThrowsExactly<CsvException>(() => new CsvReader(text).Rows().ToArray()).Line);
    }

    [TestMethod]
    public void What_is_written_is_read_again()
    {
        string[][] rows = [["plain", "", " spaces "], ["a,b", "say \"hi\"", "two\r\nlines"]];
        using var text = new StringWriter();
        var writer = new CsvWriter(text);
        foreach (string[] row in rows)
        {
            writer.Write(row);
        }

        StringAssert.StartsWith(text.ToString(), "plain,,\" spaces \"\r\n", StringComparison.Ordinal);
        CsvRow[] read = new CsvReader(text.ToString()).Rows().ToArray();
        CollectionAssert.AreEqual(rows[0], read[0].Fields.ToArray());
        CollectionAssert.AreEqual(rows[1], read[1].Fields.ToArray());
    }

    [TestMethod]
    public void Users_come_back_from_their_file()
    {
        var user = new PlatformUser
        {
            Id = 7,
            Name = "Ann, \"B\"",
            Kind = UserKind.Guest,
            State = UserState.Frozen,
            UsesLeft = 3,
            ValidFromS = 1_795_248_003,
            Schedule = 5,
            Cards = [12345678, ulong.MaxValue],
            Password = UserPassword.Kept,
        };
        using var text = new StringWriter();
        UserFile.Write([user, new PlatformUser { Id = 8, Password = UserPassword.Kept }], text);
        var bad = new List<BadRow>();
        IReadOnlyList<PlatformUser> read = UserFile.Read("users.csv", text.ToString(), bad);
        Assert.AreEqual(0, bad.Count);
        Assert.AreEqual(user, read[0]);
        Assert.AreEqual(8u, read[1].Id);
        StringAssert.DoesNotMatch(text.ToString(), new("password"));
    }

    [TestMethod]
    public void Bad_rows_of_a_file_are_listed_and_the_others_stand()
    {
        const string Text = "Name,ID,card,password,schedule,from,to\n"
            + "Ann,1,0xBC614E 5,0123,,,\n"
            + "Bob,0,,,,,\n"
            + "Cid,3,12x,,,,\n"
            + "Dan,4\n"
            + "Eve,5,,123456789,,,\n"
            + "Fay,6,,,128,,\n"
            + "Gus,7,,,,2026-02-30,\n"
            + "Hal,8,1 2 3 4 5 6,,,,\n"
            + "a name that is too long,9,,,,,\n"
            + "Ida,10,,,always,2026-01-01,2026-01-02\n";
        var bad = new List<BadRow>();
        IReadOnlyList<PlatformUser> users = UserFile.Read("u.csv", Text, bad);
        Assert.AreEqual("1 10", string.Join(' ', users.Select(user => user.Id)));
        Assert.AreEqual("3 4 5 6 7 8 9 10", string.Join(' ', bad.Select(row => row.Line).Order()));
        Assert.AreEqual(new UserPassword(4, 123), users[0].Password);
        Assert.AreEqual("12345678 5", string.Join(' ', users[0].Cards));
        Assert.AreEqual(86399u + 86400, users[1].ValidToS - users[1].ValidFromS);
    }

    [TestMethod]
    [DataRow("name\nAnn", "'id'")]
    [DataRow("id,nmae\n1,Ann", "'nmae'")]
    [DataRow("id,ID\n1,2", "twice")]
    [DataRow("", "empty")]
    public void A_header_that_cannot_be_used(string text, string reason)
    {
        var bad = new List<BadRow>();
        Assert.AreEqual(0, UserFile.Read("u.csv", text, bad).Count);
        StringAssert.Contains(bad.Single().ToString(), reason, StringComparison.Ordinal);
        StringAssert.StartsWith(bad.Single().ToString(), "u.csv:1: ", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Three_files_are_joined()
    {
        SyncFolder folder = SyncFolder.Join("id,name,password\n1,Ann,\n2,Bob,77\n", "card,id\n0xA,1\n11,1\n", "schedule,id\n5,1\nalways,2\n");
        Assert.AreEqual(0, folder.BadRows.Count, string.Join('\n', folder.BadRows));
        Assert.AreEqual(new PlatformUser { Id = 1, Name = "Ann", Cards = [10, 11], Schedule = 5 }, folder.Users[0]);
        Assert.AreEqual(new PlatformUser { Id = 2, Name = "Bob", Password = UserPassword.Parse("77") }, folder.Users[1]);
        Assert.AreNotEqual(folder.Hash, SyncFolder.Join("id,name,password\n1,Ann,\n2,Bob,77\n", "card,id\n0xA,1\n11,1\n", null).Hash);
    }

    [TestMethod]
    public void Rows_that_do_not_fit_together_are_told_and_nobody_gets_more_than_the_files_say()
    {
        SyncFolder folder = SyncFolder.Join(
            "id,password\n1,1\n2,2\n3,3\n4,\n1,9\n",
            "id,card\n1,5\n2,5\n9,7\n1,x\n",
            "id,schedule\n1,5\n2,200\n");
        Assert.AreEqual(1u, folder.Users.Single().Id);
        string[] wanted =
        [
            "cards.csv:3", "cards.csv:4", "cards.csv:5", "permissions.csv:3", "persons.csv:3", "persons.csv:4", "persons.csv:5", "persons.csv:6",
        ];
        CollectionAssert.AreEqual(wanted, folder.BadRows.Select(row => $"{row.File}:{row.Line}").ToArray());
        Assert.AreEqual(5ul, folder.Users[0].Cards.Single());
    }
}
