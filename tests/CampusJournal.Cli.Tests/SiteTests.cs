using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CampusJournal.Cli.Tests.Readme;

namespace CampusJournal.Cli.Tests;

/// <summary>A folder of Markdown, built to a site by programs that are not ours: every line of every body is shown as the page had it.</summary>
public class SiteTests
{
    private const string Prose = "학교 본부는 이번 학기부터 도서관 열람실을 밤 열두 시까지 열기로 했다고 밝혔다. 학생회는 오래 기다린 결정이라며 반겼다.";

    private static readonly string[] Titles = ["{{ site.time }} {% raw %} {{< x >}}", "null", "2014-01-01", "- 키: 값 # 끝", "<script>alert(1)</script>", "\"둘\" 'one' \\", "x\u0001\u2028y", "온실"];

    private static readonly string[] Lines =
    [
        "<script>alert(1)</script> &lt;b&gt; &copy; &#169; R&D AT&T", "{{ site.time }} {% raw %} {{< figure src=\"x\" >}} {{% x %}}", "{% include secret.html %}", "{%- comment -%} 감춘다 {%- endcomment -%}",
        "{:.class} {: #id} {::comment}x{:/comment}", "{:toc}", "---", "+++", "===", "- 줄", "+ 줄", "* 줄", "1. 줄", "12) 줄", "# 줄", "> 줄", ": 줄", "| a | b |", "|---|---|", "~~~", "```", "``` js",
        "[링크](javascript:alert(1)) ![그림](x) [참조][1]", "[1]: http://evil.example", "[^1]: 각주", "*[HTML]: 약어", "*강조* _강조_ **굵게** __굵게__ ~~취소~~ `코드`", "$$수식$$ \\(x\\) \\[y\\]",
        "<!--more-->", "<!-- wp:paragraph -->", "\\ 백슬래시 \\* 끝\\", "<http://x.example> www.example.com http://example.com/a_b?x=1&copy=2 편시우<a@b.example>", "&nbsp;", "1986. 그때",
        "::: warning", "((쪽지)) ^위^ ~아래~ ==표시== -- --- ... << >> \"둘\" '하나'", "「글」 “말”이라고", "[gallery ids=1]", "<details>", "{{ '{{' }} {% endraw %} }} %}", "Setext", "======",
    ];

    private static readonly string Structured =
        "<h3># 중간 {{ 제목 }}</h3><ul><li>- 항목 {{ a }}<li>1. 둘 | 셋</ul><ol><li>하나<li>*둘*</ol><blockquote>인용 {{&lt; x >}}<br>둘째 줄</blockquote>"
        + "<table><tr><th>a|b<th>{{ c }}<tr><td>`x`<td>]]&gt;</table><pre>for (i) {\n  {{ x }}\n```\n}</pre><pre>본문\n  들여쓰기 ```\n~~~</pre>";

    [Fact]
    public void A_real_Hugo_shows_every_text_and_runs_none()
    {
        using var shell = new ReadmeShell();
        Assert.SkipUnless(shell.Run("command -v hugo").Count > 0, "There is no Hugo here.");
        Write(shell, "site/config.toml", "baseURL = \"http://press.example/\"\n[markup.goldmark.extensions]\ntypographer = false\n");
        Write(shell, "site/layouts/_default/single.html", Layout("{{ .Title }}", "{{ .Params.id }}", "{{ .Content }}"));
        Write(shell, "site/layouts/_default/list.html", "");

        Ingest(shell, "site/content/news.md/");
        var said = shell.Run("hugo -s site");

        Assert.DoesNotContain(said, line => line.Contains("WARN", StringComparison.Ordinal) || line.Contains("ERROR", StringComparison.Ordinal));
        AssertShown(shell, "site/public");
    }

