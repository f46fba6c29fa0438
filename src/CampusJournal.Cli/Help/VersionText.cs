using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using CampusJournal.Articles;
using CampusJournal.Text;

namespace CampusJournal.Cli.Help;

/// <summary>What <c>--version</c> says.</summary>
internal static class VersionText
{
    /// <summary>Writes the version; with <paramref name="isVerbose"/> also every model, table and profile with its hash.</summary>
    public static string Write(bool isVerbose)
    {
        var text = new StringBuilder("cjt ").Append(ToolVersion.Number);
        if (isVerbose)
        {
            AppendData(text, typeof(Charsets).Assembly);
            AppendData(text, typeof(ArticleExtractor).Assembly);
        }

        return text.ToString();
    }

    private static void AppendData(StringBuilder text, Assembly assembly)
    {
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            text.Append('\n').Append(name).Append(" sha256:").Append(Convert.ToHexStringLower(SHA256.HashData(stream)));
        }
    }
}
