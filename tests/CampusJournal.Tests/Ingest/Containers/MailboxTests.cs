using System.Text;
using CampusJournal.Ingest.Archives;

namespace CampusJournal.Tests.Ingest.Containers;

public class MailboxTests
{
    private const string From = "From a@example.kr Tue Mar  2 10:00:00 2010\n";
    private const string Head = "From: a@example.kr\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task A_line_of_text_that_begins_with_From_stays_in_its_mail(string end)
    {
        var first = "온실이 다시 문을 열었다.\n\nFrom now on it is open.\n\nFrom 이 줄은 경계가 아니다. 10:00, 2010\nFrom: 학생회\n";

        Assert.Equal(
            [first.ReplaceLineEndings(end), "둘째 글\n".ReplaceLineEndings(end)],
            await TextsAsync((From + Head + first + "\n" + From + Head + "둘째 글\n").ReplaceLineEndings(end)));
    }

    [Theory]
    [InlineData("From a@example.kr Tue Mar  2 10:00:00 2010")]
    [InlineData("From a@example.kr Tue Mar 02 10:00 2010")]
    [InlineData("From a@example.kr  Tue Mar  2 10:00:00 KST 2010")]
    [InlineData("From 1234@xxx Tue Mar 02 10:00:00 +0900 2010")]
    [InlineData("From a@example.kr Tue Mar  2 10:00:00 2010 +0900")]
    [InlineData("From a@example.kr Tue, 2 Mar 2010 10:00:00 +0900")]
    [InlineData("From kim at example.kr  Tue Mar  2 10:00:00 2010")]
    [InlineData("From host!kim Tue Mar  2 10:00:00 2010 remote from host")]
    [InlineData("From Tue Mar  2 10:00:00 2010")]
    [InlineData("From - Tue Mar 02 10:00:00 2010")]
    public async Task A_line_with_a_sender_and_a_date_begins_a_mail(string line) =>
        Assert.Equal(["첫 글\n", "둘째 글\n"], await TextsAsync($"{From}{Head}첫 글\n\n{line}\n{Head}둘째 글\n"));

    [Theory]
    [InlineData("From a@example.kr")]
    [InlineData("From a@example.kr 2010-03-02 10:00:00")]
    [InlineData("From Tue on, the library is open until 10:00 in 2010")]
    [InlineData("From a@example.kr Tue Mar  2 10:00:00 2010 was the first line of the old box")]
    [InlineData("From: a@example.kr Tue Mar  2 10:00:00 2010")]
    [InlineData(">From a@example.kr Tue Mar  2 10:00:00 2010")]
    public async Task A_line_without_either_is_text(string line) =>
        Assert.Equal([$"첫 글\n\n{line.TrimStart('>')}\n{Head}둘째 글\n"], await TextsAsync($"{From}{Head}첫 글\n\n{line}\n{Head}둘째 글\n"));

    [Fact]
    public async Task Without_an_empty_line_before_it_the_headers_must_prove_a_boundary()
    {
        var quoted = $"옛 편지함의 첫 줄은 이렇다.\n{From}그 뒤에 편지가 온다.\n";

        Assert.Equal([quoted, "둘째 글"], await TextsAsync($"{From}{Head}{quoted}\n{From}{Head}둘째 글"));
        Assert.Equal(["첫 글\n", "둘째 글\n"], await TextsAsync($"{From}{Head}첫 글\n{From}{Head}둘째 글\n"));
    }

    [Fact]
    public async Task In_a_mailbox_without_dates_an_empty_line_and_headers_make_a_boundary() =>
        Assert.Equal(
            ["첫 글\n\nFrom now on\nit is open.\n", "둘째 글\n"],
            await TextsAsync($"From a@example.kr\n{Head}첫 글\n\nFrom now on\nit is open.\n\nFrom b@example.kr\n{Head}둘째 글\n"));

