using System.Text.RegularExpressions;
using CampusJournal.Articles.Bylines;

namespace CampusJournal.Articles.Bodies;

/// <summary>Takes the writer's signature off the sentence that it is glued to: "...고 말했다. 홍길동 기자 hong@a.example".</summary>
internal static partial class GluedSignature
{
    private const int Longest = 90;
    private const int LastLines = 3;

    /// <summary>Splits the last line that ends in a signature.</summary>
    /// <param name="lines">The lines of the body; the split one loses its signature.</param>
    /// <param name="signatures">What the signature is added to.</param>
    public static void Split(List<BodyLine> lines, List<string> signatures)
    {
        for (var i = lines.Count - 1; i >= 0 && i >= lines.Count - LastLines; i--)
        {
            if (!lines[i].Shape.IsRow && Start(lines[i].Text) is > 0 and var start)
            {
                signatures.Add(WithoutBrackets(lines[i].Text[start..].Trim()));
                var text = lines[i].Text[..start].TrimEnd();
                lines[i] = lines[i] with { Text = text, Layout = null, Parts = lines[i].Parts?.Where(part => part.End <= text.Length).ToList() };
                return;
            }
        }
    }

    private static string WithoutBrackets(string text) => (text[0], text[^1]) is ('(', ')') or ('<', '>') or ('[', ']') ? text[1..^1] : text.TrimStart('/', ' ');

    private static int Start(string line)
    {
        var from = Math.Max(0, line.Length - Longest);
        var match = Signature().Match(line, from, line.Length - from);
        return match.Success && (match.Groups["mail"].Success || KoreanByline.Find(match.Groups["writer"].Value) is not null) ? match.Groups["writer"].Index : -1;
    }

    // It follows the end of a sentence and ends the line; a bare address is one, too.
    [GeneratedRegex(@"(?<=[.!?][”""’')]?\s{0,2})(?<writer>[/<(\[]?\s?(?:(?:[가-힣·ㆍ/=]{1,8}\s?=?\s?)?[가-힣]{2,4}(?:\s?[·ㆍ,]\s?[가-힣]{2,4}){0,3}\s?[가-힣]{0,6}\s?(?:기자단|기자|특파원|통신원|논설위원|편집국장|편집장))?\s?[>)\]]?\s?[(<]?(?<mail>[\w.+-]{1,64}@[\w.-]{1,64})?[>)]?(?:\s?\([가-힣A-Za-z0-9· ]{1,12}\))?)$")]
    private static partial Regex Signature();
}
