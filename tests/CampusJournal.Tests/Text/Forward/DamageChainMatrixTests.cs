using CampusJournal.Text.Mojibake.Forward;

namespace CampusJournal.Tests.Text.Forward;

public class DamageChainMatrixTests
{
    // Kinds whose lines one chain made whole, with the chain.
    private static readonly Dictionary<string, string> Chains = new(StringComparer.Ordinal)
    {
        ["k1"] = "cp949 latin-1",
        ["k2"] = "cp949 cp1252",
        ["k3"] = "cp949 hybrid",
        ["k4"] = "cp949 cp1252 hybrid",
        ["k3f"] = "cp949 latin-1 ftfy-6.2",
        ["k3f.631"] = "cp949 latin-1 ftfy-6.3",
        ["k4f"] = "cp949 cp1252 ftfy-6.2",
        ["k5"] = "utf-8 latin-1",
        ["k6"] = "utf-8 cp1252",
        ["k7"] = "cp949 latin-1 utf-8 latin-1",
        ["k7b"] = "utf-8 cp1252 utf-8 cp1252",
        ["k8"] = "cp949 latin-1 references",
        ["k9"] = "cp949 mac-roman",
        ["k9b"] = "utf-8 mac-roman",
        ["k10m"] = "cp949 lost-byte latin-1",
        ["k11"] = "cp949 cp1252 lost-nbsp lost-ad lost-c1",
        ["k11s"] = "cp949 latin-1 lost-ad",
        ["k11n"] = "cp949 latin-1 lost-nbsp",
        ["k11f"] = "cp949 latin-1 lost-ad ftfy-6.2",
        ["k11f.631"] = "cp949 latin-1 lost-ad ftfy-6.3",
        ["k15"] = "cp949 percent",
        ["k16"] = "cp949 rfc2047",
        ["k17"] = "johab latin-1",
        ["k18"] = "iso-2022-kr",
        ["k20"] = "cp949 cp1252 ftfy-6.2",
        ["k21"] = "cp949 latin-1",
        ["k22"] = "utf-8 cp874",
        ["k23"] = "utf-8 iso-8859-7",
        ["k24"] = "utf-8 iso-8859-15 lost-c1",
        ["k25"] = "cp949 cp1254",
        ["k26"] = "cp949 latin-1 nfkc",
        ["k27"] = "cp949 latin-1 lost-ad ftfy-6.2",
        ["k27.631"] = "cp949 latin-1 lost-ad ftfy-6.3",
        ["k28"] = "cp949 gbk",
        ["k29"] = "cp949 big5",
        ["k30"] = "cp949 koi8-r",
        ["k31"] = "cp949 cp1251",
        ["k32"] = "cp949 cp1250",
    };

    [Fact]
    public void Each_recorded_line_is_reproduced_by_its_chain()
    {
        var chains = Chains.ToDictionary(pair => pair.Key, pair => Parse(pair.Value), StringComparer.Ordinal);
        var wrong = new List<string>();
        var kinds = new HashSet<string>();
        foreach (var line in SharedLines.Of("matrix-dev.jsonl.gz"))
        {
            // A reference to an ASCII character is text to a repair; the generator wrote & itself as one.
            var isReferenceToText = line.Text("kind") == "k8" && line.Text("truth").Contains('&', StringComparison.Ordinal);
            if (!isReferenceToText && chains.TryGetValue(line.Text("kind"), out var chain))
            {
                kinds.Add(line.Text("kind"));
                if (!chain.Reproduces(line.Text("truth"), line.Text("text")))
                {
                    wrong.Add($"{line.Text("id")}: {line.Text("truth")}\n{line.Text("text")}\n{chain.Damage(line.Text("truth"))}");
                }
            }
        }

        Assert.Equal(Chains.Count, kinds.Count);
        Assert.True(wrong.Count == 0, $"{wrong.Count} lines differ:\n{string.Join('\n', wrong.Take(20))}");
    }

    private static DamageChain Parse(string words) =>
        DamageChain.TryParse(words.Split(' '), out var chain) ? chain : throw new ArgumentException($"{words} is no chain.", nameof(words));
}