    [Fact]
    public async Task Each_mail_has_the_offset_of_its_From_line_also_behind_a_long_one()
    {
        var long1 = $"{From}{Head}{string.Concat(Enumerable.Repeat("온실이 학생 텃밭으로 다시 태어났다.\n", 5000))}\n";

        var items = await Packed.ItemsAsync("a.mbox", Packed.Bytes(long1 + From + Head + "둘째 글\n"));

        Assert.Equal(["a.mbox!1!1@0", $"a.mbox!2!1@{Packed.Bytes(long1).Length}"], items.Cast<SourcePage>().Select(page => $"{page.Origin.Member}@{page.Origin.Offset}"));
    }

    [Fact]
    public async Task A_boundary_is_found_wherever_the_buffer_of_the_reader_ends()
    {
        for (var space = -64; space < 4; space++)
        {
            var head = Packed.Bytes(From + Head).Length;
            var text = new string('x', (1 << 16) - head + space) + "\n";

            Assert.Equal([text, "둘째 글\n"], await TextsAsync($"{From}{Head}{text}\n{From}{Head}둘째 글\n"));
        }
    }

    [Fact]
    public async Task A_mailbox_that_is_cut_anywhere_keeps_what_is_there_and_says_so()
    {
        var one = Packed.Bytes($"{From}{Head}첫 글\n\n");
        var two = Packed.Bytes($"{From}{Head}둘째 글\n\n");
        for (var length = 1; length < two.Length - 1; length++)
        {
            var items = await Packed.ReadAsync("a.mbox", [.. one, .. two.AsSpan(0, length)]);

            Assert.StartsWith("page", items[0], StringComparison.Ordinal);
            Assert.True(two[length - 1] == '\n' || items.Any(item => item.Contains("truncated", StringComparison.Ordinal)), $"{length}: {string.Join(", ", items)}");
        }
    }

    [Fact]
    public async Task A_mail_with_headers_without_bounds_costs_only_itself()
    {
        var endless = $"{From}From: a@example.kr\n{string.Concat(Enumerable.Repeat($"X-Many: {new string('x', 1000)}\n", 17 << 10))}\n";

        Assert.Equal(
            ["page a.mbox!1!1", "bad-header a.mbox!2", "page a.mbox!3!1"],
            await Packed.ReadAsync("a.mbox", Packed.Bytes($"{From}{Head}첫 글\n\n{endless}\n\n{From}{Head}셋째 글\n\n")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\0\0\0\n")]
    [InlineData("이것은 머리말이 아니다\n")]
    public async Task A_mail_without_headers_costs_only_itself(string text)
    {
        var items = await Packed.ReadAsync("a.mbox", Packed.Bytes($"{From}{Head}첫 글\n\n{From}{text}\n\n{From}{Head}셋째 글\n\n"));

        Assert.Equal(["page a.mbox!1!1", "page a.mbox!3!1"], [items[0], items[^1]]);
    }

    [Theory]
    [InlineData(From, "From: b@example.kr\nSubject: x\n\n")]
    [InlineData(From, "Date: Tue, 2 Mar 2010 10:00:00 +0900\nTo: b@example.kr\n\n")]
    [InlineData("From - Tue Mar 02 10:00:00 2010\n", "X-Mozilla-Status: 0001\nSubject: x\n\n")]
    [InlineData("From - \n", "From: b@example.kr\nSubject: x\n\n")]
    public async Task Mail_that_knows_no_MIME_is_mail_behind_a_From_line(string line, string head) =>
        Assert.Equal(["첫 글\n", "둘째 글\n", "셋째 글\n"], await TextsAsync($"{line}{head}첫 글\n\n{line}{head}둘째 글\n\n{line}{head}셋째 글\n"));

    [Theory]
    [InlineData("From the editor: a letter\n", "Dear readers: we open again.\n\n")]
    [InlineData(From, "이 줄은 머리말이 아니다: 편지의 첫 줄을 옮긴 글이다.\n\n")]
    public async Task A_text_that_only_begins_so_is_no_mailbox(string line, string next) =>
        Assert.Equal(["page a.txt"], await Packed.ReadAsync("a.txt", Packed.Bytes($"{line}{next}온실이 다시 문을 열었다.\n")));

    private static async Task<IEnumerable<string>> TextsAsync(string mailbox) =>
        (await Packed.ItemsAsync("a.mbox", Packed.Bytes(mailbox))).Select(item => Encoding.UTF8.GetString(Assert.IsType<SourcePage>(item).Content.Span));
}
