using System.Net;

namespace CampusJournal.Ingest.Archives.Feeds;

/// <summary>
/// Text of XML as people write it by hand: <c>&amp;</c> where no reference follows stands for itself, and the references of HTML
/// (<c>&amp;nbsp;</c>) are known. Nothing is changed within CDATA.
/// </summary>
/// <param name="inner">The text.</param>
internal sealed class LooseReferences(TextReader inner) : TextReader
{
    private const string CdataStart = "<![CDATA[";
    private const string CdataEnd = "]]>";

    // The longest name that HTML 4 has, with its semicolon, and more than any number needs.
    private const int LongestReference = 12;

    private readonly Queue<char> ready = new();
    private readonly char[] last = new char[CdataStart.Length];
    private bool isVerbatim;

    /// <inheritdoc/>
    public override int Peek() => Fill() ? ready.Peek() : -1;

    /// <inheritdoc/>
    public override int Read() => Fill() ? ready.Dequeue() : -1;

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        var read = 0;
        while (read < count && Fill())
        {
            buffer[index + read++] = ready.Dequeue();
        }

        return read;
    }

    private bool Fill()
    {
        if (ready.Count > 0)
        {
            return true;
        }

        var next = inner.Read();
        if (next < 0)
        {
            return false;
        }

        Note((char)next);
        if (next != '&' || isVerbatim)
        {
            ready.Enqueue((char)next);
            return true;
        }

        foreach (var character in Reference())
        {
            ready.Enqueue(character);
        }

        return true;
    }

    // What stands behind the ampersand is left where no reference ends it.
    private string Reference()
    {
        var name = "";
        while (name.Length < LongestReference && inner.Peek() is var next and >= 0 && (char.IsAsciiLetterOrDigit((char)next) || (next == '#' && name.Length == 0)))
        {
            name += (char)inner.Read();
        }

        if (inner.Peek() != ';' || name.Length == 0)
        {
            return "&amp;" + name;
        }

        inner.Read();
        var reference = $"&{name};";
        return name[0] == '#' || name is "amp" or "lt" or "gt" or "quot" or "apos" ? reference : WebUtility.HtmlDecode(reference);
    }

    private void Note(char next)
    {
        last.AsSpan(1).CopyTo(last);
        last[^1] = next;
        isVerbatim = isVerbatim ? !last.AsSpan().EndsWith(CdataEnd) : last.AsSpan().SequenceEqual(CdataStart);
    }
}
