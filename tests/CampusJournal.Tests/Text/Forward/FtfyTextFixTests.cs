using System.Text;
using CampusJournal.Text.CodePages;
using CampusJournal.Text.Mojibake.Forward;

namespace CampusJournal.Tests.Text.Forward;

public class FtfyTextFixTests
{
    [Fact]
    public void Gives_the_recorded_lines_of_the_chain_of_web_pages()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var line in SharedLines.Of("matrix-dev.jsonl.gz"))
        {
            if (Expected(line.Text("kind"), line.Text("truth")) is { } damaged)
            {
                count++;
                if (damaged != line.Text("text"))
                {
                    wrong.Add($"{line.Text("id")}: {damaged} instead of {line.Text("text")}");
                }
            }
        }

        Assert.True(wrong.Count == 0 && count > 2000, $"{wrong.Count} of {count} lines differ:\n{string.Join('\n', wrong.Take(20))}");
    }

    private static string? Expected(string kind, string truth) => kind switch
    {
        "k27" => FtfyTextFix.V62.Fix(Latin1(truth).Replace("\u00AD", "", StringComparison.Ordinal)),
        "k27.631" => FtfyTextFix.V63.Fix(Latin1(truth).Replace("\u00AD", "", StringComparison.Ordinal)),
        "k3f" => FtfyEncodingFix.V62.Fix(Latin1(truth)),
        "k3f.631" => FtfyEncodingFix.V63.Fix(Latin1(truth)),
        "k4f" => FtfyEncodingFix.V62.Fix(Cp1252(truth)),
        "k11f" => FtfyEncodingFix.V62.Fix(Latin1(truth).Replace("\u00AD", "", StringComparison.Ordinal)),
        "k11f.631" => FtfyEncodingFix.V63.Fix(Latin1(truth).Replace("\u00AD", "", StringComparison.Ordinal)),
        "k20" => FtfyTextFix.V62.Fix(Cp1252(truth), uncurlsQuotes: true),
        "k26" => CampusJournal.Text.UnicodeNormalization.ToNfkc(Latin1(truth)),
        _ => null,
    };

    private static string Cp1252(string text) => Through(text, SingleByteCodePage.FromFramework(1252));

    private static string Latin1(string text) => Through(text, SingleByteCodePage.Latin1);

    private static string Through(string text, SingleByteCodePage page)
    {
        var result = new StringBuilder();
        foreach (var character in text)
        {
            if (character < 0x80)
            {
                result.Append(character);
            }
            else if (Cp949.TryEncode(character, out var pair))
            {
                result.Append(page[(byte)(pair >> 8)]).Append(page[(byte)pair]);
            }
            else
            {
                result.Append(character);
            }
        }

        return result.ToString();
    }
}