    [Fact]
    public void A_real_Jekyll_shows_every_text_and_runs_none()
    {
        using var shell = new ReadmeShell();
        Assert.SkipUnless(shell.Run("command -v jekyll").Count > 0, "There is no Jekyll here.");
        Write(shell, "site/_config.yml", """
            collections: {news: {output: true}}
            defaults: [{scope: {path: ""}, values: {layout: default}}]
            kramdown:
              smart_quotes: apos,apos,quot,quot
              typographic_symbols: {hellip: "...", mdash: "---", ndash: "--", laquo: "<<", raquo: ">>", laquo_space: "<< ", raquo_space: " >>"}
            """);
        Write(shell, "site/_layouts/default.html", Layout("{{ page.title | escape }}", "{{ page.path }}", "{{ content }}"));

        Ingest(shell, "pages.md/");
        Directory.Move(Path.Combine(shell.Folder, "pages.md"), Path.Combine(shell.Folder, "site", "_news"));
        var said = shell.Run("LANG=C.UTF-8 jekyll build --strict_front_matter -s site -d site/public");

        Assert.DoesNotContain(said, line => line.Contains("Error", StringComparison.OrdinalIgnoreCase));
        AssertShown(shell, "site/public");
    }

    private static string Layout(string title, string id, string content) => $"<!DOCTYPE html><h1>{title}</h1><main data-id=\"{id}\">{content}</main>";

    private static void Ingest(ReadmeShell shell, string target)
    {
        for (var i = 0; i < Titles.Length; i++)
        {
            var title = WebUtility.HtmlEncode(Titles[i]);
            var lines = Lines.Skip(i * 6).Concat(Lines.Take(i * 6)).Select(line => $"<p>{Prose}</p><p>{WebUtility.HtmlEncode(line)}</p>");
            Write(shell, $"pages/{i}.html", $"<!DOCTYPE html><meta charset=\"utf-8\"><title>{title}</title><article><h1>{title}</h1><p>2014.01.0{i + 1} 10:20</p>{string.Concat(lines)}{Structured}</article>");
        }

        // What has no article is a draft.
        Write(shell, "pages/empty.html", "<!DOCTYPE html><meta charset=\"utf-8\"><title>빈 쪽</title>");
        var said = shell.Run($"mkdir -p site/content && cjt ingest pages -o a.jsonl -o {target}");
        Assert.Equal($"cjt: {Titles.Length + 1} seen = {Titles.Length + 1} records + 0 failures + 0 skipped", said[^1]);
    }

    private static void AssertShown(ReadmeShell shell, string site)
    {
        var shown = Directory.GetFiles(Path.Combine(shell.Folder, site), "*.html", SearchOption.AllDirectories).Select(File.ReadAllText)
            .Select(page => new HtmlParser().ParseDocument(page)).Where(page => page.QuerySelector("main") is not null)
            .ToDictionary(page => Regex.Match(page.QuerySelector("main")!.GetAttribute("data-id")!, "[0-9a-f]{32}").Value);
        var records = File.ReadLines(Path.Combine(shell.Folder, "a.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).Where(record => record.GetProperty("kind").GetString() == "article").ToList();
        Assert.Equal((Titles.Length, Titles.Length), (records.Count, shown.Count));
        foreach (var record in records)
        {
            var page = shown[record.GetProperty("id").GetString()!];
            Assert.Equal(Words(record.GetProperty("title").GetString()!), Words(page.QuerySelector("h1")!.TextContent));
            Assert.Equal(Words(record.GetProperty("body").GetString()!), Words(page.QuerySelector("main")!.TextContent));
            Assert.Empty(page.QuerySelectorAll("main script, main a:not([href^='http']):not([href^='mailto:'])"));
            Assert.Equal((1, 1, 1, 1, 2), (Count(page, "h3"), Count(page, "ul"), Count(page, "ol"), Count(page, "table"), Count(page, "td")));
        }
    }

    private static int Count(AngleSharp.Dom.IDocument page, string selector) => page.QuerySelectorAll("main " + selector).Length;

    // Where lines break and how wide spaces are is the site's to say, and control characters have no place in it.
    private static string Words(string text) => string.Join(' ', string.Concat(text.Where(unit => char.IsWhiteSpace(unit) || CharUnicodeInfo.GetUnicodeCategory(unit) != UnicodeCategory.Control))
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Write(ReadmeShell shell, string name, string text)
    {
        var path = Path.Combine(shell.Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
