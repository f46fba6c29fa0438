using System.Text;
using CampusJournal.Articles.Review;
using CampusJournal.Ingest.Review;
using CampusJournal.Text;

namespace CampusJournal.Tests.Ingest.Review;

public class DecisionFileTests
{
    private const string Id = "r0123456789abcdef0123";

    [Theory]
    [InlineData("", null, null)]
    [InlineData("  ", null, null)]
    [InlineData("keep", RepairVerdict.Keep, null)]
    [InlineData(" Yes ", RepairVerdict.Keep, null)]
    [InlineData("reject", RepairVerdict.Reject, null)]
    [InlineData("NO", RepairVerdict.Reject, null)]
    [InlineData("-", RepairVerdict.Reject, null)]
    [InlineData("온실 텃밭", RepairVerdict.Replace, "온실 텃밭")]
    [InlineData(" 앞뒤 빈칸 ", RepairVerdict.Replace, " 앞뒤 빈칸 ")]
    [InlineData("\"인용\"", RepairVerdict.Replace, "\"인용\"")]
    [InlineData("text:no", RepairVerdict.Replace, "no")]
    [InlineData("text:", RepairVerdict.Replace, "")]
    [InlineData("'=1+1", RepairVerdict.Replace, "=1+1")]
    [InlineData("첫 줄⟨U+000A⟩둘째 줄", RepairVerdict.Replace, "첫 줄\n둘째 줄")]
    public void Reads_what_an_editor_would_write(string cell, RepairVerdict? verdict, string? text)
    {
        using var folder = new TemporaryFolder();
        folder.With("d.csv", $"id,decision\r\n{Id},\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\r\n");
        var lines = DecisionFile.Read(folder["d.csv"]).Lines;
        Assert.Equal(verdict is null ? [] : [new DecisionLine(2, Id, new(verdict.Value, text))], lines);
    }

    [Theory]
    [InlineData("utf-8", ',')]
    [InlineData("cp949", ',')]
    [InlineData("utf-16le", '\t')]
    [InlineData("utf-8", ';')]
    public void Reads_what_spreadsheets_save_with_columns_moved_and_left_out(string charset, char separator)
    {
        using var folder = new TemporaryFolder();
        string[] rows =
        [
            $"decision{separator}메모{separator}\"id\"",
            $"\"버려진 온실, 텃밭; 그리고\t학교\"{separator}{separator}{Id}",
            $"{separator}{separator}",
            $"no{separator}아니다{separator}r99999999999999999999",
        ];
        var text = string.Join("\r\n", rows) + "\r\n";
        byte[] bytes = charset == "cp949" ? CharsetEncoder.Encode(text, "cp949").Bytes.ToArray() : charset == "utf-8" ? Encoding.UTF8.GetBytes(text) : [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)];
        folder.With("d.csv", bytes);
        Assert.Equal(
            [new(2, Id, new(RepairVerdict.Replace, "버려진 온실, 텃밭; 그리고\t학교")), new(4, "r99999999999999999999", new(RepairVerdict.Reject))],
            DecisionFile.Read(folder["d.csv"]).Lines);
    }

    [Theory]
    [InlineData("not a list of repairs", "a,b\n1,2\n")]
    [InlineData("not a list of repairs", "")]
    [InlineData("not a list of repairs", "\0\u0001\u0002")]
    [InlineData("Rows 2 and 4 decide differently", "id,decision\nr1,keep\nr2,no\nr1,no\n")]
    public void Refuses_with_one_sentence_what_it_cannot_follow(string sentence, string content)
    {
        using var folder = new TemporaryFolder();
        folder.With("d.csv", content);
        Assert.Contains(sentence, Assert.Throws<DecisionsRefusedException>(() => DecisionFile.Read(folder["d.csv"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_what_is_not_there_a_folder_and_a_quote_without_end()
    {
        using var folder = new TemporaryFolder();
        folder.With("open.csv", "id,decision\nr1,\"" + new string('가', 3_000_000));
        Assert.Contains("no such file", Refusal("none.csv"), StringComparison.Ordinal);
        Assert.Contains("folder", Refusal(""), StringComparison.Ordinal);
        Assert.Contains("quote is never closed", Refusal("open.csv"), StringComparison.Ordinal);

        string Refusal(string name) => Assert.Throws<DecisionsRefusedException>(() => DecisionFile.Read(folder[name])).Message;
    }

    [Fact]
    public void The_same_decision_twice_is_one() => Assert.Equal(2, ReadText("id,decision\nr1,no\nr1,-\n").Lines.Count);

    private static DecisionFile ReadText(string text)
    {
        using var folder = new TemporaryFolder();
        folder.With("d.csv", text);
        return DecisionFile.Read(folder["d.csv"]);
    }
}
