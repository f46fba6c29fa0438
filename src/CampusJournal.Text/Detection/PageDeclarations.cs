using System.Buffers;
using System.Text;
using CampusJournal.Text.Html;

namespace CampusJournal.Text.Detection;

/// <summary>What a page and its server declare, and what the labels mean.</summary>
internal sealed class PageDeclarations
{
    private const int MaxDeclarations = 16;
    private const int MaxLabelLength = 64;

    /// <summary>Most pages have declared what they will, and closed their head, within so many bytes.</summary>
    private const int FirstLook = 0x4000;

    // Without one of these words there is no declaration and no need to look for its tag.
    private static readonly SearchValues<string> DeclaringWords = SearchValues.Create(["charset", "<?xml"], StringComparison.OrdinalIgnoreCase);

    private readonly List<CharsetDeclaration> all = [];
    private readonly List<string> unknown = [];

    /// <summary>Gets the declarations in the order of precedence.</summary>
    public IReadOnlyList<CharsetDeclaration> All => all;

    /// <summary>Gets the labels that no charset has.</summary>
    public IReadOnlyList<string> Unknown => unknown;

    /// <summary>Gets the declared charsets by name, in the order of precedence, without the byte order mark.</summary>
    public List<(string Where, string Charset)> Known { get; } = [];

    /// <summary>Collects the declarations of a page.</summary>
    public static PageDeclarations Of(ReadOnlySpan<byte> head, CharsetHints hints)
    {
        var declarations = new PageDeclarations();
        if (ByteOrderMark.CharsetOf(head) is { } mark)
        {
            declarations.all.Add(new CharsetDeclaration("bom", mark));
        }

        if (hints.HttpLabel is { } label && !string.IsNullOrWhiteSpace(label))
        {
            declarations.Add("http", label);
        }

        if (hints.MimeLabel is { } mime && !string.IsNullOrWhiteSpace(mime))
        {
            declarations.Add("mime", mime);
        }

        declarations.AddFromPage(head);
        return declarations;
    }

    /// <summary>Says whether a declaration contradicts the charset in use.</summary>
    public bool ConflictWith(string? charset)
    {
        if (charset is null or "us-ascii" or "binary")
        {
            return false;
        }

        return Known.Exists(declared => declared.Charset != charset) || all is [{ Where: "bom" } mark, ..] && mark.Label != charset;
    }

    private void AddFromPage(ReadOnlySpan<byte> head)
    {
        if (!head.Contains((byte)'<'))
        {
            return;
        }

        if (head.StartsWith(Encoding.UTF8.Preamble))
        {
            head = head[ByteOrderMark.Utf8Length..];
        }

        var chars = ArrayPool<char>.Shared.Rent(head.Length);
        try
        {
            var look = Math.Min(FirstLook, head.Length);
            while (!TryAddFrom(chars.AsSpan(0, Encoding.Latin1.GetChars(head[..look], chars)), isWhole: look == head.Length))
            {
                look = Math.Min(look * 4, head.Length);
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(chars);
        }
    }

    /// <summary>Adds what HTML declares.</summary>
    /// <returns>False when it is the beginning of a page and the rest may declare more; nothing is added then.</returns>
    private bool TryAddFrom(ReadOnlySpan<char> html, bool isWhole)
    {
        if (!html.ContainsAny(DeclaringWords))
        {
            return isWhole;
        }

        var found = new List<(string Where, string Label)>();
        var declarations = HtmlCharsetDeclarations.In(html);
        while (all.Count + found.Count < MaxDeclarations && declarations.Read(headOnly: found.Count > 0))
        {
            if (!declarations.IsAddedByHttrack)
            {
                var label = html[declarations.Label];
                found.Add((declarations.Where, new string(label[..Math.Min(label.Length, MaxLabelLength)])));
            }
        }

        if (!isWhole && !(found.Count > 0 && declarations.IsPastHead))
        {
            return false;
        }

        found.ForEach(declaration => Add(declaration.Where, declaration.Label));
        return true;
    }

    private void Add(string where, string label)
    {
        all.Add(new CharsetDeclaration(where, label));
        if (Charsets.Find(label) is not { } charset)
        {
            unknown.Add(label);
            return;
        }

        // A label that ASCII bytes spell cannot mean UTF-16; the HTML Standard takes it for UTF-8.
        Known.Add((where, where is not ("http" or "mime") && charset is "utf-16le" or "utf-16be" ? "utf-8" : charset));
    }
}
